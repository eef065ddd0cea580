package dev.unless.laws;

import static dev.unless.Unless.action;
import static dev.unless.Unless.allowAllExcept;
import static dev.unless.Unless.identityPolicy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Policy;
import dev.unless.PolicyOf;
import dev.unless.PolicyRule;
import dev.unless.catalog.Catalog;
import dev.unless.condition.Condition;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.laws.RuleGenerator.Drawn;
import dev.unless.request.Request;
import dev.unless.semantics.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of policies that are made of rules. */
class PolicyLawsTest {
  private static final int TRIES = 20;
  private static final PolicyDocument FULL_ACCESS =
      identityPolicy(allowAllExcept(action("none:None")).onEverything()).document();

  /** A policy of random rules, a request, and layers in which the policy counts. */
  private record Scene(
      Pick pick, Request request, Layers others, RuleGenerator generator, List<Drawn> drawn) {

    Policy policy(List<Drawn> rules) {
      return generator.policy(rules.stream().map(Drawn::rule).toList());
    }

    Outcome outcome(Policy policy) {
      return Decider.of(with(others, policy), Catalog.aws()).outcome(request);
    }

    static Scene of(Pick pick, PolicyKind kind) {
      Draft draft = new RequestGenerator(pick).draft();
      List<Given> context = new ArrayList<>(draft.context());
      List<String> known =
          context.stream().map(given -> NaiveContext.foldName(given.key())).toList();
      FormulaRequests.context(pick).stream()
          .filter(given -> !known.contains(NaiveContext.foldName(given.key())))
          .forEach(context::add);
      Draft asked = draft.withContext(context);
      Request request = asked.request().orElseGet(() -> draft.request().orElseThrow());
      RuleGenerator generator = new RuleGenerator(pick, draft.call(), kind);
      Layers others =
          pick.chance(60)
              ? Layers.none().withIdentity(FULL_ACCESS)
              : new LayersGenerator(pick, request).layers();
      return new Scene(pick, request, others, generator, accepted(generator));
    }

    /** Rules that a policy takes; some formulas or characters are refused. */
    private static List<Drawn> accepted(RuleGenerator generator) {
      for (int i = 0; i < TRIES; i++) {
        List<Drawn> rules = generator.rules();
        if (isAccepted(generator, rules)) {
          return rules;
        }
      }
      return List.of(generator.rule(Effect.DENY).asking(List.of()));
    }

    private static boolean isAccepted(RuleGenerator generator, List<Drawn> rules) {
      try {
        generator.policy(rules.stream().map(Drawn::rule).toList());
        return true;
      } catch (RefusedException refused) {
        return false;
      }
    }

    Optional<Drawn> another(Effect effect) {
      return Stream.generate(() -> generator.rule(effect))
          .limit(TRIES)
          .filter(rule -> isAccepted(generator, List.of(rule)))
          .findFirst();
    }

    @Override
    public String toString() {
      return Case.describe(with(others, policy(drawn)), request);
    }
  }

  @Test
  @Rule({"dsl.transformations", "law.write-read"})
  void whatIsWrittenIsReadAsItWas() {
    each(
        "what a policy of rules writes is read as it was",
        Cases.COUNT / 5,
        scene -> {
          Policy policy = scene.policy(scene.drawn());
          String json = scene.pick().chance(50) ? policy.toJson() : policy.toCompactJson();
          if (!PolicyReader.read(json).equals(policy.document())) {
            throw new AssertionError(json);
          }
        });
  }

  @Test
  @Rule({"dsl.transformations", "law.order"})
  void theOrderOfRulesAndTheOwnPartitionChangeNoDecision() {
    each(
        "the order of rules and the policy's own partition change no decision",
        Cases.COUNT / 5,
        scene -> {
          Policy policy = scene.policy(scene.drawn());
          Outcome before = scene.outcome(policy);
          Policy reordered = scene.policy(scene.pick().shuffled(scene.drawn()));
          Policy same = ((PolicyOf<? extends PolicyRule, ?>) policy).in(policy.partition());
          if (before != scene.outcome(reordered) || !same.equals(policy)) {
            throw new AssertionError(scene + "\nreordered: " + reordered + "\nin: " + same);
          }
        });
  }

  @Test
  @Rule("law.add-deny")
  void oneMoreDenyNeverAllowsMore() {
    checkEdit(
        "one more deny rule never allows more",
        scene -> plus(scene, Effect.DENY),
        (before, after) -> before.isAllowed() || !after.isAllowed());
  }

  @Test
  @Rule("law.add-allow")
  void oneMoreAllowNeverDeniesMore() {
    checkEdit(
        "one more allow rule never denies more",
        scene -> plus(scene, Effect.ALLOW),
        PolicyLawsTest::deniesNoMore);
  }

  @Test
  @Rule("law.relax-allow")
  void anAllowWithoutOneOfItsConditionsNeverAllowsLess() {
    checkEdit(
        "an allow rule without one of its conditions never allows less",
        scene -> withoutCondition(scene, Effect.ALLOW),
        PolicyLawsTest::deniesNoMore);
  }

  @Test
  @Rule("law.relax-deny")
  void aDenyWithoutOneOfItsConditionsNeverAllowsMore() {
    checkEdit(
        "a deny rule without one of its conditions never denies less",
        scene -> withoutCondition(scene, Effect.DENY),
        (before, after) ->
            before == Outcome.EXPLICIT_DENY
                ? after == Outcome.EXPLICIT_DENY
                : before.isAllowed() || !after.isAllowed());
  }

  private static List<Drawn> plus(Scene scene, Effect effect) {
    List<Drawn> more = new ArrayList<>(scene.drawn());
    if (scene.generator().takes(effect)) {
      scene.another(effect).ifPresent(rule -> more.add(scene.pick().below(more.size() + 1), rule));
    }
    return more;
  }

  private static List<Drawn> withoutCondition(Scene scene, Effect effect) {
    List<Drawn> rules = scene.drawn();
    for (int i = 0; i < rules.size(); i++) {
      List<Condition> asked = rules.get(i).asked();
      if (rules.get(i).effect() == effect && !asked.isEmpty()) {
        List<Condition> fewer = Edits.without(asked, scene.pick().below(asked.size()));
        List<Drawn> edited = Edits.with(rules, i, rules.get(i).asking(fewer));
        // What contradicted itself asked for nothing, not even for characters that IAM lacks.
        return Scene.isAccepted(scene.generator(), edited) ? edited : rules;
      }
    }
    return rules;
  }

  private static boolean deniesNoMore(Outcome before, Outcome after) {
    return before == after || (before == Outcome.IMPLICIT_DENY && after == Outcome.ALLOW);
  }

  private static void checkEdit(String law, Edit edit, BiPredicate<Outcome, Outcome> keeps) {
    AtomicLong moved = new AtomicLong();
    each(
        law,
        Cases.COUNT / 8,
        scene -> {
          Policy policy = scene.policy(scene.drawn());
          Policy edited = scene.policy(edit.of(scene));
          Outcome before = scene.outcome(policy);
          Outcome after = scene.outcome(edited);
          if (!keeps.test(before, after)) {
            throw new AssertionError(scene + "\nedited: " + edited + "\ndecided: " + after);
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

  /** The kinds of the services take less than rules can say. */
  private static final List<PolicyKind> KINDS =
      Stream.of(PolicyKind.values()).filter(kind -> !kind.isOfService()).toList();

  private static void each(String law, long count, Law body) {
    Map<PolicyKind, Integer> kinds = new EnumMap<>(PolicyKind.class);
    Cases.eachPick(
        law,
        count,
        pick -> {
          PolicyKind kind = pick.of(KINDS);
          kinds.merge(kind, 1, Integer::sum);
          body.check(Scene.of(pick, kind));
        });
    if (Cases.areMany()) {
      assertThat(kinds).hasSameSizeAs(KINDS);
    }
  }

  private static Layers with(Layers layers, Policy policy) {
    PolicyDocument document = policy.document();
    return switch (policy.kind()) {
      case IDENTITY -> layers.withIdentity(document);
      case PERMISSIONS_BOUNDARY -> layers.withBoundary(document);
      case SESSION -> layers.withSession(document);
      case SERVICE_CONTROL -> layers.withServiceControl(List.of(List.of(document)));
      case RESOURCE_CONTROL -> layers.withResourceControl(List.of(List.of(document)));
      case VPC_ENDPOINT -> layers.withVpcEndpoint(document);
      default -> layers.withResource(document);
    };
  }

  private interface Law {
    void check(Scene scene);
  }

  private interface Edit {
    List<Drawn> of(Scene scene);
  }
}
