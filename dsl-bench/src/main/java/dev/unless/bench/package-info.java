/** How fast the library is, beside its peers: {@link dev.unless.bench.Bench} runs all. */
@NullMarked
package dev.unless.bench;

import org.jspecify.annotations.NullMarked;
