/** What programs say to the annotation processor. */
@NullMarked
package dev.unless.annotation;

import org.jspecify.annotations.NullMarked;
