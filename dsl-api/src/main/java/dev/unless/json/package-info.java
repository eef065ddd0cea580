/**
 * Policies as JSON: a strict reader that loses nothing, writers, and a module for Jackson. No other
 * package knows Jackson.
 */
@CompileTime
@NullMarked
package dev.unless.json;

import dev.unless.annotation.CompileTime;
import org.jspecify.annotations.NullMarked;
