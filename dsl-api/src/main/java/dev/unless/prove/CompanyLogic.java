package dev.unless.prove;

import dev.unless.decide.AccessLogic;
import dev.unless.decide.GrantReach;
import dev.unless.decide.Layers;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.Effect;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.request.StandingLogic;
import java.util.ArrayList;
import java.util.List;

/** What policies decide together, as propositions about the requests. */
final class CompanyLogic implements AccessLogic<SymbolicRequest, Proposition>, PropositionLogic {
  private final Layers layers;
  private final StandingLogic<Proposition> standing;
  private final StatementPropositions statements;
  private final Propositions propositions;

  CompanyLogic(
      Layers layers,
      Propositions propositions,
      StandingLogic<Proposition> standing,
      StatementPropositions statements) {
    this.layers = layers;
    this.propositions = propositions;
    this.standing = standing;
    this.statements = statements;
  }

  @Override
  public Propositions propositions() {
    return propositions;
  }

  @Override
  public Proposition isAllowedByCredentials(SymbolicRequest request) {
    return standing.isAllowedByCredentials();
  }

  @Override
  public Proposition isRefusedToCredentials(SymbolicRequest request) {
    return standing.isRefusedToCredentials();
  }

  @Override
  public Proposition crossesPartitions(SymbolicRequest request) {
    return standing.crossesPartitions();
  }

  @Override
  public Proposition inForce(SymbolicRequest request, Layer layer) {
    return standing.inForce(layer);
  }

  @Override
  public Proposition hasIdentityPolicies(SymbolicRequest request) {
    return standing.hasIdentityPolicies();
  }

  @Override
  public Proposition isSameAccount(SymbolicRequest request) {
    return standing.isSameAccount();
  }

  @Override
  public Proposition resourcePolicyMustAllow(SymbolicRequest request) {
    return standing.resourcePolicyMustAllow();
  }

  @Override
  public Proposition isOwnAccountOnly(SymbolicRequest request) {
    return standing.isOwnAccountOnly();
  }

  @Override
  public Proposition isRootRepairingBucketPolicy(SymbolicRequest request) {
    return standing.isRootRepairingBucketPolicy();
  }

  @Override
  public Proposition needsSessionPolicy(SymbolicRequest request) {
    return standing.needsSessionPolicy();
  }

  @Override
  public boolean hasPolicies(Layer layer) {
    return !layers.documents(layer).isEmpty();
  }

  @Override
  public Proposition denyApplies(SymbolicRequest request, Layer layer) {
    return propositions.anyOf(ofLevels(layer, Effect.DENY, GrantReach.DELEGATED));
  }

  @Override
  public Proposition allowApplies(SymbolicRequest request, Layer layer) {
    return propositions.allOf(ofLevels(layer, Effect.ALLOW, GrantReach.DELEGATED));
  }

  @Override
  public Proposition granted(SymbolicRequest request, GrantReach atLeast) {
    return propositions.anyOf(ofLevels(Layer.RESOURCE, Effect.ALLOW, atLeast));
  }

  /** Of each level: one of its statements applies. */
  private List<Proposition> ofLevels(Layer layer, Effect effect, GrantReach atLeast) {
    return layers.documents(layer).stream()
        .map(level -> someApplies(layer, level, effect, atLeast))
        .toList();
  }

  private Proposition someApplies(
      Layer layer, List<PolicyDocument> level, Effect effect, GrantReach atLeast) {
    List<Proposition> some = new ArrayList<>();
    for (PolicyDocument document : level) {
      PolicyMatcher.Use use = layers.use(layer, document);
      for (Statement statement : document.statements()) {
        if (statement.effect() == effect) {
          some.add(statements.applies(use, statement, atLeast));
        }
      }
    }
    return propositions.anyOf(some);
  }
}
