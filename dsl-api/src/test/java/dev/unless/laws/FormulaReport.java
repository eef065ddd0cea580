package dev.unless.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Policy;
import dev.unless.condition.Condition;
import dev.unless.document.ConditionEntry;
import dev.unless.finding.RefusedException;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the random formulas of a law were made of, and what became of them. */
final class FormulaReport {
  /** The types of keys that have a set of values. */
  private static final Set<KeyType> SETS =
      EnumSet.of(KeyType.STRING, KeyType.ARN, KeyType.NUMERIC, KeyType.BOOL);

  private static final int FORMS = 2;
  private static final int FORMS_WITH_SETS = 6;

  private final Map<Operator, Map<String, Integer>> leaves = new EnumMap<>(Operator.class);
  private final Map<String, Integer> refusals = new TreeMap<>();
  private int policies;
  private int statements;
  private int most;
  private int refused;

  void addPolicy(Policy policy) {
    int size = policy.document().statements().size();
    policies++;
    statements += size;
    most = Math.max(most, size);
  }

  void addRefusal(RefusedException refusal) {
    refused++;
    String problem = refusal.problem().text();
    int end = Math.min(problem.length(), 34);
    refusals.merge(problem.substring(0, end), 1, Integer::sum);
  }

  void addLeaves(Condition formula, NaiveFormula asked) {
    for (ConditionEntry entry : NaiveFormula.entries(formula)) {
      boolean present = asked.isPresent(entry.key());
      String situation = entry.operator().quantifier().prefix() + (present ? "present" : "absent");
      leaves
          .computeIfAbsent(entry.operator().operator(), any -> new TreeMap<>())
          .merge(situation, 1, Integer::sum);
    }
  }

  /** Every operator met its key present and absent; those of set-valued keys in both set forms. */
  void requireEveryOperatorInEverySituation() {
    for (Operator operator : Operator.values()) {
      boolean sets = SETS.contains(operator.type()) && operator != Operator.NULL;
      assertThat(leaves.get(operator)).as(operator.text()).hasSize(sets ? FORMS_WITH_SETS : FORMS);
    }
  }

  double refusedPercent() {
    return 100.0 * refused / (policies + refused);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "  %d policies with %.2f statements, at most %d; %.2f %% refused%n",
            policies,
            (double) statements / policies,
            most,
            refusedPercent()));
    refusals.forEach((reason, count) -> text.append("  " + count + " × " + reason + "…\n"));
    leaves.forEach((operator, counts) -> text.append("  " + operator.text() + " " + counts + "\n"));
    return text.toString();
  }
}
