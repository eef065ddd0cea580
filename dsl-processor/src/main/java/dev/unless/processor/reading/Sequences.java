package dev.unless.processor.reading;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Mapping;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.TypeShape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What stands in lists, sets and arrays. */
final class Sequences {
  private static final Set<String> COLLECTIONS =
      Set.of(
          "java.util.List",
          "java.util.Set",
          "java.util.Collection",
          "java.util.SortedSet",
          "java.util.ArrayList",
          "java.util.stream.Stream",
          "java.lang.Iterable");

  private static final int MOST = 1_000;

  private Sequences() {}

  /** The elements, of one that is only known at run time two; empty if it is none. */
  static Optional<Elements> of(Expression expression) {
    return elements(expression).filter(all -> all.elements().size() <= MOST);
  }

  /** How many there are, where that is known. */
  static Optional<Integer> size(Expression expression) {
    return expression instanceof Mapping map
        ? Optional.of(map.pairs().size()).filter(size -> map.exact())
        : of(expression).filter(Elements::exact).map(all -> all.elements().size());
  }

  private static Optional<Elements> elements(Expression expression) {
    if (expression instanceof Elements array) {
      return Optional.of(array);
    }
    if (expression instanceof Call call && call.member().makesCollection()) {
      if (call.arguments().size() == 1 && isArrayOfField(call.arguments().get(0))) {
        return unseen(call.unseen()); // The array is spread, and not looked up here.
      }
      boolean copied =
          call.member().name().equals("copyOf")
              || (call.arguments().size() == 1 && call.arguments().get(0) instanceof Elements);
      return copied
          ? of(call.arguments().get(0))
          : Optional.of(new Elements(call.place(), call.arguments()));
    }
    return hole(expression).flatMap(Sequences::unseen);
  }

  private static boolean isArrayOfField(Expression expression) {
    return expression instanceof SourceField field && field.unseen().type().endsWith("[]");
  }

  /** What is only known at run time: a variable, or what a method of the program returns. */
  static Optional<Unseen> hole(Expression expression) {
    if (expression instanceof Call call && !call.member().owner().startsWith("dev.unless.")) {
      return Optional.of(call.unseen());
    }
    return expression instanceof Unseen unseen ? Optional.of(unseen) : Optional.empty();
  }

  private static Optional<Elements> unseen(Unseen all) {
    boolean many = COLLECTIONS.contains(all.type()) || all.type().endsWith("[]");
    Optional<TypeShape> element = all.shape().element();
    return many && element.isPresent()
        ? Optional.of(
            new Elements(
                all.place(),
                Stream.of("0", "1").<Expression>map(i -> all.part(i, element.get())).toList(),
                false))
        : Optional.empty();
  }

  /** All of several sequences. */
  static Elements joined(TreePlace place, List<Elements> parts) {
    return new Elements(
        place,
        parts.stream().flatMap(part -> part.elements().stream()).toList(),
        parts.stream().allMatch(Elements::exact));
  }
}
