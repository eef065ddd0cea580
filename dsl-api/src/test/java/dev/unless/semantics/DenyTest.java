package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.semantics.Decided.allowingAll;
import static dev.unless.semantics.Decided.decision;
import static dev.unless.semantics.Decided.levels;
import static dev.unless.semantics.Decided.message;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.BUCKET;
import static dev.unless.semantics.World.SESSION;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Decision;
import dev.unless.decide.Layers;
import dev.unless.document.Layer;
import dev.unless.request.Caller;
import dev.unless.request.RequestBuilder;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenyTest {
  private static Layers with(Layer layer, Stmt deny) {
    Layers all = allowingAll();
    return switch (layer) {
      case IDENTITY -> all.withIdentity(allow("*").policy(), deny.policy());
      case RESOURCE -> all.withResource(Stmt.policy(allow("*").toAll(), deny.toAll()));
      case BOUNDARY -> all.withBoundary(Stmt.policy(allow("*"), deny));
      case SESSION -> all.withSession(Stmt.policy(allow("*"), deny));
      case SERVICE_CONTROL ->
          all.withServiceControl(List.of(List.of(allow("*").policy(), deny.policy())));
      case RESOURCE_CONTROL -> all.withResourceControl(levels(deny.toAll()));
      case VPC_ENDPOINT -> all.withVpcEndpoint(Stmt.policy(allow("*").toAll(), deny.toAll()));
    };
  }

  private static RequestBuilder throughEndpoint(Caller caller) {
    return get(caller).with("aws:SourceVpce", "vpce-1");
  }

  @ParameterizedTest
  @EnumSource(Layer.class)
  @Rule("eval.explicit-deny")
  void aDenyInAnyPolicyInForceEndsIt(Layer layer) {
    Decision denied = decision(with(layer, deny("s3:GetObject")), throughEndpoint(session()));
    assertThat(denied.outcome()).isEqualTo(EXPLICIT_DENY);
    assertThat(denied.layer()).contains(layer);
    assertThat(outcome(with(layer, deny("s3:PutObject")), throughEndpoint(session())))
        .isEqualTo(ALLOW);
  }

  @ParameterizedTest
  @EnumSource(Layer.class)
  @Rule("eval.explicit-deny")
  void aDenyIsNotBypassedByAGrantToTheSession(Layer layer) {
    Layers layers = with(layer, deny("s3:GetObject"));
    assertThat(layers.resource()).isPresent();
    assertThat(outcome(layers, throughEndpoint(user()))).isEqualTo(EXPLICIT_DENY);
  }

  @ParameterizedTest
  @CsvSource({
    "IDENTITY, an identity-based policy",
    "RESOURCE, a resource-based policy",
    "BOUNDARY, a permissions boundary",
    "SESSION, a session policy",
    "SERVICE_CONTROL, a service control policy",
    "RESOURCE_CONTROL, a resource control policy",
    "VPC_ENDPOINT, a VPC endpoint policy"
  })
  @Rule("message.explicit")
  void theMessageNamesThePolicyThatDenies(Layer layer, String policy) {
    assertThat(message(with(layer, deny("s3:GetObject")), throughEndpoint(session())))
        .isEqualTo(
            "User: arn:aws:sts::111122223333:assumed-role/analyst/s1 is not authorized to perform:"
                + " s3:GetObject on resource: \"arn:aws:s3:::logs/a.log\" with an explicit deny in "
                + policy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy"})
  @Rule("eval.root-bucket-policy")
  void aBucketPolicyNeverKeepsItsRootUserFromRepairingIt(String action) {
    Layers layers = resource(deny("*").toAll());
    assertThat(outcome(layers, request(root(), action, BUCKET))).isEqualTo(ALLOW);
    assertThat(outcome(layers, request(user(), action, BUCKET))).isEqualTo(EXPLICIT_DENY);
    assertThat(outcome(layers, request(root(), "s3:ListBucket", BUCKET))).isEqualTo(EXPLICIT_DENY);
    Caller otherRoot = Caller.ofArn("arn:aws:iam::444455556666:root");
    assertThat(outcome(layers, request(otherRoot, action, BUCKET))).isEqualTo(EXPLICIT_DENY);
  }

  @ParameterizedTest
  @EnumSource(
      value = Layer.class,
      names = {"SERVICE_CONTROL", "RESOURCE_CONTROL", "VPC_ENDPOINT"})
  @Rule("eval.root-bucket-policy-others")
  void otherPoliciesStillDenyItToTheRootUser(Layer layer) {
    Layers layers = with(layer, deny("s3:PutBucketPolicy"));
    RequestBuilder request = request(root(), "s3:PutBucketPolicy", BUCKET);
    assertThat(outcome(layers, request.with("aws:SourceVpce", "vpce-1"))).isEqualTo(EXPLICIT_DENY);
  }
}
