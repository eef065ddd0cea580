/**
 * The text of policies: literals, patterns and variables, and the values they are compared with.
 * One class for each notion, used by everything above. Who uses the library meets {@link
 * dev.unless.text.ParsedArn} and {@link dev.unless.finding.RefusedException}; the rest serves the
 * other packages and may change.
 */
@CompileTime
@NullMarked
package dev.unless.text;

import dev.unless.annotation.CompileTime;
import org.jspecify.annotations.NullMarked;
