package dev.unless.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.condition.form.DisjunctiveForm;
import dev.unless.condition.form.Work;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.vocabulary.Partition;
import java.util.ArrayList;
import java.util.List;
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
   *     restrict nothing; or if they, or a part of them, take more than 200 statements, or too long
   *     to find them
   */
  public NormalForm and(Condition condition) {
    Nonnull.require("condition", condition);
    List<Condition> all = Stream.concat(asked.stream(), Stream.of(condition)).toList();
    DisjunctiveForm both = joined(condition, all);
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
    List<Condition> there = asked.stream().map(new InPartition(partition)::of).toList();
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

  private DisjunctiveForm joined(Condition condition, List<Condition> all) {
    Work work = new Work();
    try {
      return form.and(new FormOf(work).of(condition), work);
    } catch (RefusedException refused) {
      throw refused.code() == Code.CONDITION_TOO_LARGE
          ? naming(all, refused.problemOfJson())
          : refused;
    }
  }

  private static RefusedException naming(List<Condition> all, Problem problem) {
    String said = problem.text().substring(0, problem.text().length() - 1);
    return new RefusedException(problem.withText(said + "; it asks, first of all, " + shown(all)));
  }

  /** The first value that is compared, else the first key. */
  private static String offending(List<Condition> formulas) {
    Condition first = formulas.get(0);
    while (first instanceof Formula formula) {
      first = formula.parts().get(0);
    }
    return first instanceof Comparison comparison
        ? comparison.entry().values().get(0)
        : ((Presence) first).key().name();
  }

  private static String shown(List<Condition> formulas) {
    List<String> shown = new ArrayList<>();
    addShown(new AllOf(formulas), false, shown);
    return String.join(", ", shown) + ".";
  }

  /** Stops once there are enough. */
  private static void addShown(Condition condition, boolean negated, List<String> shown) {
    if (condition instanceof Formula formula) {
      boolean inside = negated != condition instanceof Not;
      for (int i = 0; i < formula.parts().size() && shown.size() < MOST_SHOWN; i++) {
        addShown(formula.parts().get(i), inside, shown);
      }
      return;
    }
    ConditionEntry entry =
        condition instanceof Comparison comparison
            ? comparison.entry()
            : ((Presence) condition).entry();
    shown.add((negated ? "not " : "") + shown(entry));
  }

  private static String shown(ConditionEntry entry) {
    return entry.operator().text()
        + " on "
        + entry.key()
        + " "
        + quote(String.join(", ", entry.values()));
  }
}
