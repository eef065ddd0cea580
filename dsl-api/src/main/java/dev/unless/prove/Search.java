package dev.unless.prove;

import dev.unless.prove.Denoted.Open;
import dev.unless.prove.Proposition.Junction;
import dev.unless.prove.Proposition.Leaf;
import dev.unless.prove.Proposition.Settled;
import dev.unless.prove.VariableValues.Tried;
import java.util.List;
import java.util.Optional;

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
 *
 * <p>Variables come last: where a text with one is not yet as asserted, each value is tried that
 * stands for others.
 */
final class Search {
  /** Deeper choices are not made: each is a call. */
  private static final int MOST_DEPTH = 1_000;

  /** So many steps of finding values for variables take as long as a choice. */
  private static final long STEPS_OF_A_BRANCH = 2_000;

  private final Propositions propositions;
  private final ValueSearch values;
  private final VariableValues variables;
  private final int most;
  private int branches;
  private Optional<Doubt> doubt = Optional.empty();

  /**
   * @param most how many choices may be tried
   */
  Search(Propositions propositions, ValueSearch values, VariableValues variables, int most) {
    this.propositions = propositions;
    this.values = values;
    this.variables = variables;
    this.most = most;
  }

  /**
   * Why it is not sure that there is no request where none was found.
   *
   * @param where a condition key, an element, or the search
   * @param why in words
   */
  record Doubt(String where, String why) {}

  /**
   * What came of it.
   *
   * @param model a request as it was looked for, where one was found
   * @param doubt why it is not sure, where none was, that there is none
   */
  record Result(Optional<Model> model, Optional<Doubt> doubt) {}

  /** A request of which the proposition holds. */
  Result find(Proposition goal) {
    Asserted start = new Asserted(propositions, values);
    Optional<Model> found = start.assertAll(List.of(goal)) ? solve(start, 1) : Optional.empty();
    return new Result(found, doubt.or(values::doubt));
  }

  private Optional<Model> solve(Asserted state, int depth) {
    while (spends(depth)) {
      Optional<Choice> next = narrowest(state);
      if (next.isEmpty()) {
        if (state.settle()) {
          continue;
        }
        Optional<Atom> open = state.unsettled();
        return open.isEmpty() ? Optional.of(state.model()) : valued(state, open.get(), depth);
      }
      Choice choice = next.get();
      if (choice.feasible().isEmpty()) {
        return Optional.empty();
      }
      Proposition first = choice.feasible().get(0);
      if (choice.feasible().size() > 1) {
        Asserted child = new Asserted(state);
        child.remove(choice.of());
        if (child.assertAll(List.of(first))) {
          Optional<Model> found = solve(child, depth + 1);
          if (found.isPresent() || isSpent()) {
            return found;
          }
        }
      }
      state.remove(choice.of());
      if (!state.assertAll(choice.left(propositions))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** How many choices were tried, with what took as long. */
  long spent() {
    return branches + variables.steps() / STEPS_OF_A_BRANCH;
  }

  private boolean isSpent() {
    return spent() > most;
  }

  private boolean spends(int depth) {
    branches += depth > MOST_DEPTH ? most : 1;
    if (!isSpent()) {
      return true;
    }
    doubt =
        Optional.of(new Doubt("search", "More than " + most + " choices would have to be tried."));
    return false;
  }

  /** With each value in turn for a variable of the atom. */
  private Optional<Model> valued(Asserted state, Atom atom, int depth) {
    Optional<String> variable =
        ((Open) atom.denoted())
            .variableKeys().stream().filter(key -> !state.variables().containsKey(key)).findFirst();
    if (variable.isEmpty()) {
      doubt = Optional.of(new Doubt("search", "A text with variables is not as was found."));
      return Optional.empty();
    }
    Tried candidates = variables.of(variable.get(), state.variables());
    for (String value : candidates.values()) {
      Asserted child = new Asserted(state);
      if (child.assertAll(List.of(variables.is(variable.get(), value)))
          && child.give(variable.get(), value)) {
        Optional<Model> found = solve(child, depth + 1);
        if (found.isPresent() || isSpent()) {
          return found;
        }
      }
    }
    if (!candidates.all()) {
      doubt =
          Optional.of(
              new Doubt(
                  variable.get(),
                  "Not every value was tried that policies tell apart for the variable ${"
                      + variable.get()
                      + "}."));
    }
    return Optional.empty();
  }

  /**
   * Propositions of which one must hold.
   *
   * @param of all of them
   * @param feasible those that by themselves contradict nothing that was asserted
   */
  private record Choice(Junction of, List<Proposition> feasible) {
    /** What is left to assert where the first was tried in vain, or is the only one. */
    List<Proposition> left(Propositions propositions) {
      Proposition first = feasible.get(0);
      return feasible.size() == 1
          ? List.of(first)
          : List.of(
              propositions.anyOf(feasible.subList(1, feasible.size())), propositions.not(first));
    }
  }

  /**
   * Of the choices that the model does not satisfy the one that leaves fewest, or another one that
   * leaves none or one at first sight.
   */
  private Optional<Choice> narrowest(Asserted state) {
    Model model = state.model();
    Optional<Choice> narrowest = Optional.empty();
    for (Junction choice : state.choices()) {
      if (satisfies(model, choice) && !state.isForced(choice)) {
        continue;
      }
      List<Proposition> feasible = choice.parts().stream().filter(state::isFeasible).toList();
      if (narrowest.isEmpty() || feasible.size() < narrowest.get().feasible().size()) {
        narrowest = Optional.of(new Choice(choice, feasible));
      }
      if (feasible.size() <= 1) {
        break;
      }
    }
    return narrowest;
  }

  /** Whether the proposition holds of the model. */
  private boolean satisfies(Model model, Proposition proposition) {
    if (proposition instanceof Leaf leaf) {
      return model.holds(leaf.atom(), values);
    }
    if (proposition instanceof Junction junction) {
      for (Proposition part : junction.parts()) {
        if (satisfies(model, part) != junction.ofAll()) {
          return !junction.ofAll();
        }
      }
      return junction.ofAll();
    }
    return proposition == Settled.ALWAYS;
  }
}
