/** Rules on what a policy lets through that its reader would not think. */
@NullMarked
package dev.unless.check.access;

import org.jspecify.annotations.NullMarked;
