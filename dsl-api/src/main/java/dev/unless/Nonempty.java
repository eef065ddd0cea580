package dev.unless;

import dev.unless.text.GrammarException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Lists that must hold something: what is empty never means everything. */
final class Nonempty {
  private Nonempty() {}

  static <T> List<T> list(T first, T[] more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toList();
  }

  /**
   * @param means what the policy would mean otherwise
   */
  static void require(String what, Collection<?> values, String means) {
    if (values.isEmpty()) {
      throw new GrammarException(
          "The list of " + what + " is empty; " + means + ".",
          "Give at least one, or use nothing() for a policy that allows nothing.");
    }
  }
}
