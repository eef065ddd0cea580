/** The words for a decision. */
@NullMarked
package dev.unless.bench.explain;

import org.jspecify.annotations.NullMarked;
