package dev.unless.condition;

import dev.unless.document.ConditionBlock;
import dev.unless.text.GrammarException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A formula as the condition blocks of statements: it holds for just those requests for which one
 * of the blocks does. Values of one key are merged, blocks that others make superfluous are left
 * out, and the order is that in which the formula names its conditions.
 */
public final class NormalForm {
  private static final int MOST_STATEMENTS = 200;

  private NormalForm() {}

  /**
   * The condition blocks of a formula; an empty one asks for nothing.
   *
   * @throws GrammarException if no statement can hold the formula: two entries of the same operator
   *     and key would have to hold at once, a negation has no operator, or the conditions
   *     contradict each other, so that no request would meet them; or if it takes more than 200
   *     statements
   */
  public static List<Optional<ConditionBlock>> blocks(Condition formula) {
    List<Conjunction> terms = terms(formula);
    if (terms.isEmpty()) {
      throw new GrammarException(
          "The conditions contradict each other, so that no request meets them all: "
              + formula
              + ".",
          "Write nothing() for a policy that allows nothing.");
    }
    return terms.stream().map(Conjunction::block).toList();
  }

  private static List<Conjunction> terms(Condition formula) {
    if (formula instanceof Comparison comparison) {
      return List.of(Conjunction.TRUE).get(0).and(Literal.of(comparison));
    }
    if (formula instanceof Presence presence) {
      return Conjunction.TRUE.and(Literal.of(presence));
    }
    if (formula instanceof Not not) {
      return not.condition() instanceof Not twice
          ? terms(twice.condition())
          : terms(Negation.of(not.condition()));
    }
    if (formula instanceof AnyOf any) {
      List<Conjunction> either = new ArrayList<>();
      any.conditions().forEach(condition -> either.addAll(terms(condition)));
      return minimal(either);
    }
    List<Conjunction> all = List.of(Conjunction.TRUE);
    for (Condition condition : ((AllOf) formula).conditions()) {
      List<Conjunction> next = terms(condition);
      List<Conjunction> joined = new ArrayList<>();
      for (Conjunction left : all) {
        next.forEach(right -> joined.addAll(left.and(right)));
      }
      all = minimal(joined);
    }
    return all;
  }

  private static List<Conjunction> minimal(List<Conjunction> terms) {
    List<Conjunction> kept = new ArrayList<>(terms.stream().map(Conjunction::simplified).toList());
    boolean changed = true;
    while (changed) {
      changed = absorb(kept) || join(kept);
    }
    if (kept.size() > MOST_STATEMENTS) {
      throw new GrammarException(
          "The formula takes more than " + MOST_STATEMENTS + " statements.",
          "Split it into rules.");
    }
    return kept;
  }

  /** Drops a term that another one makes superfluous. */
  private static boolean absorb(List<Conjunction> terms) {
    for (int i = 0; i < terms.size(); i++) {
      for (int j = 0; j < terms.size(); j++) {
        if (i != j && terms.get(j).isImpliedBy(terms.get(i))) {
          terms.remove(i);
          return true;
        }
      }
    }
    return false;
  }

  /** Makes one of two terms. */
  private static boolean join(List<Conjunction> terms) {
    for (int i = 0; i < terms.size(); i++) {
      for (int j = i + 1; j < terms.size(); j++) {
        Optional<Conjunction> one = terms.get(i).or(terms.get(j));
        if (one.isPresent()) {
          terms.set(i, one.get().simplified());
          terms.remove(j);
          return true;
        }
      }
    }
    return false;
  }
}
