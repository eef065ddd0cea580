package dev.unless.condition;

import static dev.unless.finding.RefusedException.quote;

import dev.unless.annotation.Internal;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A formula as the condition blocks of statements: it holds for just those requests for which one
 * of the blocks does. Values of one key are merged, blocks that others make superfluous are left
 * out, and the order is that in which the formula names its conditions.
 */
@Internal
public final class NormalForm {
  /** No conditions yet. */
  public static final NormalForm OF_NOTHING = new NormalForm(List.of(), List.of(Conjunction.TRUE));

  private static final int MOST_STATEMENTS = 200;
  private static final int MOST_SHOWN = 6;
  private static final int DEEPEST = 250;

  private final List<Condition> asked;
  private final List<Conjunction> terms;

  private NormalForm(List<Condition> asked, List<Conjunction> terms) {
    this.asked = asked;
    this.terms = terms;
  }

  /** The condition blocks of a formula; see {@link #and} and {@link #blocks()}. */
  public static List<ConditionBlock> blocks(Condition formula) {
    return OF_NOTHING.and(formula).blocks();
  }

  /**
   * This formula and, with it, another condition.
   *
   * @throws RefusedException if no statement can hold both: two entries of the same operator and
   *     key would have to hold at once, a negation has no operator, or the conditions contradict
   *     each other, so that no request would meet them; if they hold for every request and would
   *     restrict nothing; or if they, or a part of them, take more than 200 statements or are
   *     nested more than 250 deep
   */
  public NormalForm and(Condition condition) {
    requireShallow(condition);
    List<Condition> all = Formulas.append(asked, condition);
    List<Conjunction> both = both(terms, terms(condition));
    if (both.isEmpty()) {
      throw new RefusedException(
          Code.CONTRADICTION,
          "The conditions contradict each other, so that no request meets them all: " + shown(all),
          "Write nothing() for a policy that allows nothing.");
    }
    if (both.contains(Conjunction.TRUE)) {
      throw new RefusedException(
          Code.TAUTOLOGY,
          "The conditions hold for every request, so that they restrict nothing: " + shown(all),
          "Leave them out if that is meant.");
    }
    return new NormalForm(all, both);
  }

  /** The conditions, each of which must hold. */
  public List<Condition> asked() {
    return asked;
  }

  /** The condition blocks, one for each statement; none where there are no conditions. */
  public List<ConditionBlock> blocks() {
    return asked.isEmpty() ? List.of() : terms.stream().map(Conjunction::block).toList();
  }

  private static List<Conjunction> both(List<Conjunction> left, List<Conjunction> right) {
    List<Conjunction> both = new ArrayList<>();
    for (Conjunction each : left) {
      right.forEach(other -> each.and(other).forEach(term -> add(term, both)));
    }
    return both;
  }

  /** Walks without recursion, which a deep formula would not survive. */
  private static void requireShallow(Condition formula) {
    List<Condition> level = List.of(formula);
    for (int depth = 0; !level.isEmpty(); depth++) {
      if (depth > DEEPEST) {
        throw new RefusedException(
            Code.CONDITION_TOO_LARGE,
            "The formula is nested more than " + DEEPEST + " deep.",
            "Give allOf(…) or anyOf(…) all conditions at once.");
      }
      List<Condition> below = new ArrayList<>();
      level.forEach(part -> below.addAll(parts(part)));
      level = below;
    }
  }

  private static List<Condition> parts(Condition formula) {
    if (formula instanceof AllOf all) {
      return all.conditions();
    }
    if (formula instanceof AnyOf any) {
      return any.conditions();
    }
    return formula instanceof Not not ? List.of(not.condition()) : List.of();
  }

  private static List<Conjunction> terms(Condition formula) {
    if (formula instanceof Comparison comparison) {
      return Conjunction.TRUE.and(EntryLiteral.of(comparison));
    }
    if (formula instanceof Presence presence) {
      return Conjunction.TRUE.and(EntryLiteral.of(presence));
    }
    if (formula instanceof Not not) {
      return terms(Negation.of(not.condition()));
    }
    if (formula instanceof AnyOf any) {
      List<Conjunction> either = new ArrayList<>();
      any.conditions().forEach(condition -> terms(condition).forEach(term -> add(term, either)));
      return either;
    }
    List<Conjunction> all = List.of(Conjunction.TRUE);
    for (Condition condition : ((AllOf) formula).conditions()) {
      all = both(all, terms(condition));
    }
    return all;
  }

  /** One more term, unless another one makes it superfluous, and without those that it does. */
  private static void add(Conjunction added, List<Conjunction> terms) {
    if (terms.stream().anyMatch(term -> term.isImpliedBy(added))) {
      return;
    }
    terms.removeIf(added::isImpliedBy);
    for (int i = 0; i < terms.size(); i++) {
      Optional<Conjunction> both = terms.get(i).or(added);
      if (both.isPresent()) {
        List<Conjunction> later = List.copyOf(terms.subList(i + 1, terms.size()));
        terms.subList(i, terms.size()).clear();
        add(both.get(), terms);
        later.forEach(term -> add(term, terms));
        return;
      }
    }
    terms.add(added);
    if (terms.size() > MOST_STATEMENTS) {
      throw new RefusedException(
          Code.CONDITION_TOO_LARGE,
          "The formula, or a part of it, takes more than " + MOST_STATEMENTS + " statements.",
          "Split it into rules.");
    }
  }

  private static String shown(List<Condition> formulas) {
    return formulas.stream()
        .flatMap(formula -> comparisons(formula, false))
        .limit(MOST_SHOWN)
        .collect(Collectors.joining(", ", "", "."));
  }

  private static Stream<String> comparisons(Condition formula, boolean negated) {
    if (formula instanceof AllOf all) {
      return all.conditions().stream().flatMap(each -> comparisons(each, negated));
    }
    if (formula instanceof AnyOf any) {
      return any.conditions().stream().flatMap(each -> comparisons(each, negated));
    }
    if (formula instanceof Not not) {
      return comparisons(not.condition(), !negated);
    }
    ConditionEntry entry =
        formula instanceof Comparison comparison
            ? comparison.entry()
            : ((Presence) formula).entry();
    return Stream.of((negated ? "not " : "") + shown(entry));
  }

  private static String shown(ConditionEntry entry) {
    return entry.operator().text()
        + " on "
        + entry.key()
        + " "
        + quote(String.join(", ", entry.values()));
  }
}
