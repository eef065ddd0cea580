/** What is wrong with a policy: {@link dev.unless.check.Checker} asks every rule. */
@NullMarked
package dev.unless.check;

import org.jspecify.annotations.NullMarked;
