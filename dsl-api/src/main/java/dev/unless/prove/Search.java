package dev.unless.prove;

import dev.unless.prove.Denoted.OfKinds;
import dev.unless.prove.Proposition.Junction;
import dev.unless.prove.Proposition.Leaf;
import dev.unless.prove.Proposition.Settled;
import dev.unless.prove.ValueSearch.Values;
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
 * <p>What is asserted are atoms. Of each dimension values are kept of which all of its atoms hold,
 * so that there is always a model at hand. Of several propositions one must hold; where the model
 * satisfies one already nothing is done. Else one is asserted, of that choice which leaves fewest;
 * what has failed is denied from then on.
 */
final class Search {
  private final Propositions propositions;
  private final ValueSearch values;
  private final int most;
  private int branches;
  private boolean certain = true;
  static long asked, branched, uncertain;

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
  record Outcome(Optional<Model> model, boolean isCertain) {}

  /** A request of which the proposition holds. */
  Outcome find(Proposition goal) {
    State start = new State();
    Optional<Model> found = start.assertAll(List.of(goal)) ? solve(start) : Optional.empty();
    return new Outcome(found, certain && branches <= most);
  }

  private Optional<Model> solve(State state) {
    while (true) {
      branched++;
      if (++branches > most) {
        return Optional.empty();
      }
      Choice choice = state.narrowest();
      if (choice == null) {
        return Optional.of(state.model());
      }
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
        Optional<Model> found = solve(child);
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

  /** Propositions of which one must hold, and those that still can. */
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

    /** Asserts them with what they consist of; false where that contradicts what was asserted. */
    boolean assertAll(List<Proposition> asserted) {
      Deque<Proposition> left = new ArrayDeque<>(asserted);
      while (!left.isEmpty()) {
        Proposition next = left.pop();
        if (next == Settled.NEVER) {
          return false;
        }
        if (next instanceof Leaf leaf && !add(leaf.atom())) {
          return false;
        }
        if (next instanceof Junction junction) {
          if (junction.ofAll()) {
            junction.parts().forEach(left::push);
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
      Values found = values.find(atom.dimension(), all, model());
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
    @org.jspecify.annotations.Nullable
    Choice narrowest() {
      Model model = model();
      Choice narrowest = null;
      for (Junction choice : choices) {
        if (satisfies(model, choice)) {
          continue;
        }
        List<Proposition> feasible =
            choice.parts().stream().filter(part -> isFeasible(part)).toList();
        if (narrowest == null || feasible.size() < narrowest.feasible().size()) {
          narrowest = new Choice(choice, feasible);
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
      all.add(atom);
      Values found = values.find(atom.dimension(), all, model());
      asked++;
      if (!found.exist() && !found.isCertain() && certain) { uncertain++; if (Boolean.getBoolean("show")) System.out.println("UNCERTAIN " + atom.dimension() + " " + all.size() + " " + all.toString().substring(0, Math.min(600, all.toString().length()))); }
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
