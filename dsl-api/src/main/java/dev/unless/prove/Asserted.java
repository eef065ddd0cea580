package dev.unless.prove;

import dev.unless.prove.Denoted.OfKinds;
import dev.unless.prove.Denoted.Open;
import dev.unless.prove.Proposition.Junction;
import dev.unless.prove.Proposition.Leaf;
import dev.unless.prove.Proposition.Settled;
import dev.unless.prove.ValueSearch.FoundValues;
import dev.unless.request.CallerKind;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is asserted of a request while one is looked for, with values of which it holds.
 *
 * <p>A text with variables is asserted as what follows of it whatever the variables stand for,
 * until they are given values. So nothing is refused that could hold, and values hold of everything
 * but of such texts, which {@link #unsettled} tells.
 */
final class Asserted {
  /** Values that hang on each other may change each other for ever. */
  private static final int MOST_SETTLED = 3;

  private final ValueSearch search;
  private final Map<Dimension, Set<Atom>> atoms = new LinkedHashMap<>();
  private final Map<Dimension, List<String>> own = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private final Set<CallerKind> kinds;
  private final Set<Junction> choices = new LinkedHashSet<>();
  private int settled;

  /** Nothing yet. */
  Asserted(ValueSearch search) {
    this.search = search;
    this.kinds = EnumSet.allOf(CallerKind.class);
  }

  /** The same, to which more may be added. */
  Asserted(Asserted other) {
    this.search = other.search;
    other.atoms.forEach((dimension, set) -> atoms.put(dimension, new LinkedHashSet<>(set)));
    own.putAll(other.own);
    variables.putAll(other.variables);
    this.kinds = EnumSet.copyOf(other.kinds);
    choices.addAll(other.choices);
  }

  /** Values as far as they are settled. */
  Model model() {
    return new Model(kinds.iterator().next(), own);
  }

  /** Propositions of which one must hold, each. */
  Collection<Junction> choices() {
    return choices;
  }

  /** The choice is made: what was chosen is asserted instead. */
  void remove(Junction choice) {
    choices.remove(choice);
  }

  /** The values that variables were given, by their keys, case folded. */
  Map<String, String> variables() {
    return variables;
  }

  /** Gives a variable a value; false where no text with it can be as asserted any more. */
  boolean give(String variable, String value) {
    variables.put(variable, value);
    settled = 0;
    for (Map.Entry<Dimension, Set<Atom>> entry : atoms.entrySet()) {
      if (entry.getValue().stream().anyMatch(Asserted::isOpen) && !settle(entry.getKey())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Asserts them with what they consist of, in order. False where that contradicts what was
   * asserted.
   */
  boolean assertAll(List<Proposition> asserted) {
    Deque<Proposition> left = new ArrayDeque<>(asserted);
    while (!left.isEmpty()) {
      Proposition next = left.removeFirst();
      if (next == Settled.NEVER) {
        return false;
      }
      if (next instanceof Leaf leaf && !add(leaf.atom())) {
        return false;
      }
      if (next instanceof Junction junction) {
        if (junction.ofAll()) {
          left.addAll(junction.parts());
        } else {
          choices.add(junction);
        }
      }
    }
    return true;
  }

  private boolean add(Atom atom) {
    if (atom.denoted() instanceof OfKinds of) {
      kinds.removeIf(kind -> of.kinds().contains(kind) == atom.complemented());
      return !kinds.isEmpty();
    }
    Set<Atom> all = atoms.computeIfAbsent(atom.dimension(), first -> new LinkedHashSet<>());
    if (!all.add(atom)) {
      return true;
    }
    return !all.contains(atom.not()) && (isSatisfied(atom) || settle(atom.dimension()));
  }

  /** Whether the values that there are do, so that no others need be looked for. */
  private boolean isSatisfied(Atom atom) {
    return !isOpen(atom)
        && atom.holds(own.getOrDefault(atom.dimension(), List.of()), ValueSearch::matches);
  }

  /** Finds values of a dimension as is asserted of it. */
  private boolean settle(Dimension dimension) {
    Set<Atom> all = atoms.getOrDefault(dimension, Set.of());
    boolean open = all.stream().anyMatch(Asserted::isOpen);
    Set<Atom> bound = open ? Closing.bound(variables, all) : all;
    FoundValues found = search.find(dimension, bound);
    if (!found.exist()) {
      return false;
    }
    FoundValues values = open ? likely(dimension, all).orElse(found) : found;
    own.put(dimension, values.values());
    if (values.values().isEmpty()) {
      own.remove(dimension);
    }
    return true;
  }

  /** Values with which also texts with variables are as asserted, as these stand now. */
  private Optional<FoundValues> likely(Dimension dimension, Set<Atom> all) {
    return Optional.of(search.find(dimension, Closing.with(model().variables(), all)))
        .filter(FoundValues::exist);
  }

  /**
   * Tries a few times more to find values for what texts with variables ask; whether some changed.
   */
  boolean settle() {
    boolean changed = false;
    settled++;
    if (settled > MOST_SETTLED) {
      return false;
    }
    for (Dimension dimension : List.copyOf(atoms.keySet())) {
      Model model = model();
      Set<Atom> all = atoms.getOrDefault(dimension, Set.of());
      if (all.stream().anyMatch(atom -> isOpen(atom) && !model.holds(atom))) {
        Optional<FoundValues> found = likely(dimension, all);
        found.ifPresent(values -> own.put(dimension, values.values()));
        changed |= found.isPresent();
      }
    }
    return changed;
  }

  /** An atom on texts with variables that the values do not satisfy. */
  Optional<Atom> unsettled() {
    Model model = model();
    return atoms.values().stream()
        .flatMap(Set::stream)
        .filter(atom -> isOpen(atom) && !model.holds(atom))
        .findFirst();
  }

  private static boolean isOpen(Atom atom) {
    return atom.denoted() instanceof Open;
  }

  /** Whether the proposition does not contradict by itself what was asserted. */
  boolean isFeasible(Proposition part) {
    if (part instanceof Leaf leaf) {
      return isFeasible(leaf.atom());
    }
    return !(part instanceof Junction junction)
        || !junction.ofAll()
        || junction.parts().stream()
            .allMatch(each -> !(each instanceof Leaf leaf) || isFeasible(leaf.atom()));
  }

  private boolean isFeasible(Atom atom) {
    if (atom.denoted() instanceof OfKinds of) {
      return kinds.stream().anyMatch(kind -> of.kinds().contains(kind) != atom.complemented());
    }
    if (isSatisfied(atom)) {
      return true;
    }
    Set<Atom> all = new LinkedHashSet<>(atoms.getOrDefault(atom.dimension(), Set.of()));
    if (all.contains(atom.not())) {
      return false;
    }
    all.add(atom);
    boolean open = all.stream().anyMatch(Asserted::isOpen);
    return search.find(atom.dimension(), open ? Closing.bound(variables, all) : all).exist();
  }
}
