package dev.unless.prove;

import dev.unless.operator.RequestValue;
import dev.unless.prove.Denoted.Open;
import dev.unless.request.CallerKind;
import dev.unless.text.CaseFolding;
import dev.unless.text.Variables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as values of its dimensions, while one is looked for.
 *
 * @param kind of which kind the caller is
 * @param values the values of other dimensions; those that lack have none
 */
record Model(CallerKind kind, Map<Dimension, List<String>> values) {
  Model {
    values = Map.copyOf(values);
  }

  /** Whether what the atom says holds. */
  boolean holds(Atom atom) {
    if (atom.denoted() instanceof Denoted.OfKinds kinds) {
      return kinds.kinds().contains(kind) != atom.complemented();
    }
    List<String> own = values.getOrDefault(atom.dimension(), List.of());
    if (own.isEmpty()) {
      return atom.whenAbsent();
    }
    return atom.ofAll()
        ? own.stream().allMatch(value -> matches(atom, value))
        : own.stream().anyMatch(value -> matches(atom, value));
  }

  /** Whether one value is as the atom asks. */
  boolean matches(Atom atom, String value) {
    RequestValue parsed = RequestValue.of(value);
    boolean has =
        atom.denoted() instanceof Open open
            ? open.has(parsed, variables())
            : atom.denoted().has(parsed).orElseThrow();
    return has != atom.complemented();
  }

  /** What variables stand for. */
  Variables variables() {
    Map<String, String> single = new HashMap<>();
    values.forEach(
        (dimension, of) -> {
          if (dimension instanceof Dimension.OfKey key && key.isSingle()) {
            single.put(key.folded(), of.get(0));
          }
        });
    return new OfValues(single, false);
  }

  private record OfValues(Map<String, String> values, boolean isFolded) implements Variables {
    @Override
    public Optional<String> valueOf(String foldedKey) {
      return Optional.ofNullable(values.get(foldedKey))
          .map(value -> isFolded ? CaseFolding.foldValue(value) : value);
    }

    @Override
    public Variables folded() {
      return new OfValues(values, true);
    }
  }
}
