package dev.unless.prove;

import dev.unless.prove.ValueSearch.FoundValues;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Atoms of one dimension that are asserted together. Searches add the same atoms to the same sets
 * again and again, so a set keeps those that it becomes with one more, and the values that were
 * found for it.
 */
final class AtomSet {
  private final Dimension dimension;
  private final Set<Atom> atoms;
  private final boolean open;
  private final Map<Atom, AtomSet> more = new HashMap<>();
  private @Nullable FoundValues found;

  private AtomSet(Dimension dimension, Set<Atom> atoms) {
    this.dimension = dimension;
    this.atoms = Collections.unmodifiableSet(atoms);
    this.open = atoms.stream().anyMatch(atom -> atom.denoted() instanceof Denoted.Open);
  }

  /** None yet. */
  static AtomSet of(Dimension dimension) {
    return new AtomSet(dimension, Set.of());
  }

  Dimension dimension() {
    return dimension;
  }

  /** The atoms in the order in which they were asserted. */
  Set<Atom> atoms() {
    return atoms;
  }

  /** Whether some are on texts with variables. */
  boolean isOpen() {
    return open;
  }

  boolean contains(Atom atom) {
    return atoms.contains(atom);
  }

  /** These and one more. */
  AtomSet with(Atom atom) {
    return more.computeIfAbsent(
        atom,
        first -> {
          Set<Atom> all = new LinkedHashSet<>(atoms);
          all.add(first);
          return new AtomSet(dimension, all);
        });
  }

  /** Values of which all atoms hold, none of them on texts with variables. */
  FoundValues found(ValueSearch search) {
    FoundValues known = found;
    if (known == null) {
      known = search.find(dimension, atoms);
      found = known;
    }
    return known;
  }
}
