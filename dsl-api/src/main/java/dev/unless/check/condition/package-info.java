/** Rules on the keys, operators and values of conditions. */
@NullMarked
package dev.unless.check.condition;

import org.jspecify.annotations.NullMarked;
