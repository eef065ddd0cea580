/** How text is laid out for people: lines as wide as a terminal, and colours. */
@NullMarked
package dev.unless.layout;

import org.jspecify.annotations.NullMarked;
