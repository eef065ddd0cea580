/** Rules on Action and NotAction. */
@NullMarked
package dev.unless.check.action;

import org.jspecify.annotations.NullMarked;
