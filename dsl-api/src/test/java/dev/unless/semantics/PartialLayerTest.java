package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.UNDETERMINED;
import static dev.unless.semantics.Decided.allowingAll;
import static dev.unless.semantics.Decided.decision;
import static dev.unless.semantics.Decided.identity;
import static dev.unless.semantics.Decided.levels;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Decision;
import dev.unless.decide.Layers;
import dev.unless.document.PolicyDocument;
import org.junit.jupiter.api.Test;

class PartialLayerTest {
  private static final PolicyDocument CLOSED = allow("iam:GetUser").toAll().policy();

  @Test
  @Rule({"endpoint.in-force", "partial.undetermined"})
  void whereItIsUnknownWhetherAnEndpointIsUsedItsPolicyMayBind() {
    Layers layers = allowingAll().withVpcEndpoint(CLOSED);
    Decision decision = decision(layers, get(user()).unknown("aws:SourceVpce"));
    assertThat(decision.outcome()).isEqualTo(UNDETERMINED);
    assertThat(decision.allowedCompletion().orElseThrow().values("aws:SourceVpce")).isEmpty();
    assertThat(decision.deniedCompletion().orElseThrow().values("aws:SourceVpce")).isNotEmpty();
    assertThat(outcome(allowingAll(), get(user()).unknown("aws:SourceVpce"))).isEqualTo(ALLOW);
  }

  @Test
  @Rule({"management.key", "partial.undetermined"})
  void whereTheManagementAccountIsUnknownServiceControlPoliciesMayBind() {
    String key = "aws:PrincipalOrgMasterAccountId";
    Layers layers = allowingAll().withServiceControl(levels(deny("*")));
    Decision decision = decision(layers, get(user()).unknown(key));
    assertThat(decision.outcome()).isEqualTo(UNDETERMINED);
    assertThat(decision.allowedCompletion().orElseThrow().values(key)).containsExactly(ACCOUNT);
  }

  @Test
  @Rule({"principal.unique-id", "partial.undetermined"})
  void whereTheUniqueIdIsUnknownAPrincipalMayNameTheCaller() {
    Layers layers = resource(allow("*").to("AIDAEXAMPLEUSERID"));
    Decision decision = decision(layers, get(user()).unknown("aws:userid"));
    assertThat(decision.outcome()).isEqualTo(UNDETERMINED);
    assertThat(decision.allowedCompletion().orElseThrow().values("aws:userid"))
        .containsExactly("AIDAEXAMPLEUSERID");
  }

  @Test
  @Rule({"var.absent.positive", "partial.undetermined"})
  void whereAVariableIsUnknownAValueMayMatch() {
    Stmt own = allow("*").on("arn:aws:s3:::logs/${svc:Name}");
    Decision decision = decision(identity(own), get(user()).unknown("svc:Name"));
    assertThat(decision.outcome()).isEqualTo(UNDETERMINED);
    assertThat(decision.allowedCompletion().orElseThrow().values("svc:Name"))
        .containsExactly("a.log");
  }
}
