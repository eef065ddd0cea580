package dev.unless.prove;

import dev.unless.prove.Denoted.OfKinds;
import dev.unless.prove.Proposition.Junction;
import dev.unless.prove.Proposition.Leaf;
import dev.unless.prove.Proposition.Settled;
import dev.unless.prove.ValueSearch.FoundValues;
import dev.unless.request.CallerKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a request of which a proposition holds, or finds that there is none.
 *
 * <p>A proposition in negation normal form is a tree of atoms under all and any. To assert all of
 * some is to assert each; to assert any of some is a choice, which is put off. Of each dimension
 * values are kept of which all atoms hold that were asserted of it, so that there is a model at
 * every moment. Once the model satisfies every choice it is what was looked for. Until then one of
 * the choices that it fails is made, of these the one that leaves fewest: each proposition of it is
 * tried by itself, and what has failed is denied from then on, so that nothing is tried twice. If
 * none is left there is no such request, unless something was not found out on the way.
 */
final class Search {
  /** Deeper choices are not made: each is a call. */
  private static final int MOST_DEPTH = 1_000;

  private final Propositions propositions;
  private final ValueSearch values;
  private final int most;
  private int branches;
  private boolean certain = true;

  /**
   * @param most how many choices may be tried
   */
  Search(Propositions propositions, ValueSearch values, int most) {
    this.propositions = propositions;
    this.values = values;
    this.most = most;
  }

  /**
   * What came of it.
   *
   * @param model a request as it was looked for, where one was found
   * @param isCertain whether it is sure, where none was, that there is none
   */
  record Result(Optional<Model> model, boolean isCertain) {}

  /** A request of which the proposition holds. */
  Result find(Proposition goal) {
    State start = new State();
    Optional<Model> found = start.assertAll(List.of(goal)) ? solve(start, 1) : Optional.empty();
    return new Result(found, certain && branches <= most);
  }

  private Optional<Model> solve(State state, int depth) {
    while (true) {
      branches += depth > MOST_DEPTH ? most : 1;
      if (branches > most) {
        return Optional.empty();
      }
      Optional<Choice> next = state.narrowest();
      if (next.isEmpty()) {
        return Optional.of(state.model());
      }
      Choice choice = next.get();
      if (choice.feasible().isEmpty()) {
        return Optional.empty();
      }
      Proposition first = choice.feasible().get(0);
      if (choice.feasible().size() == 1) {
        state.choices.remove(choice.of());
        if (!state.assertAll(List.of(first))) {
          return Optional.empty();
        }
        continue;
      }
      State child = new State(state);
      child.choices.remove(choice.of());
      if (child.assertAll(List.of(first))) {
        Optional<Model> found = solve(child, depth + 1);
        if (found.isPresent() || branches > most) {
          return found;
        }
      }
      state.choices.remove(choice.of());
      List<Proposition> others = choice.feasible().subList(1, choice.feasible().size());
      if (!state.assertAll(List.of(propositions.anyOf(others), propositions.not(first)))) {
        return Optional.empty();
      }
    }
  }

  /**
   * Propositions of which one must hold.
   *
   * @param of all of them
   * @param feasible those that by themselves contradict nothing that was asserted
   */
  private record Choice(Junction of, List<Proposition> feasible) {}

  /** What is asserted so far, with values of which it holds. */
  private final class State {
    private final Map<Dimension, Set<Atom>> atoms = new HashMap<>();
    private final Map<Dimension, List<String>> own = new HashMap<>();
    private final Set<CallerKind> kinds;
    private final Set<Junction> choices = new LinkedHashSet<>();

    State() {
      this.kinds = EnumSet.allOf(CallerKind.class);
    }

    State(State other) {
      other.atoms.forEach((dimension, set) -> atoms.put(dimension, new LinkedHashSet<>(set)));
      own.putAll(other.own);
      this.kinds = EnumSet.copyOf(other.kinds);
      choices.addAll(other.choices);
    }

    Model model() {
      return new Model(kinds.iterator().next(), own);
    }

    /**
     * Asserts them with what they consist of, in order: that variables have values comes before
     * what is said with them. False where that contradicts what was asserted.
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
      if (all.contains(atom.not())) {
        return false;
      }
      FoundValues found = values.find(atom.dimension(), all, model());
      if (!found.exist()) {
        certain &= found.isCertain();
        return false;
      }
      own.put(atom.dimension(), found.values());
      if (found.values().isEmpty()) {
        own.remove(atom.dimension());
      }
      return true;
    }

    /** Of the choices that the model does not satisfy the one that leaves fewest. */
    Optional<Choice> narrowest() {
      Model model = model();
      Optional<Choice> narrowest = Optional.empty();
      for (Junction choice : choices) {
        if (satisfies(model, choice)) {
          continue;
        }
        List<Proposition> feasible =
            choice.parts().stream().filter(part -> isFeasible(part)).toList();
        if (narrowest.isEmpty() || feasible.size() < narrowest.get().feasible().size()) {
          narrowest = Optional.of(new Choice(choice, feasible));
        }
        if (feasible.size() <= 1) {
          break;
        }
      }
      return narrowest;
    }

    /** Whether it does not contradict by itself what was asserted. */
    private boolean isFeasible(Proposition part) {
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
      Set<Atom> all = new LinkedHashSet<>(atoms.getOrDefault(atom.dimension(), Set.of()));
      if (all.contains(atom.not())) {
        return false;
      }
      all.add(atom);
      FoundValues found = values.find(atom.dimension(), all, model());
      certain &= found.exist() || found.isCertain();
      return found.exist();
    }
  }

  /** Whether the proposition holds of the model. */
  static boolean satisfies(Model model, Proposition proposition) {
    if (proposition instanceof Leaf leaf) {
      return model.holds(leaf.atom());
    }
    if (proposition instanceof Junction junction) {
      return junction.ofAll()
          ? junction.parts().stream().allMatch(part -> satisfies(model, part))
          : junction.parts().stream().anyMatch(part -> satisfies(model, part));
    }
    return proposition == Settled.ALWAYS;
  }
}
