package dev.unless.processor.expression;

import java.util.List;
import java.util.Optional;

/**
 * A type, as far as examples of it can be made.
 *
 * @param name its canonical name, erased
 * @param arguments what it is of: the elements' type of a list or an array, the keys' and the
 *     values' of a map
 */
public record TypeShape(String name, List<TypeShape> arguments) {
  /** A type that is not known. */
  public static final TypeShape UNKNOWN = new TypeShape("", List.of());

  /** Copies the list. */
  public TypeShape {
    arguments = List.copyOf(arguments);
  }

  /** The type of the elements; empty where there is no single one. */
  public Optional<TypeShape> element() {
    return arguments.size() == 1 ? Optional.of(arguments.get(0)) : Optional.empty();
  }

  /** One of the types that it is of; an unknown one where the program does not say it. */
  public TypeShape argument(int index) {
    return index < arguments.size() ? arguments.get(index) : UNKNOWN;
  }
}
