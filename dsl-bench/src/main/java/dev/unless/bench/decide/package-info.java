/** One policy decided by this library, jCasbin, Cedar and by hand. */
@NullMarked
package dev.unless.bench.decide;

import org.jspecify.annotations.NullMarked;
