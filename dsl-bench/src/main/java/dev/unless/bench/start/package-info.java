/** The first calls of a fresh process, and whole processes. */
@NullMarked
package dev.unless.bench.start;

import org.jspecify.annotations.NullMarked;
