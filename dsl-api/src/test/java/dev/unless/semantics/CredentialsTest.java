package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.decide.Outcome.UNDETERMINED;
import static dev.unless.semantics.Decided.allowingAll;
import static dev.unless.semantics.Decided.decision;
import static dev.unless.semantics.Decided.identity;
import static dev.unless.semantics.Decided.levels;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.ACCOUNT;
import static dev.unless.semantics.World.ROLE;
import static dev.unless.semantics.World.anonymous;
import static dev.unless.semantics.World.federated;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Decision;
import dev.unless.decide.Explanation.OfLayer;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.Truth;
import dev.unless.request.Caller;
import dev.unless.request.RequestBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of STS and IAM hangs on who calls, whatever policies say. */
class CredentialsTest {
  private static final String ISSUED = "aws:TokenIssueTime";
  private static final String MFA = "aws:MultiFactorAuthPresent";
  private static final Layers CLOSED =
      identity(deny("*"))
          .withResource(deny("*").toAll().policy())
          .withServiceControl(levels(deny("*")))
          .withVpcEndpoint(deny("*").toAll().policy());
  private static final Layers OPEN = allowingAll().withSession(allow("*").policy());

  private static RequestBuilder call(Caller caller, String action) {
    return request(caller, action, "*");
  }

  private static RequestBuilder temporary(Caller caller, String action) {
    return call(caller, action).with(ISSUED, "2026-08-24T10:00:00Z");
  }

  @Test
  @Rule("credentials.caller-identity")
  void whoeverHasCredentialsLearnsWhoseTheyAre() {
    for (Caller caller : List.of(user(), session(), federated(), root())) {
      RequestBuilder request =
          call(caller, "sts:getCallerIdentity").with("aws:SourceVpce", "vpce-1");
      assertThat(outcome(CLOSED, request)).as(caller.displayName()).isEqualTo(ALLOW);
    }
    assertThat(outcome(CLOSED, call(anonymous(), "sts:GetCallerIdentity")))
        .isEqualTo(EXPLICIT_DENY);
  }

  @Test
  @Rule("credentials.caller-identity")
  void aDecisionThatNoPolicyMadeSaysSo() {
    Decision decision = decision(CLOSED, call(user(), "sts:GetCallerIdentity"));
    assertThat(decision.by()).isEmpty();
    assertThat(decision.layer()).isEmpty();
    assertThat(decision.message())
        .endsWith("because no policy governs the sts:GetCallerIdentity action");
    assertThat(decision.explain().layers())
        .allMatch(layer -> layer.inForce() == Truth.FALSE && layer.passes() == Truth.TRUE)
        .extracting(OfLayer::statements)
        .anyMatch(statements -> !statements.isEmpty());
  }

  @Test
  @Rule("credentials.session-token")
  void policiesCannotControlWhoAuthenticates() {
    assertThat(outcome(CLOSED, call(user(), "sts:GetSessionToken"))).isEqualTo(ALLOW);
    assertThat(outcome(CLOSED, call(root(), "sts:GetSessionToken"))).isEqualTo(ALLOW);
    assertThat(outcome(OPEN, temporary(user(), "sts:GetSessionToken"))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(OPEN, call(user(), "sts:GetSessionToken").unknown(ISSUED)))
        .isEqualTo(UNDETERMINED);
  }

  @ParameterizedTest
  @CsvSource({
    "sts:GetSessionToken, IMPLICIT_DENY",
    "sts:GetFederationToken, IMPLICIT_DENY",
    "sts:DecodeAuthorizationMessage, ALLOW",
    "iam:ListUsers, ALLOW"
  })
  @Rule("credentials.roles")
  void sessionsOfRolesGetNoOtherCredentials(String action, Outcome outcome) {
    assertThat(outcome(OPEN, call(session(), action))).isEqualTo(outcome);
    assertThat(outcome(OPEN, call(Caller.ofArn(ROLE), action))).isEqualTo(outcome);
    assertThat(outcome(OPEN, call(user(), "sts:GetFederationToken"))).isEqualTo(ALLOW);
  }

  @Test
  @Rule("credentials.roles")
  void theRefusalSaysWhom() {
    Decision decision = decision(OPEN, call(session(), "sts:GetSessionToken"));
    assertThat(decision.message())
        .endsWith(
            "because sessions of roles cannot call sts:GetSessionToken, whatever policies allow");
    assertThat(decision.by()).isEmpty();
  }

  @Test
  @Rule({"credentials.roles", "eval.explicit-deny"})
  void aDenyIsToldFirst() {
    Layers layers = identity(allow("*"), deny("sts:*"));
    assertThat(outcome(layers, call(session(), "sts:GetSessionToken"))).isEqualTo(EXPLICIT_DENY);
  }

  @ParameterizedTest
  @CsvSource({
    "sts:GetSessionToken, IMPLICIT_DENY",
    "sts:AssumeRole, IMPLICIT_DENY",
    "iam:ListUsers, IMPLICIT_DENY",
    "sts:GetCallerIdentity, ALLOW",
    "s3:ListAllMyBuckets, ALLOW"
  })
  @Rule("credentials.federated")
  void federatedUsersCallNothingOfIamAndLittleOfSts(String action, Outcome outcome) {
    assertThat(outcome(OPEN, call(federated(), action))).isEqualTo(outcome);
  }

  @Test
  @Rule("credentials.root")
  void rootUsersAssumeNoRole() {
    Layers trust = Layers.none().withResource(allow("sts:*").to(ACCOUNT).policy());
    assertThat(outcome(trust, request(root(), "sts:AssumeRole", ROLE))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(OPEN, request(user(), "sts:AssumeRole", ROLE))).isEqualTo(ALLOW);
    assertThat(outcome(OPEN, call(root(), "sts:AssumeRoot"))).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(OPEN, call(root(), "sts:GetFederationToken"))).isEqualTo(ALLOW);
  }

  @ParameterizedTest
  @CsvSource({
    "sts:GetFederationToken, IMPLICIT_DENY",
    "sts:DecodeAuthorizationMessage, IMPLICIT_DENY",
    "sts:AssumeRole, ALLOW",
    "sts:TagSession, ALLOW",
    "sts:GetCallerIdentity, ALLOW"
  })
  @Rule("credentials.session.sts")
  void sessionsOfGetSessionTokenCallLittleOfSts(String action, Outcome outcome) {
    assertThat(outcome(OPEN, temporary(user(), action))).isEqualTo(outcome);
  }

  @Test
  @Rule("credentials.session.iam")
  void sessionsOfGetSessionTokenCallIamOnlyWithASecondFactor() {
    assertThat(outcome(OPEN, call(user(), "iam:ListUsers"))).isEqualTo(ALLOW);
    assertThat(outcome(OPEN, temporary(user(), "iam:ListUsers").with(MFA, "true")))
        .isEqualTo(ALLOW);
    assertThat(outcome(OPEN, temporary(user(), "iam:ListUsers").with(MFA, "false")))
        .isEqualTo(IMPLICIT_DENY);
    Decision open = decision(OPEN, temporary(user(), "iam:ListUsers"));
    assertThat(open.outcome()).isEqualTo(UNDETERMINED);
    assertThat(open.settlingKeys()).containsExactly(MFA);
    assertThat(outcome(OPEN, temporary(user(), "iam:ListUsers").asGiven()))
        .isEqualTo(IMPLICIT_DENY);
  }

  @Test
  @Rule("credentials.session.told")
  void theTimeOfIssueTellsAndNotTheLackOfASecondFactor() {
    RequestBuilder inTheConsole = call(user(), "iam:EnableMFADevice").with(MFA, "false");
    assertThat(outcome(OPEN, inTheConsole)).isEqualTo(ALLOW);
    assertThat(outcome(OPEN, call(user(), "sts:GetSessionToken").with(MFA, "false")))
        .isEqualTo(ALLOW);
    RequestBuilder forwarded =
        temporary(user(), "iam:CreateRole").with(MFA, "false").with("aws:ViaAWSService", "true");
    assertThat(outcome(OPEN, forwarded)).isEqualTo(ALLOW);
  }
}
