package dev.unless.prove;

import dev.unless.operator.KeyType;
import dev.unless.operator.RequestValue;
import dev.unless.prove.Denoted.Everything;
import dev.unless.prove.Denoted.OfTexts;
import dev.unless.prove.Denoted.OfValues;
import dev.unless.prove.Search.Doubt;
import dev.unless.text.FoundText;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks for values of one dimension of which some atoms hold, without variables. Texts are found by
 * {@link TextSet}; what compares numbers, times or addresses is asked of each value that stands for
 * others.
 */
final class ValueSearch {
  private static final TextSet EMPTY = TextSet.of(Text.literal(""));
  private static final long MOST_STEPS = 3_000_000;

  private final Function<Dimension, KeyType> types;
  private final Function<Dimension, Stream<String>> likely;
  private final Map<Dimension, List<String>> representatives = new HashMap<>();
  private final Map<Asked, FoundValues> known = new HashMap<>();
  private final Map<Atom, Map<String, Boolean>> matching = new HashMap<>();
  private final Map<Dimension, AtomSet> none = new HashMap<>();
  private Optional<Doubt> doubt = Optional.empty();

  /** What is asked, whatever the order. */
  private record Asked(Dimension dimension, Set<Atom> atoms) {}

  /**
   * What was found.
   *
   * @param values values as asked; none where the dimension is absent
   * @param exist whether there are such, or it may be absent
   */
  record FoundValues(List<String> values, boolean exist) {
    private static final FoundValues ABSENT = new FoundValues(List.of(), true);
    private static final FoundValues NONE = new FoundValues(List.of(), false);

    private static FoundValues of(String value) {
      return new FoundValues(List.of(value), true);
    }
  }

  /**
   * @param all all atoms that may be asked of
   * @param types of which type the values of a dimension must be
   * @param likely values of a dimension that are tried where the search for one was given up
   */
  ValueSearch(
      Collection<Atom> all,
      Function<Dimension, KeyType> types,
      Function<Dimension, Stream<String>> likely) {
    this.types = types;
    this.likely = likely;
    Map<Dimension, Set<String>> named = new HashMap<>();
    Map<Dimension, Set<KeyType>> compared = new HashMap<>();
    for (Atom atom : all) {
      Dimension dimension = atom.dimension();
      compared
          .computeIfAbsent(dimension, first -> new LinkedHashSet<>())
          .add(types.apply(dimension));
      if (atom.denoted() instanceof OfValues values) {
        named.computeIfAbsent(dimension, first -> new LinkedHashSet<>()).addAll(values.values());
        compared.get(dimension).add(values.operator().type());
      }
    }
    compared.forEach(
        (dimension, of) -> {
          Set<String> texts = named.getOrDefault(dimension, Set.of());
          List<String> standing =
              of.stream().flatMap(type -> Representatives.of(type, texts).stream()).toList();
          representatives.put(dimension, standing);
        });
  }

  /** Values of which all atoms hold. */
  FoundValues find(Dimension dimension, Set<Atom> atoms) {
    Asked asked = new Asked(dimension, Set.copyOf(atoms));
    FoundValues values = known.get(asked);
    if (values == null) {
      values = search(dimension, atoms);
      known.put(asked, values);
    }
    return values;
  }

  /** Why it is not sure that there were no values where none were found, if so. */
  Optional<Doubt> doubt() {
    return doubt;
  }

  private FoundValues search(Dimension dimension, Set<Atom> atoms) {
    if (atoms.stream().allMatch(Atom::whenAbsent)) {
      return FoundValues.ABSENT;
    }
    List<Atom> ofEach = new ArrayList<>();
    List<Atom> ofSome = new ArrayList<>();
    for (Atom atom : atoms) {
      (atom.ofAll() || dimension.isSingle() ? ofEach : ofSome).add(atom);
    }
    if (dimension.isSingle()) {
      return one(dimension, ofEach, false);
    }
    List<String> values = new ArrayList<>();
    for (Atom some : ofSome) {
      List<Atom> together = new ArrayList<>(ofEach);
      together.add(some);
      FoundValues found = one(dimension, together, false);
      if (!found.exist()) {
        return found;
      }
      values.addAll(found.values());
    }
    if (values.stream().allMatch(String::isEmpty)) {
      FoundValues found = one(dimension, ofEach, true);
      if (!found.exist()) {
        return found;
      }
      values.addAll(found.values());
    }
    return new FoundValues(values.stream().distinct().toList(), true);
  }

  /** One value as all ask. */
  private FoundValues one(Dimension dimension, List<Atom> atoms, boolean nonempty) {
    if (atoms.stream().anyMatch(ValueSearch::isOfNothing)) {
      return FoundValues.NONE;
    }
    List<String> standing = representatives.getOrDefault(dimension, List.of());
    for (String value : standing) {
      if ((!nonempty || !value.isEmpty()) && areAll(atoms, value)) {
        return FoundValues.of(value);
      }
    }
    boolean settled = types.apply(dimension) == KeyType.BOOL || standForAll(atoms);
    if (!Representatives.of(types.apply(dimension), List.of()).isEmpty()) {
      return none(dimension, settled);
    }
    FoundText found = text(atoms, nonempty);
    return found
        .text()
        .or(() -> found.isProvedNone() ? Optional.empty() : known(dimension, atoms))
        .filter(text -> areAll(atoms, text))
        .map(FoundValues::of)
        .orElseGet(() -> none(dimension, settled || found.isProvedNone()));
  }

  /** Where the search was given up, a text that is known beforehand. */
  private Optional<String> known(Dimension dimension, List<Atom> atoms) {
    return likely.apply(dimension).filter(text -> areAll(atoms, text)).findFirst();
  }

  private static boolean isOfNothing(Atom atom) {
    return atom.denoted() instanceof Everything && atom.complemented();
  }

  private FoundValues none(Dimension dimension, boolean certain) {
    if (!certain) {
      doubt =
          Optional.of(
              new Doubt(
                  dimension.toString(),
                  "It was not found out whether some value of it is as all policies ask."));
    }
    return FoundValues.NONE;
  }

  private boolean areAll(List<Atom> atoms, String value) {
    for (Atom atom : atoms) {
      if (!matches(atom, value)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the value is as an atom without variables asks. */
  boolean matches(Atom atom, String value) {
    return matching
        .computeIfAbsent(atom, first -> new HashMap<>())
        .computeIfAbsent(
            value,
            asked ->
                atom.denoted().has(RequestValue.of(asked)).orElseThrow() != atom.complemented());
  }

  /** No atoms of the dimension yet. */
  AtomSet none(Dimension dimension) {
    return none.computeIfAbsent(dimension, AtomSet::of);
  }

  /** Whether the atoms compare nothing but values of one type. */
  private static boolean standForAll(List<Atom> atoms) {
    Set<KeyType> compared = new LinkedHashSet<>();
    for (Atom atom : atoms) {
      if (atom.denoted() instanceof OfTexts) {
        return false;
      }
      if (atom.denoted() instanceof OfValues values) {
        compared.add(values.operator().type());
      }
    }
    return compared.size() <= 1;
  }

  /** A text that is as the atoms on texts ask. */
  private static FoundText text(List<Atom> atoms, boolean nonempty) {
    List<TextSet> all = new ArrayList<>();
    List<TextSet> none = new ArrayList<>();
    if (nonempty) {
      none.add(EMPTY);
    }
    for (Atom atom : atoms) {
      if (atom.denoted() instanceof OfTexts texts) {
        (atom.complemented() ? none : all).add(texts.set());
      }
    }
    return TextSet.find(all, none, MOST_STEPS);
  }
}
