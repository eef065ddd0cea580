/** The compiler's trees: the only package that knows {@code com.sun.source}. */
@NullMarked
package dev.unless.processor.source;

import org.jspecify.annotations.NullMarked;
