package dev.unless.laws;

import static dev.unless.Unless.action;
import static dev.unless.Unless.allOf;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.anyOf;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.not;
import static dev.unless.Unless.resourcePolicy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Policy;
import dev.unless.catalog.Catalog;
import dev.unless.condition.AllOf;
import dev.unless.condition.AnyOf;
import dev.unless.condition.Condition;
import dev.unless.condition.Not;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.PolicyKind;
import dev.unless.finding.RefusedException;
import dev.unless.laws.FormulaRequests.Asked;
import dev.unless.operator.Operator;
import dev.unless.request.Request;
import dev.unless.semantics.Rule;
import dev.unless.vocabulary.Resource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleDecidesAsItsFormulaTest {
  private static final Resource ITEM = Resource.ofArn("arn:aws:shop:::store/s/i");
  private static final int REQUESTS_OF_A_CONSTANT = 50;

  @Test
  @Rule({"dsl.laws", "dsl.unwritable", "dsl.constant"})
  void justOneOfWhenAndUnlessAppliesAndItIsTheOneThatTheFormulaSays() {
    FormulaReport report = new FormulaReport();
    Cases.eachPick(
        "just one of when(c) and unless(c) applies, as c says",
        Cases.COUNT,
        pick -> {
          Condition formula = new FormulaGenerator(pick).formula();
          boolean deny = pick.chance(50);
          Optional<Policy> when = policy(pick, formula, true, deny, report);
          Optional<Policy> unless = policy(pick, formula, false, deny, report);
          Asked asked = FormulaRequests.any(pick);
          boolean holds = asked.naive().holds(formula);
          report.addLeaves(formula, asked.naive());
          when.ifPresent(policy -> check(policy, asked.request(), holds, formula));
          unless.ifPresent(policy -> check(policy, asked.request(), !holds, formula));
        });
    if (Cases.areMany()) {
      System.out.println(report);
      assertThat(report.refusedPercent()).isLessThan(15);
      report.requireEveryOperatorInEverySituation();
    }
  }

  @Test
  @Rule("dsl.laws")
  void everyWayToSayAFormulaDecidesAlike() {
    FormulaReport report = new FormulaReport();
    Cases.eachPick(
        "not(not c), De Morgan's laws, and the order of and and or decide alike",
        Cases.COUNT,
        pick -> {
          Condition formula = new FormulaGenerator(pick).formula();
          Condition other = rewritten(formula, pick);
          Optional<Policy> policy = policy(pick, other, true, true, report);
          Asked asked = FormulaRequests.any(pick);
          boolean holds = asked.naive().holds(formula);
          policy.ifPresent(made -> check(made, asked.request(), holds, other));
        });
    if (Cases.areMany()) {
      assertThat(report.refusedPercent()).isLessThan(15);
    }
  }

  /** The same in other words, everywhere in the formula. */
  private static Condition rewritten(Condition formula, Pick pick) {
    if (pick.chance(15)) {
      return not(not(rewritten(formula, pick)));
    }
    if (formula instanceof Not not) {
      return not(rewritten(not.condition(), pick));
    }
    if (formula instanceof AllOf all) {
      List<Condition> parts = rewritten(all.parts(), pick);
      return pick.chance(50) ? allOf(parts) : not(anyOf(negated(parts)));
    }
    if (formula instanceof AnyOf any) {
      List<Condition> parts = rewritten(any.parts(), pick);
      return pick.chance(50) ? anyOf(parts) : not(allOf(negated(parts)));
    }
    return formula;
  }

  private static List<Condition> rewritten(List<Condition> formulas, Pick pick) {
    return pick.shuffled(formulas.stream().map(each -> rewritten(each, pick)).toList());
  }

  private static List<Condition> negated(List<Condition> formulas) {
    return formulas.stream().<Condition>map(Not::new).toList();
  }

  private static Optional<Policy> policy(
      Pick pick, Condition formula, boolean when, boolean deny, FormulaReport report) {
    try {
      Policy policy =
          deny
              ? resourcePolicy(ITEM, when ? denyAll().when(formula) : denyAll().unless(formula))
              : identityPolicy(
                  when
                      ? allow(action("shop:GetItem")).onEverything().when(formula)
                      : allow(action("shop:GetItem")).onEverything().unless(formula));
      report.addPolicy(policy);
      return Optional.of(policy);
    } catch (RefusedException refused) {
      if (refused.problem().text().contains("IAM takes in none")) {
        return policy(pick, formula, when, true, report);
      }
      report.addRefusal(refused);
      requireReason(refused, when ? formula : not(formula), pick);
      return Optional.empty();
    }
  }

  private static void requireReason(RefusedException refused, Condition formula, Pick pick) {
    String problem = refused.problem().text();
    boolean never = problem.contains("contradict");
    if (never || problem.contains("hold for every request")) {
      for (int i = 0; i < REQUESTS_OF_A_CONSTANT; i++) {
        Asked asked = FormulaRequests.any(pick);
        if (asked.naive().holds(formula) == never) {
          throw new AssertionError(
              problem + "\n" + NaiveFormula.shown(formula) + "\n" + shown(asked.request()));
        }
      }
      return;
    }
    if (problem.contains("more than 200 statements")) {
      return;
    }
    boolean named =
        names(problem, Stream.of(Operator.values()), Operator::text)
            && names(problem, NaiveFormula.entries(formula).stream(), entry -> entry.key());
    if (!named) {
      throw new AssertionError(
          NaiveFormula.shown(formula) + " is refused without a reason", refused);
    }
  }

  private static <T> boolean names(String problem, Stream<T> things, Function<T, String> name) {
    return things.map(name).anyMatch(problem::contains);
  }

  private static void check(Policy policy, Request request, boolean applies, Condition formula) {
    boolean deny = policy.kind() != PolicyKind.IDENTITY;
    Layers layers =
        deny
            ? Layers.none().withResource(policy.document())
            : Layers.none().withIdentity(policy.document());
    Outcome expected = deny ? Outcome.EXPLICIT_DENY : Outcome.ALLOW;
    if ((Decider.of(layers, Catalog.aws()).outcome(request) == expected) != applies) {
      throw new AssertionError(
          NaiveFormula.shown(formula)
              + (applies ? " should apply\n" : " should not apply\n")
              + Case.describe(layers, request));
    }
  }

  private static String shown(Request request) {
    return Case.describe(Layers.none(), request);
  }
}
