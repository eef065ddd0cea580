package dev.unless.laws;

import dev.unless.decide.Layers;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Changes one random policy of many, told of which kind it is. */
final class PolicyEdit {
  private final BiFunction<PolicyKind, PolicyDocument, PolicyDocument> edit;
  private int countdown;

  private PolicyEdit(int target, BiFunction<PolicyKind, PolicyDocument, PolicyDocument> edit) {
    this.countdown = target;
    this.edit = edit;
  }

  static Layers ofOne(Case drawn, BiFunction<PolicyKind, PolicyDocument, PolicyDocument> edit) {
    int policies = (int) CoverageReport.policies(drawn).count();
    if (policies == 0) {
      return drawn.layers();
    }
    return new PolicyEdit(drawn.pick().below(policies), edit).edit(drawn.layers());
  }

  /** One statement more, at a random place. */
  static PolicyDocument plus(Pick pick, PolicyDocument policy, Statement statement) {
    List<Statement> statements = new ArrayList<>(policy.statements());
    statements.add(pick.below(statements.size() + 1), statement);
    return Edits.withStatements(policy, statements);
  }

  /** One of the statements of this effect with an entry of its condition less, or without it. */
  static PolicyDocument withLessCondition(Pick pick, PolicyDocument policy, Effect effect) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < policy.statements().size(); i++) {
      Statement statement = policy.statements().get(i);
      if (statement.effect() == effect && !statement.conditions().isEmpty()) {
        candidates.add(i);
      }
    }
    if (candidates.isEmpty()) {
      return policy;
    }
    int index = pick.of(candidates);
    Statement statement = policy.statements().get(index);
    List<ConditionEntry> entries =
        Edits.without(statement.conditions(), pick.below(statement.conditions().size()));
    return Edits.withStatements(
        policy,
        Edits.with(
            policy.statements(),
            index,
            new Statement(
                statement.sid(),
                statement.effect(),
                statement.principal(),
                statement.action(),
                statement.resource(),
                pick.chance(30)
                    ? Optional.empty()
                    : Optional.of(new ConditionBlock(entries, List.of())))));
  }

  private Layers edit(Layers layers) {
    return new Layers(
        each(PolicyKind.IDENTITY, layers.identity()),
        layers.resource().map(policy -> one(PolicyKind.RESOURCE_BASED, policy)),
        layers.boundary().map(policy -> one(PolicyKind.PERMISSIONS_BOUNDARY, policy)),
        layers.session().map(policy -> one(PolicyKind.SESSION, policy)),
        layers.serviceControl().stream()
            .map(level -> each(PolicyKind.SERVICE_CONTROL, level))
            .toList(),
        layers.resourceControl().stream()
            .map(level -> each(PolicyKind.RESOURCE_CONTROL, level))
            .toList(),
        layers.vpcEndpoint().map(policy -> one(PolicyKind.VPC_ENDPOINT, policy)));
  }

  private List<PolicyDocument> each(PolicyKind kind, List<PolicyDocument> policies) {
    return policies.stream().map(policy -> one(kind, policy)).toList();
  }

  private PolicyDocument one(PolicyKind kind, PolicyDocument policy) {
    return countdown-- == 0 ? edit.apply(kind, policy) : policy;
  }
}
