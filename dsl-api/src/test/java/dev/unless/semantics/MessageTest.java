package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.semantics.Decided.decision;
import static dev.unless.semantics.Decided.identity;
import static dev.unless.semantics.Decided.levels;
import static dev.unless.semantics.Decided.message;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.OBJECT;
import static dev.unless.semantics.World.ROOT;
import static dev.unless.semantics.World.SESSION;
import static dev.unless.semantics.World.USER;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.stranger;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Layers;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.request.RequestBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {
  private static final PolicyDocument NOTHING = allow("iam:GetUser").policy();

  /** A user's request that every layer before this one lets pass, and this one does not. */
  private static Layers stoppedBy(Layer layer) {
    Layers identity = identity(allow("*"));
    return switch (layer) {
      case IDENTITY -> Layers.none();
      case BOUNDARY -> identity.withBoundary(NOTHING);
      case SESSION -> identity.withSession(NOTHING);
      case SERVICE_CONTROL -> identity.withServiceControl(levels(allow("iam:GetUser")));
      case VPC_ENDPOINT -> identity.withVpcEndpoint(allow("iam:GetUser").toAll().policy());
      case RESOURCE, RESOURCE_CONTROL -> throw new IllegalArgumentException(layer.text());
    };
  }

  @ParameterizedTest
  @CsvSource({
    "IDENTITY, identity-based policy",
    "BOUNDARY, permissions boundary",
    "SESSION, session policy",
    "SERVICE_CONTROL, service control policy",
    "VPC_ENDPOINT, VPC endpoint policy"
  })
  @Rule({"message.implicit", "message.first-layer"})
  void theMessageNamesTheLayerThatFailedToAllow(Layer layer, String policy) {
    RequestBuilder request = get(user()).with("aws:SourceVpce", "vpce-1");
    assertThat(decision(stoppedBy(layer), request).layer()).contains(layer);
    assertThat(message(stoppedBy(layer), request))
        .isEqualTo(
            "User: arn:aws:iam::111122223333:user/alice is not authorized to perform: s3:GetObject"
                + " on resource: \"arn:aws:s3:::logs/a.log\" because no "
                + policy
                + " allows the s3:GetObject action");
  }

  @Test
  @Rule("message.implicit")
  void acrossAccountsItNamesTheResourcesPolicy() {
    assertThat(message(identity(allow("*")), get(stranger())))
        .endsWith("because no resource-based policy allows the s3:GetObject action");
  }

  @Test
  @Rule("message.first-layer")
  void ofSeveralLayersItNamesTheFirst() {
    Layers both =
        Layers.none().withBoundary(NOTHING).withServiceControl(levels(allow("iam:GetUser")));
    assertThat(decision(both, get(user())).layer()).contains(Layer.SERVICE_CONTROL);
    assertThat(decision(Layers.none().withBoundary(NOTHING), get(user())).layer())
        .contains(Layer.IDENTITY);
  }

  @Test
  @Rule("message.explicit")
  void aDenyIsNamedBeforeAnythingThatFailsToAllow() {
    Layers layers = Layers.none().withBoundary(deny("*").policy());
    assertThat(message(layers, get(user())))
        .endsWith("with an explicit deny in a permissions boundary");
  }

  @Test
  @Rule({"scp.levels", "message.first-layer"})
  void aLevelWithoutPolicyFailsToAllow() {
    Layers layers = identity(allow("*")).withServiceControl(List.of(List.of()));
    assertThat(message(layers, get(user())))
        .endsWith("because no service control policy allows the s3:GetObject action");
    assertThat(outcome(layers.withServiceControl(List.of()), get(user()))).isEqualTo(ALLOW);
  }

  @Test
  void whatAllowsIsNamed() {
    String allowed =
        " is authorized to perform: s3:GetObject on resource: \"" + OBJECT + "\" because ";
    assertThat(message(identity(allow("*")), get(user())))
        .isEqualTo(
            "User: " + USER + allowed + "an identity-based policy allows the s3:GetObject action");
    assertThat(message(resource(allow("*").toAll()), get(user())))
        .isEqualTo(
            "User: " + USER + allowed + "a resource-based policy allows the s3:GetObject action");
    assertThat(message(Layers.none(), get(root())))
        .isEqualTo(
            "User: "
                + ROOT
                + allowed
                + "it is the root user of the account that owns the resource");
  }
}
