package dev.unless.laws;

import dev.unless.decide.Layers;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import java.util.List;
import java.util.Optional;

/** Random policies of every layer. */
final class LayersGenerator {
  private final Pick pick;
  private final Request request;
  private final PolicyGenerator policies;

  LayersGenerator(Pick pick, Request request) {
    this.pick = pick;
    this.request = request;
    this.policies = new PolicyGenerator(pick, request);
  }

  Layers layers() {
    boolean federated = request.caller() instanceof Caller.FederatedUser;
    return new Layers(
        pick.some(pick.chance(90) ? 1 : 0, 2, () -> policies.policy(PolicyKind.IDENTITY)),
        maybe(75, PolicyKind.RESOURCE_BASED),
        maybe(22, PolicyKind.PERMISSIONS_BOUNDARY),
        maybe(federated ? 65 : 25, PolicyKind.SESSION),
        levels(25, PolicyKind.SERVICE_CONTROL),
        levels(25, PolicyKind.RESOURCE_CONTROL),
        maybe(60, PolicyKind.VPC_ENDPOINT));
  }

  private Optional<PolicyDocument> maybe(int percent, PolicyKind kind) {
    return pick.chance(percent) ? Optional.of(policies.policy(kind)) : Optional.empty();
  }

  private List<List<PolicyDocument>> levels(int percent, PolicyKind kind) {
    if (!pick.chance(percent)) {
      return List.of();
    }
    return pick.some(1, 2, () -> pick.some(pick.chance(97) ? 1 : 0, 2, () -> levelPolicy(kind)));
  }

  private PolicyDocument levelPolicy(PolicyKind kind) {
    return pick.chance(45) ? fullAccess(kind) : policies.policy(kind);
  }

  private static PolicyDocument fullAccess(PolicyKind kind) {
    return PolicyDocument.of(
        new Statement(
            Optional.of("FullAccess"),
            Effect.ALLOW,
            kind.hasPrincipal() ? Optional.of(PrincipalElement.everyone()) : Optional.empty(),
            new ActionElement(false, List.of(new ActionPattern("*"))),
            Optional.of(new ResourceElement(false, List.of(new ResourcePattern("*")))),
            Optional.empty()));
  }
}
