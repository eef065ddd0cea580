package dev.unless.processor.reading;

import dev.unless.processor.expression.Place;

/**
 * Something in a method's body that was not followed, and that may change what the method returns.
 *
 * @param place where it stands
 * @param what what was not seen of it, for people
 */
public record Omission(Place place, String what) {}
