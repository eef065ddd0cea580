package dev.unless.processor.source;

import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.expression.Expression.Unseen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What stands in lists, sets and arrays. */
final class Sequences {
  private static final Set<String> COLLECTIONS =
      Set.of("java.util.List", "java.util.Set", "java.util.Collection", "java.lang.Iterable");

  private static final int MOST = 1_000;

  private Sequences() {}

  /** The elements, of one that is only known at run time two; empty if it is none. */
  static Optional<List<Expression>> of(Expression expression) {
    return elements(expression).filter(elements -> elements.size() <= MOST);
  }

  private static Optional<List<Expression>> elements(Expression expression) {
    if (expression instanceof Elements array) {
      return Optional.of(array.elements());
    }
    if (expression instanceof Call call && isMaker(call)) {
      boolean copied =
          call.member().name().equals("copyOf")
              || (call.arguments().size() == 1 && call.arguments().get(0) instanceof Elements);
      return copied ? of(call.arguments().get(0)) : Optional.of(call.arguments());
    }
    return expression instanceof Unseen unseen ? unseen(unseen) : Optional.empty();
  }

  private static boolean isMaker(Call call) {
    String owner = call.member().owner();
    return Set.of("java.util.List", "java.util.Set", "java.util.Arrays").contains(owner)
        && Set.of("of", "copyOf", "asList").contains(call.member().name());
  }

  private static Optional<List<Expression>> unseen(Unseen all) {
    boolean many = COLLECTIONS.contains(all.type()) || all.type().endsWith("[]");
    return many && all.elementType().isPresent()
        ? Optional.of(Stream.of("0", "1").<Expression>map(i -> element(all, i)).toList())
        : Optional.empty();
  }

  private static Unseen element(Unseen all, String index) {
    return new Unseen(
        all.place(),
        all.name(),
        all.identity() + "[" + index + "]",
        all.elementType().orElseThrow(),
        Optional.empty(),
        all.domains());
  }
}
