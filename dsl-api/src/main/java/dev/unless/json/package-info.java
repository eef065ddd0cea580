/**
 * Policies as JSON: a strict reader that loses nothing, writers, and a module for Jackson. No other
 * package knows Jackson.
 */
@NullMarked
package dev.unless.json;

import org.jspecify.annotations.NullMarked;
