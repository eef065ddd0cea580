/** Large documents read, beside Jackson and the SDK. */
@NullMarked
package dev.unless.bench.reading;

import org.jspecify.annotations.NullMarked;
