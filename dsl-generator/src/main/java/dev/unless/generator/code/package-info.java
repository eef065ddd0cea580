/** The source text of the typed classes. */
@NullMarked
package dev.unless.generator.code;

import org.jspecify.annotations.NullMarked;
