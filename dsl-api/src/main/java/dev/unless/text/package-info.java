/**
 * The text of policies: literals, patterns and variables, and the values they are compared with.
 * One class for each notion, used by everything above.
 */
@NullMarked
package dev.unless.text;

import org.jspecify.annotations.NullMarked;
