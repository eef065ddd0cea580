package dev.unless.processor.evaluation;

import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.vocabulary.IdentityProvider;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    OTHER,
    /** As if all of a kind were the same; collections have one element. */
    SAME
  }

  /** Odd, so that what alternates with the number differs between the choices. */
  private static final int LAST = 99;

  private final Choice choice;
  private final Guesses guesses;
  private final Map<String, Unseen> holes = new LinkedHashMap<>();
  private final Map<String, Unseen> parts = new LinkedHashMap<>();
  private final Set<String> texts = new LinkedHashSet<>();
  private final Set<Examples.Embedded> embedded = new LinkedHashSet<>();

  /** The part of a text that was asked for last, and the one before it. */
  private String last = "";

  private String beforeLast = "";
  private boolean lastIsExample;

  StandIns(Choice choice, Guesses guesses) {
    this.choice = choice;
    this.guesses = guesses;
  }

  /** What was asked for as a part of a longer text, and may be any text. */
  List<Unseen> parts() {
    return List.copyOf(parts.values());
  }

  /** The texts that were given. */
  Examples examples() {
    return Examples.of(texts, embedded);
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
    if (known.isEmpty() && unseen.type().equals("java.lang.String")) {
      parts.putIfAbsent(unseen.identity(), unseen);
    }
    return value(unseen, type, known);
  }

  /**
   * What stands for a part of a longer text. The parts of one are asked for one after the other.
   *
   * @return empty if nothing can stand for it
   */
  Optional<Object> part(Traced written) {
    Optional<Object> part = partOf(written);
    part.ifPresent(value -> follow(String.valueOf(value), written.value() instanceof Gap.Hole));
    return part;
  }

  /** Whether a part begins or ends its text is not known here, so that either is taken to be. */
  private void follow(String part, boolean example) {
    if (part.isEmpty()) {
      return;
    }
    if (lastIsExample && Examples.isShort(last)) {
      embedded.add(new Examples.Embedded(beforeLast, last, part));
      embedded.add(new Examples.Embedded("", last, part));
    }
    if (example && Examples.isShort(part)) {
      embedded.add(new Examples.Embedded(last, part, ""));
    }
    beforeLast = last;
    last = part;
    lastIsExample = example;
  }

  private Optional<Object> partOf(Traced written) {
    if (!(written.value() instanceof Gap.Hole hole)) {
      return Optional.of(written.value());
    }
    Unseen unseen = hole.what();
    if (!unseen.domains().isEmpty()) {
      return fill(written, String.class, unseen.domains());
    }
    parts.putIfAbsent(unseen.identity(), unseen);
    if (!Samples.isNumber(unseen.type())) {
      return fill(written, String.class, List.of());
    }
    holes.putIfAbsent(unseen.identity(), unseen);
    String digits =
        guesses
            .text(unseen.identity(), number(unseen))
            .orElseGet(() -> TextRole.NUMBER.samples().apply(number(unseen)));
    remember(digits);
    return Optional.of(digits);
  }

  private Optional<Object> value(Unseen unseen, Class<?> type, List<String> domains) {
    Optional<Object> value = guess(unseen, type).or(() -> example(unseen, type, domains));
    value.ifPresent(this::remember);
    return value;
  }

  private void remember(Object value) {
    if (value instanceof Iterable<?> many) {
      many.forEach(this::remember);
    } else if (value instanceof Object[] array) {
      List.of(array).forEach(this::remember);
    } else {
      Samples.texts(value).filter(text -> !guesses.known().contains(text)).forEach(texts::add);
    }
  }

  private Optional<Object> guess(Unseen unseen, Class<?> type) {
    Object exact = guesses.values().get(unseen.identity());
    if (exact != null && (type.isInstance(exact) || type.isPrimitive())) {
      return Optional.of(exact);
    }
    return type == String.class || type == CharSequence.class || type == Object.class
        ? guesses.text(unseen.identity(), number(unseen)).map(Object.class::cast)
        : Optional.empty();
  }

  private Optional<Object> example(Unseen unseen, Class<?> type, List<String> domains) {
    int first = number(unseen);
    if (type.isArray() || unseen.type().endsWith("[]")) {
      return array(unseen, type, domains);
    }
    if (isCollection(type, unseen)) {
      return elements(unseen, unseen.elementType().orElse(""), domains)
          .map(list -> type == Set.class ? Set.copyOf(list) : list);
    }
    // What a provider's users may do depends on its kind, which its type does not tell.
    String wanted = type == Object.class ? unseen.type() : type.getCanonicalName();
    return Samples.of(unseen.type(), domains, first)
        .filter(own -> type.isInstance(own) && !(own instanceof IdentityProvider))
        .or(() -> Samples.of(wanted, domains, first))
        .or(() -> Samples.of(unseen.type(), domains, first));
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
    int count = choice == Choice.OTHER ? 2 : 1;
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
    return switch (choice) {
      case ONE -> index;
      case OTHER -> Math.max(LAST - index, 0);
      case SAME -> 0;
    };
  }
}
