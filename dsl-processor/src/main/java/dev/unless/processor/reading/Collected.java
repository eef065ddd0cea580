package dev.unless.processor.reading;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Mapping;
import dev.unless.processor.expression.Expression.Pair;
import dev.unless.processor.expression.Expression.Unseen;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The collections that a program makes and fills. */
final class Collected {
  private static final Set<String> LISTS =
      Set.of(
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.TreeSet",
          "java.util.ArrayDeque");

  private static final Set<String> MAPS =
      Set.of(
          "java.util.HashMap", "java.util.LinkedHashMap", "java.util.TreeMap", "java.util.EnumMap");

  private Collected() {}

  /**
   * What a constructor of a collection makes; empty if it makes none that is followed.
   *
   * @param parameter the type of its first parameter, which may be a capacity
   */
  static Optional<Expression> made(
      String owner, String parameter, Unseen unseen, List<Expression> arguments) {
    boolean copies =
        arguments.size() == 1
            && !Set.of("int", "java.lang.Class", "java.util.Comparator").contains(parameter);
    if (LISTS.contains(owner)) {
      return copies
          ? Sequences.of(arguments.get(0))
              .map(all -> new Elements(unseen.place(), all.elements(), all.exact()))
          : Optional.of(new Elements(unseen.place(), List.of()));
    }
    if (MAPS.contains(owner)) {
      return copies
          ? MapReader.of(arguments.get(0)).map(all -> new Mapping(unseen, all.pairs(), all.exact()))
          : Optional.of(new Mapping(unseen, List.of(), true));
    }
    return owner.equals("java.util.AbstractMap$SimpleEntry") && arguments.size() == 2
        ? Optional.of(new Pair(unseen, arguments.get(0), arguments.get(1)))
        : Optional.empty();
  }

  /** Whether what a variable holds can be filled. */
  static boolean isOne(Expression held) {
    return held instanceof Elements
        || held instanceof Mapping
        || (held instanceof Expression.Choice choice
            && choice.branches().stream().anyMatch(Collected::isOne));
  }
}
