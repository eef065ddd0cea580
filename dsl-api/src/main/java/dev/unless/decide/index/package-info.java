/** Finds among many patterns those that could match a text. */
@NullMarked
package dev.unless.decide.index;

import org.jspecify.annotations.NullMarked;
