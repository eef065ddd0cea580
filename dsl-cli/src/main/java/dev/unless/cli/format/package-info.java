/** The command {@code format}: policies in canonical layout. */
@NullMarked
package dev.unless.cli.format;

import org.jspecify.annotations.NullMarked;
