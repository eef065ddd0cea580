package dev.unless.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Outcome;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.laws.Universe.Call;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.request.Request;
import dev.unless.semantics.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComplementTest {
  private static final Call CALL =
      new Call("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:q");
  private static final List<ConditionOperator> ALL = all();
  private static final List<ConditionOperator> WITH_COMPLEMENT =
      ALL.stream().filter(ComplementTest::hasComplement).toList();

  @Test
  @Rule("law.complement")
  void anEntryHoldsOrItsComplementAndNeverBoth() {
    Map<String, Integer> holding = new TreeMap<>();
    Cases.eachPick(
        "an entry holds or its complement, and never both",
        Cases.COUNT,
        pick -> {
          Draft draft = new RequestGenerator(pick).draft();
          Request request = draft.withCall(CALL).request().orElseThrow();
          ConditionOperator operator = pick.of(WITH_COMPLEMENT);
          ConditionEntry entry = new ConditionGenerator(pick, request).entry(operator);
          ConditionEntry complement =
              new ConditionEntry(operator.complement().orElseThrow(), entry.key(), entry.values());
          if (!isExact(entry, request)) {
            return;
          }
          boolean holds = holds(entry, request);
          holding.merge(operator.text() + " " + holds, 1, Integer::sum);
          if (holds == holds(complement, request)) {
            throw new AssertionError(
                entry + " and " + complement + " both " + holds + "\n" + describe(entry, request));
          }
        });
    if (Cases.areMany()) {
      assertThat(holding).as("operators that hold or fail").hasSize(2 * WITH_COMPLEMENT.size());
    }
  }

  /** Where the complement is one by definition: see ConditionOperator. */
  private static boolean isExact(ConditionEntry entry, Request request) {
    NaiveContext context = new NaiveContext(request);
    boolean bare = entry.operator().quantifier() == Quantifier.NONE;
    if (bare && context.isPresent(entry.key()) && context.isMultivalued(entry.key())) {
      return false;
    }
    return !isOrder(entry.operator().operator())
        || (entry.values().size() == 1 && !new NaiveCondition(entry, true, context).isUnparsable());
  }

  private static boolean isOrder(Operator operator) {
    return operator.text().contains("Less") || operator.text().contains("Greater");
  }

  private static boolean holds(ConditionEntry entry, Request request) {
    return Decider.of(Denials.of(List.of(ConditionBlock.of(entry))), Catalog.aws()).outcome(request)
        == Outcome.EXPLICIT_DENY;
  }

  private static String describe(ConditionEntry entry, Request request) {
    return Case.describe(Denials.of(List.of(ConditionBlock.of(entry))), request);
  }

  @Test
  @Rule("law.complement")
  void onlyTheseOperatorsHaveNone() {
    assertThat(ALL)
        .allSatisfy(
            operator ->
                assertThat(operator.complement().isPresent())
                    .as(operator.text())
                    .isEqualTo(hasComplement(operator)));
  }

  /** Bool, Null and BinaryEquals have none; IfExists takes it away, but from a bare order. */
  private static boolean hasComplement(ConditionOperator operator) {
    String name = operator.text().replaceAll("^.*:|IfExists$", "");
    boolean bareOrder = operator.quantifier() == Quantifier.NONE && isOrder(operator.operator());
    return !List.of("Bool", "Null", "BinaryEquals").contains(name)
        && (bareOrder || !operator.text().endsWith("IfExists"));
  }

  private static List<ConditionOperator> all() {
    List<ConditionOperator> all = new ArrayList<>();
    for (Quantifier quantifier : Quantifier.values()) {
      for (Operator operator : Operator.values()) {
        all.add(new ConditionOperator(quantifier, operator, false));
        if (operator.allowsIfExists()) {
          all.add(new ConditionOperator(quantifier, operator, true));
        }
      }
    }
    return List.copyOf(all);
  }
}
