package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Place;
import dev.unless.text.GrammarException;

/**
 * A call of the library that throws.
 *
 * @param place the argument that causes it, else the call
 * @param cause what it says
 */
public record Refusal(Place place, GrammarException cause) {}
