/** Decisions under larger and larger policies, and formulas of more and more parts. */
@NullMarked
package dev.unless.bench.growth;

import org.jspecify.annotations.NullMarked;
