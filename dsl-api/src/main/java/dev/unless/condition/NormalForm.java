package dev.unless.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.condition.form.DisjunctiveForm;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.vocabulary.Partition;
import java.util.ArrayList;
import java.util.List;
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
  public static final NormalForm OF_NOTHING = new NormalForm(List.of(), DisjunctiveForm.TRUE);

  private static final int MOST_SHOWN = 6;
  private static final int DEEPEST = 250;

  private final List<Condition> asked;
  private final DisjunctiveForm form;

  private NormalForm(List<Condition> asked, DisjunctiveForm form) {
    this.asked = asked;
    this.form = form;
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
    DisjunctiveForm both = form.and(form(condition, false));
    if (both.isFalse()) {
      throw new RefusedException(
          Code.CONTRADICTION,
          "The conditions contradict each other, so that no request meets them all: " + shown(all),
          offending(all),
          "Write nothing() for a policy that allows nothing.");
    }
    if (both.isTrue()) {
      throw new RefusedException(
          Code.TAUTOLOGY,
          "The conditions hold for every request, so that they restrict nothing: " + shown(all),
          offending(all),
          "Leave them out if that is meant.");
    }
    return new NormalForm(all, both);
  }

  /**
   * This formula in a policy of the partition. The conditions are kept as for {@link
   * Partition#AWS}, which is that of a policy that names none.
   *
   * @throws RefusedException as {@link #and}
   */
  public NormalForm in(Partition partition) {
    if (partition == Partition.AWS) {
      return this;
    }
    List<Condition> there =
        asked.stream().map(condition -> InPartition.of(condition, partition)).toList();
    if (there.equals(asked)) {
      return this;
    }
    NormalForm form = OF_NOTHING;
    for (Condition condition : there) {
      form = form.and(condition);
    }
    return form;
  }

  /** The conditions, each of which must hold. */
  public List<Condition> asked() {
    return asked;
  }

  /** The condition blocks, one for each statement; none where there are no conditions. */
  public List<ConditionBlock> blocks() {
    return asked.isEmpty() ? List.of() : form.blocks();
  }

  /** Walks without recursion, which a deep formula would not survive. */
  private static void requireShallow(Condition formula) {
    List<Condition> level = List.of(formula);
    for (int depth = 0; !level.isEmpty(); depth++) {
      if (depth > DEEPEST) {
        throw new RefusedException(
            Code.CONDITION_TOO_LARGE,
            "The formula is nested more than " + DEEPEST + " deep.",
            "",
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

  private static DisjunctiveForm form(Condition formula, boolean negated) {
    if (formula instanceof Not not) {
      if (!negated) {
        requireComplements(not.condition());
      }
      return form(not.condition(), !negated);
    }
    if (formula instanceof AllOf || formula instanceof AnyOf) {
      return formula instanceof AllOf == negated
          ? either(parts(formula), negated)
          : all(parts(formula), negated);
    }
    return negated ? entry(formula).complement() : entry(formula);
  }

  private static DisjunctiveForm all(List<Condition> formulas, boolean negated) {
    DisjunctiveForm all = DisjunctiveForm.TRUE;
    for (Condition formula : formulas) {
      all = all.and(form(formula, negated));
    }
    return all;
  }

  private static DisjunctiveForm either(List<Condition> formulas, boolean negated) {
    DisjunctiveForm either = DisjunctiveForm.FALSE;
    for (Condition formula : formulas) {
      either = either.or(form(formula, negated));
    }
    return either;
  }

  /** Says that a part cannot be negated before it says what else is wrong with a negation. */
  private static void requireComplements(Condition negated) {
    if (negated instanceof AllOf || negated instanceof AnyOf) {
      parts(negated).forEach(NormalForm::requireComplements);
    } else if (!(negated instanceof Not)) {
      entry(negated).complement();
    }
  }

  private static DisjunctiveForm entry(Condition leaf) {
    if (leaf instanceof Comparison comparison) {
      return DisjunctiveForm.of(
          comparison.operator(), comparison.key().name(), comparison.values());
    }
    Presence presence = (Presence) leaf;
    return DisjunctiveForm.ofPresence(presence.key().name(), presence.present());
  }

  /** The first value that is compared, else the first key. */
  private static String offending(List<Condition> formulas) {
    Condition first = formulas.get(0);
    while (!parts(first).isEmpty()) {
      first = parts(first).get(0);
    }
    return first instanceof Comparison comparison
        ? comparison.entry().values().get(0)
        : ((Presence) first).key().name();
  }

  private static String shown(List<Condition> formulas) {
    return formulas.stream()
        .flatMap(formula -> comparisons(formula, false))
        .limit(MOST_SHOWN)
        .collect(Collectors.joining(", ", "", "."));
  }

  private static Stream<String> comparisons(Condition formula, boolean negated) {
    if (formula instanceof Not not) {
      return comparisons(not.condition(), !negated);
    }
    if (formula instanceof AllOf || formula instanceof AnyOf) {
      return parts(formula).stream().flatMap(each -> comparisons(each, negated));
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
