package dev.unless.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.finding.RefusedException;
import dev.unless.semantics.Rule;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class EditsMoveDecisionsOneWayTest {

  @Test
  @Rule("law.add-deny")
  void addingADenyNeverAllowsMore() {
    check(
        "adding a Deny never allows more",
        drawn -> (kind, policy) -> plus(drawn, kind, policy, Effect.DENY),
        (before, after) -> before.isAllowed() || !after.isAllowed());
  }

  @Test
  @Rule("law.add-allow")
  void addingAnAllowNeverDeniesMore() {
    check(
        "adding an Allow to a policy in force never denies more",
        drawn -> (kind, policy) -> plus(drawn, kind, policy, Effect.ALLOW),
        EditsMoveDecisionsOneWayTest::deniesNoMore);
  }

  @Test
  @Rule("law.relax-allow")
  void removingAConditionFromAnAllowNeverAllowsLess() {
    check(
        "removing a condition from an Allow never allows less",
        drawn -> (kind, policy) -> PolicyEdit.withLessCondition(drawn.pick(), policy, Effect.ALLOW),
        EditsMoveDecisionsOneWayTest::deniesNoMore);
  }

  @Test
  @Rule("law.relax-deny")
  void removingAConditionFromADenyNeverAllowsMore() {
    check(
        "removing a condition from a Deny never allows more",
        drawn -> (kind, policy) -> PolicyEdit.withLessCondition(drawn.pick(), policy, Effect.DENY),
        (before, after) ->
            before == Outcome.EXPLICIT_DENY
                ? after == Outcome.EXPLICIT_DENY
                : before.isAllowed() || !after.isAllowed());
  }

  private static boolean deniesNoMore(Outcome before, Outcome after) {
    return before == after || (before == Outcome.IMPLICIT_DENY && after == Outcome.ALLOW);
  }

  private static PolicyDocument plus(
      Case drawn, PolicyKind kind, PolicyDocument policy, Effect effect) {
    if (kind == PolicyKind.RESOURCE_CONTROL && (effect == Effect.ALLOW || allows(policy))) {
      return policy;
    }
    Statement statement =
        new PolicyGenerator(drawn.pick(), drawn.request()).statement(kind, effect);
    try {
      return PolicyEdit.plus(drawn.pick(), policy, statement);
    } catch (RefusedException malformedVariable) {
      return policy;
    }
  }

  private static boolean allows(PolicyDocument policy) {
    return policy.statements().stream().anyMatch(each -> each.effect() == Effect.ALLOW);
  }

  private static void check(String law, Editing editing, BiPredicate<Outcome, Outcome> keeps) {
    AtomicLong moved = new AtomicLong();
    Cases.each(
        law,
        Cases.COUNT / 2,
        drawn -> {
          Layers edited = PolicyEdit.ofOne(drawn, editing.of(drawn));
          Outcome before = Decider.of(drawn.layers(), Catalog.aws()).outcome(drawn.request());
          Outcome after = Decider.of(edited, Catalog.aws()).outcome(drawn.request());
          if (!keeps.test(before, after)) {
            throw new AssertionError(
                drawn + "\nedited:\n" + Case.describe(edited, drawn.request()));
          }
          if (before != after) {
            moved.incrementAndGet();
          }
        });
    if (Cases.areMany()) {
      System.out.println("  moved by the edit: " + moved);
      assertThat(moved).as("decisions that the edit moved").hasPositiveValue();
    }
  }

  /** How a case's policy is edited. */
  private interface Editing {
    BiFunction<PolicyKind, PolicyDocument, PolicyDocument> of(Case drawn);
  }
}
