/** Patterns that are made to be slow. */
@NullMarked
package dev.unless.bench.glob;

import org.jspecify.annotations.NullMarked;
