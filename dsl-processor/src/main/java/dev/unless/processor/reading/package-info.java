/**
 * Reads attributed trees as expressions. Choices, loops, streams and methods of the same class are
 * followed while they are read, so that nothing of them is left.
 */
@NullMarked
package dev.unless.processor.reading;

import org.jspecify.annotations.NullMarked;
