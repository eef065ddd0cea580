package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.Layer;
import dev.unless.document.Pointer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.laws.Case;
import dev.unless.laws.Cases;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What is told of statements that do nothing is right: the policy without all of them decides every
 * request alike, whatever stands beside it; and so does a Deny without an exception of nobody.
 */
class ToldStatementsLawTest {
  private static final long MOST = 300;

  private static final Set<Code> OF_IDLE_STATEMENTS =
      EnumSet.of(Code.CONTRADICTION, Code.STATEMENT_HAS_NO_EFFECT, Code.REDUNDANT_STATEMENT);

  private static final Map<Layer, PolicyKind> KINDS =
      new EnumMap<>(
          Map.of(
              Layer.IDENTITY, PolicyKind.IDENTITY,
              Layer.RESOURCE, PolicyKind.RESOURCE_BASED,
              Layer.BOUNDARY, PolicyKind.PERMISSIONS_BOUNDARY,
              Layer.SESSION, PolicyKind.SESSION,
              Layer.VPC_ENDPOINT, PolicyKind.VPC_ENDPOINT));

  private final Checker checker = Checker.of(Catalog.aws());
  private int told;

  @Test
  void thePolicyWithoutWhatIsToldDecidesAlike() {
    Cases.each(
        "without what is told to do nothing",
        Math.min(Cases.COUNT, MOST),
        drawn -> KINDS.forEach((layer, kind) -> compare(drawn, layer, kind)));

    assertThat(told > 0 || Cases.COUNT < MOST).isTrue();
  }

  private void compare(Case drawn, Layer layer, PolicyKind kind) {
    List<List<PolicyDocument>> levels = drawn.layers().documents(layer);
    if (levels.size() != 1 || levels.get(0).size() != 1) {
      return;
    }
    PolicyDocument policy = doubled(levels.get(0).get(0));
    if (!kind.problems(policy).isEmpty()) {
      return;
    }
    List<Finding> findings = checker.check(kind, policy);
    PolicyDocument without = without(policy, findings);

    assertThat(decide(drawn, layer, without))
        .as("%s without what is told in %s beside %s", policy, findings, drawn)
        .isEqualTo(decide(drawn, layer, policy));
  }

  /** Each statement once more with the first entry of its condition, and as a Deny without it. */
  private static PolicyDocument doubled(PolicyDocument policy) {
    List<Statement> all = new ArrayList<>();
    for (Statement statement : policy.statements()) {
      all.add(statement);
      if (statement.conditions().size() > 1) {
        all.add(under(statement, statement.effect(), statement.conditions().subList(0, 1)));
      } else if (statement.conditions().size() == 1) {
        all.add(under(statement, Effect.DENY, statement.conditions()));
      }
    }
    return new PolicyDocument(policy.version(), policy.id(), all);
  }

  private PolicyDocument without(PolicyDocument policy, List<Finding> findings) {
    Set<Integer> idle = new TreeSet<>();
    Set<String> exceptions = new TreeSet<>();
    for (Finding finding : findings) {
      if (OF_IDLE_STATEMENTS.contains(finding.code())) {
        idle.add(Pointer.statementOf(finding.pointer()).orElseThrow());
      } else if (finding.code() == Code.EXCEPTION_OF_NOBODY) {
        exceptions.add(finding.pointer());
      }
    }
    told += idle.size() + exceptions.size();
    List<Statement> left = new ArrayList<>();
    for (int i = 0; i < policy.statements().size(); i++) {
      int place = i;
      Statement statement = policy.statements().get(i);
      List<ConditionEntry> entries =
          statement.conditions().stream()
              .filter(entry -> !exceptions.contains(Pointer.entry(place, entry)))
              .toList();
      if (!idle.contains(i)) {
        left.add(under(statement, statement.effect(), entries));
      }
    }
    return new PolicyDocument(policy.version(), policy.id(), left);
  }

  private static Statement under(Statement statement, Effect effect, List<ConditionEntry> entries) {
    return new Statement(
        Optional.empty(),
        effect,
        statement.principal(),
        statement.action(),
        statement.resource(),
        entries.isEmpty() ? Optional.empty() : Optional.of(new ConditionBlock(entries, List.of())));
  }

  private static Outcome decide(Case drawn, Layer layer, PolicyDocument policy) {
    Layers layers = PlainPolicies.with(drawn.layers(), layer, policy);
    return Decider.of(layers, Catalog.aws()).outcome(drawn.request());
  }
}
