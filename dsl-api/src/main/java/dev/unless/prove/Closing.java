package dev.unless.prove;

import dev.unless.prove.Denoted.OfTexts;
import dev.unless.prove.Denoted.Open;
import dev.unless.text.CaseFolding;
import dev.unless.text.Text;
import dev.unless.text.Variables;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Atoms on texts with variables, with values for the variables: as atoms on texts without any. */
final class Closing {
  private Closing() {}

  /** What the atoms of a dimension say where the variables have these values. */
  static Set<Atom> with(Variables variables, Set<Atom> atoms) {
    Set<Atom> closed = new LinkedHashSet<>();
    for (Atom atom : atoms) {
      closed.add(
          atom.denoted() instanceof Open open
              ? atom.of(new OfTexts(open.closed(variables)))
              : atom);
    }
    return closed;
  }

  /**
   * What follows from the atoms of a dimension where only some variables have values: no more than
   * they say, whatever the others stand for.
   */
  static Set<Atom> bound(Map<String, String> some, Set<Atom> atoms) {
    Variables variables = variables(some);
    Set<Atom> bound = new LinkedHashSet<>();
    for (Atom atom : atoms) {
      if (!(atom.denoted() instanceof Open open)) {
        bound.add(atom);
      } else if (some.keySet().containsAll(open.variableKeys())) {
        bound.add(atom.of(new OfTexts(open.closed(variables))));
      } else if (atom.complemented()) {
        bound.add(atom.ofAnything());
      } else {
        bound.add(atom.of(new OfTexts(open.without(excluded(atom, open, atoms)).bound(variables))));
      }
    }
    return bound;
  }

  /** Texts that no value may match, as another atom says, whatever their variables stand for. */
  private static Set<Text> excluded(Atom atom, Open open, Set<Atom> atoms) {
    Set<Text> excluded = new LinkedHashSet<>();
    for (Atom other : atoms) {
      if (atom.dimension().isSingle()
          && other.complemented()
          && other.denoted() instanceof Open against
          && against.operator().equals(open.operator())) {
        excluded.addAll(against.texts());
      }
    }
    return excluded;
  }

  /** Variables with values by their keys, case folded. */
  static Variables variables(Map<String, String> values) {
    return new Some(Map.copyOf(values));
  }

  private record Some(Map<String, String> values) implements Variables {
    @Override
    public Optional<String> valueOf(String foldedKey) {
      return Optional.ofNullable(values.get(foldedKey));
    }

    @Override
    public Variables folded() {
      Map<String, String> folded = new HashMap<>();
      values.forEach((key, value) -> folded.put(key, CaseFolding.foldValue(value)));
      return new Some(folded);
    }
  }
}
