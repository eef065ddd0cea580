package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Expression.Unseen;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values that stand for what is only known at run time: always the same for the same variable,
 * others for others.
 */
public final class StandIns {
  /** Which of the values is taken. What is found with one only is no finding. */
  public enum Choice {
    /** The one; collections have one element. */
    ONE,
    /** The other; collections have two elements. */
    OTHER
  }

  /** Odd, so that what alternates with the number differs between the choices. */
  private static final int LAST = 99;

  private final Choice choice;
  private final Map<String, Unseen> holes = new LinkedHashMap<>();

  StandIns(Choice choice) {
    this.choice = choice;
  }

  /** What values were asked for. */
  List<Unseen> used() {
    return List.copyOf(holes.values());
  }

  /**
   * The value of what was written, or what may stand for it.
   *
   * @param type the type that is asked for
   * @param domains what the parameter that asks for it says of it
   * @return empty if nothing can stand for it
   */
  Optional<Object> fill(Traced written, Class<?> type, List<String> domains) {
    if (!(written.value() instanceof Gap.Hole hole)) {
      return Optional.of(written.value());
    }
    Unseen unseen = hole.what();
    holes.putIfAbsent(unseen.identity(), unseen);
    List<String> known = unseen.domains().isEmpty() ? domains : unseen.domains();
    return value(unseen, type, known);
  }

  private Optional<Object> value(Unseen unseen, Class<?> type, List<String> domains) {
    int first = number(unseen);
    if (type.isArray() || unseen.type().endsWith("[]")) {
      return array(unseen, type, domains);
    }
    if (isCollection(type, unseen)) {
      return elements(unseen, unseen.elementType().orElse(""), domains)
          .map(list -> type == Set.class ? Set.copyOf(list) : list);
    }
    String wanted = type == Object.class ? unseen.type() : type.getCanonicalName();
    return Samples.of(wanted, domains, first).or(() -> Samples.of(unseen.type(), domains, first));
  }

  private static boolean isCollection(Class<?> type, Unseen unseen) {
    return Iterable.class.isAssignableFrom(type)
        || unseen.type().equals("java.util.List")
        || unseen.type().equals("java.util.Set")
        || unseen.type().equals("java.util.Collection");
  }

  private Optional<List<Object>> elements(Unseen unseen, String type, List<String> domains) {
    int first = number(unseen);
    List<Object> elements = new ArrayList<>();
    int count = choice == Choice.ONE ? 1 : 2;
    for (int i = 0; i < count; i++) {
      Optional<Object> element = Samples.of(type, domains, first + i * (LAST + 2));
      if (element.isEmpty()) {
        return Optional.empty();
      }
      elements.add(element.get());
    }
    return Optional.of(List.copyOf(elements));
  }

  private Optional<Object> array(Unseen unseen, Class<?> type, List<String> domains) {
    Class<?> element = type.isArray() ? type.getComponentType() : Object.class;
    return elements(unseen, unseen.elementType().orElse(element.getCanonicalName()), domains)
        .map(
            list -> {
              Object array = Array.newInstance(element, list.size());
              for (int i = 0; i < list.size(); i++) {
                Array.set(array, i, list.get(i));
              }
              return array;
            });
  }

  /** Upwards for the one choice, downwards for the other: neither order is that of all programs. */
  private int number(Unseen unseen) {
    int index = new ArrayList<>(holes.keySet()).indexOf(unseen.identity());
    return choice == Choice.ONE ? index : Math.max(LAST - index, 0);
  }
}
