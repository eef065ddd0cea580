/**
 * Explanations in words. {@link dev.unless.explain.ExplanationText} lays them out for people;
 * {@code dev.unless.json} writes the same words for machines.
 */
@NullMarked
package dev.unless.explain;

import org.jspecify.annotations.NullMarked;
