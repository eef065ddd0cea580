/** Decisions under larger and larger policies, and under conditions of each kind. */
@NullMarked
package dev.unless.bench.growth;

import org.jspecify.annotations.NullMarked;
