/** Policies built, written and read, beside the SDK's builder. */
@NullMarked
package dev.unless.bench.json;

import org.jspecify.annotations.NullMarked;
