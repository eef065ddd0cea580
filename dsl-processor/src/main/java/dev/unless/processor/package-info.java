/** The annotation processor: it finds what is wrong with policies while programs compile. */
@NullMarked
package dev.unless.processor;

import org.jspecify.annotations.NullMarked;
