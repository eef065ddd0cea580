package dev.unless.bench.table;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the annotations of a class of benchmarks ask to compare. */
final class Comparisons {
  private final Class<?> subject;
  private final List<Figure> figures;

  /**
   * @param figures all that was measured of the class
   */
  Comparisons(Class<?> subject, List<Figure> figures) {
    this.subject = subject;
    this.figures = figures;
  }

  /** The comparisons of one figure; those whose base was not measured are left out. */
  List<AimedRatio> of(Figure figure) {
    List<AimedRatio> comparisons = new ArrayList<>();
    for (Against against : method(figure).getAnnotationsByType(Against.class)) {
      figure
          .sibling(against.value(), figures)
          .map(
              base ->
                  new AimedRatio(
                      figure.time().dividedBy(base.time()),
                      name(base),
                      against.atMost(),
                      against.atLeast()))
          .ifPresent(comparisons::add);
    }
    Optional.ofNullable(subject.getAnnotation(Grows.class))
        .flatMap(grows -> growth(figure, grows))
        .ifPresent(comparisons::add);
    return comparisons;
  }

  private Optional<AimedRatio> growth(Figure figure, Grows grows) {
    String parameter = grows.with();
    return figure
        .smallest(parameter, figures)
        .filter(base -> !base.equals(figure))
        .map(
            base -> {
              Estimate ratio = figure.time().dividedBy(base.time());
              return new AimedRatio(
                  grows.each()
                      ? ratio.dividedBy(figure.number(parameter) / base.number(parameter))
                      : ratio,
                  base.parameters().get(parameter) + " " + parameter,
                  grows.atMost(),
                  0);
            });
  }

  /** The name of a figure's row. */
  String name(Figure figure) {
    RowName row = method(figure).getAnnotation(RowName.class);
    String name = row == null ? figure.method() : row.value();
    for (var parameter : figure.parameters().entrySet()) {
      name = name.replace("{" + parameter.getKey() + "}", spelt(parameter.getValue()));
    }
    return name;
  }

  private static String spelt(String value) {
    try {
      return Spelling.whole(Long.parseLong(value));
    } catch (NumberFormatException word) {
      return Spelling.word(value);
    }
  }

  /** Whether the figure is meant to allocate nothing. */
  boolean wantsNoGarbage(Figure figure) {
    return subject.isAnnotationPresent(NoGarbage.class)
        || method(figure).isAnnotationPresent(NoGarbage.class);
  }

  private Method method(Figure figure) {
    try {
      return subject.getMethod(figure.method());
    } catch (NoSuchMethodException missing) {
      throw new IllegalArgumentException(missing);
    }
  }
}
