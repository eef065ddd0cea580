/**
 * The front door: rules that read as sentences, the policies made of them, and their decisions.
 *
 * <p>Start with {@code import static dev.unless.Unless.*}.
 */
@CompileTime
@CheckReturnValue
@NullMarked
package dev.unless;

import dev.unless.annotation.CheckReturnValue;
import dev.unless.annotation.CompileTime;
import org.jspecify.annotations.NullMarked;
