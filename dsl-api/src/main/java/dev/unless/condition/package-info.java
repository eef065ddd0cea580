/**
 * Conditions of rules: typed keys, the comparisons that each type knows, and formulas made of them.
 * A {@code String} is literal text everywhere; wildcards and variables come as {@link
 * dev.unless.text.Text}. {@link dev.unless.condition.Keys} holds the keys that every service
 * shares.
 */
@CompileTime
@NullMarked
package dev.unless.condition;

import dev.unless.annotation.CompileTime;
import org.jspecify.annotations.NullMarked;
