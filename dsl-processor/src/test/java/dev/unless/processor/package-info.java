/** What the annotation processor tells of programs. */
@NullMarked
package dev.unless.processor;

import org.jspecify.annotations.NullMarked;
