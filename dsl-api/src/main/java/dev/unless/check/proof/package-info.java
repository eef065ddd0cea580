/**
 * Rules that prove what they say: who gets in, what contradicts itself, what is cancelled, and what
 * locks everyone out.
 */
@NullMarked
package dev.unless.check.proof;

import org.jspecify.annotations.NullMarked;
