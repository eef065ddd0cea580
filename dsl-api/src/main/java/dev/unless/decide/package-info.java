/**
 * Decides requests as AWS documents it: who asks, for what, in which context, and which layers of
 * policies bear on it. {@link dev.unless.decide.Decider} is the compiled form, {@link
 * dev.unless.decide.Decision} what it answers.
 */
@NullMarked
package dev.unless.decide;

import org.jspecify.annotations.NullMarked;
