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
import java.util.HashSet;
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

  private final Propositions propositions;
  private final ValueSearch search;
  private final Map<Dimension, AtomSet> atoms = new LinkedHashMap<>();
  private final Map<Dimension, List<String>> own = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private final Set<CallerKind> kinds;
  private final Set<Junction> choices = new LinkedHashSet<>();

  /** Whatever was asserted that is no atom, so that its opposite is known to contradict it. */
  private final Set<Junction> junctions = new HashSet<>();

  private int settled;

  /** Nothing yet. */
  Asserted(Propositions propositions, ValueSearch search) {
    this.propositions = propositions;
    this.search = search;
    this.kinds = EnumSet.allOf(CallerKind.class);
  }

  /** The same, to which more may be added. */
  Asserted(Asserted other) {
    this.propositions = other.propositions;
    this.search = other.search;
    atoms.putAll(other.atoms);
    own.putAll(other.own);
    variables.putAll(other.variables);
    this.kinds = EnumSet.copyOf(other.kinds);
    choices.addAll(other.choices);
    junctions.addAll(other.junctions);
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
    for (AtomSet set : atoms.values()) {
      if (set.isOpen() && !settle(set)) {
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
        if (contradicts(junction)) {
          return false;
        }
        junctions.add(junction);
        if (junction.ofAll()) {
          left.addAll(junction.parts());
        } else {
          choices.add(junction);
        }
      }
    }
    return true;
  }

  /** Whether its opposite was asserted. */
  private boolean contradicts(Junction junction) {
    return propositions.not(junction) instanceof Junction opposite && junctions.contains(opposite);
  }

  private boolean add(Atom atom) {
    if (atom.denoted() instanceof OfKinds of) {
      kinds.removeIf(kind -> of.kinds().contains(kind) == atom.complemented());
      return !kinds.isEmpty();
    }
    AtomSet all = all(atom.dimension());
    if (all.contains(atom)) {
      return true;
    }
    AtomSet more = all.with(atom);
    atoms.put(atom.dimension(), more);
    return !all.contains(atom.not()) && (isSatisfied(atom) || settle(more));
  }

  private AtomSet all(Dimension dimension) {
    AtomSet known = atoms.get(dimension);
    return known == null ? search.none(dimension) : known;
  }

  /** Whether the values that there are do, so that no others need be looked for. */
  private boolean isSatisfied(Atom atom) {
    return !isOpen(atom)
        && atom.holds(own.getOrDefault(atom.dimension(), List.of()), search::matches);
  }

  /** Finds values of a dimension as is asserted of it. */
  private boolean settle(AtomSet all) {
    FoundValues found = found(all);
    if (!found.exist()) {
      return false;
    }
    FoundValues values = all.isOpen() ? likely(all).orElse(found) : found;
    own.put(all.dimension(), values.values());
    if (values.values().isEmpty()) {
      own.remove(all.dimension());
    }
    return true;
  }

  /** Values as far as they do not hang on variables without value. */
  private FoundValues found(AtomSet all) {
    return all.isOpen()
        ? search.find(all.dimension(), Closing.bound(variables, all.atoms()))
        : all.found(search);
  }

  /** Values with which also texts with variables are as asserted, as these stand now. */
  private Optional<FoundValues> likely(AtomSet all) {
    return Optional.of(search.find(all.dimension(), Closing.with(model().variables(), all.atoms())))
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
    for (AtomSet all : atoms.values()) {
      Model model = model();
      if (all.isOpen()
          && all.atoms().stream().anyMatch(atom -> isOpen(atom) && !model.holds(atom))) {
        Optional<FoundValues> found = likely(all);
        found.ifPresent(values -> own.put(all.dimension(), values.values()));
        changed |= found.isPresent();
      }
    }
    return changed;
  }

  /** An atom on texts with variables that the values do not satisfy. */
  Optional<Atom> unsettled() {
    Model model = model();
    return atoms.values().stream()
        .filter(AtomSet::isOpen)
        .flatMap(set -> set.atoms().stream())
        .filter(atom -> isOpen(atom) && !model.holds(atom))
        .findFirst();
  }

  private static boolean isOpen(Atom atom) {
    return atom.denoted() instanceof Open;
  }

  /** Whether of the choice at most one is left of which the opposite was not asserted. */
  boolean isForced(Junction choice) {
    int left = 0;
    for (Proposition part : choice.parts()) {
      if (!isDenied(part) && ++left > 1) {
        return false;
      }
    }
    return true;
  }

  private boolean isDenied(Proposition part) {
    return part instanceof Leaf leaf
        ? all(leaf.atom().dimension()).contains(leaf.atom().not())
        : part instanceof Junction junction && contradicts(junction);
  }

  /** Whether the proposition does not contradict by itself what was asserted. */
  boolean isFeasible(Proposition part) {
    if (part instanceof Leaf leaf) {
      return isFeasible(leaf.atom());
    }
    return !(part instanceof Junction junction)
        || (!contradicts(junction)
            && (!junction.ofAll() || junction.parts().stream().allMatch(this::mayBe)));
  }

  private boolean mayBe(Proposition part) {
    return part instanceof Leaf leaf
        ? isFeasible(leaf.atom())
        : !(part instanceof Junction junction) || !contradicts(junction);
  }

  private boolean isFeasible(Atom atom) {
    if (atom.denoted() instanceof OfKinds of) {
      return kinds.stream().anyMatch(kind -> of.kinds().contains(kind) != atom.complemented());
    }
    if (isSatisfied(atom)) {
      return true;
    }
    AtomSet all = all(atom.dimension());
    return all.contains(atom) || (!all.contains(atom.not()) && found(all.with(atom)).exist());
  }
}
