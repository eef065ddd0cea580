package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.decide.Outcome.UNDETERMINED;
import static dev.unless.semantics.Decided.decision;
import static dev.unless.semantics.Decided.identity;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.anonymous;
import static dev.unless.semantics.World.federated;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.root;
import static dev.unless.semantics.World.service;
import static dev.unless.semantics.World.session;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.decide.Decision;
import dev.unless.decide.Layers;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.request.Caller;
import dev.unless.request.RequestBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every request of a caller has, and nobody said. */
class UnsaidTest {
  private static final Layers TLS_ONLY =
      identity(allow("*"), deny("*").when("Bool", "aws:SecureTransport", "false"));
  private static final Layers MFA_ONLY =
      identity(allow("*"), deny("*").when("Bool", "aws:MultiFactorAuthPresent", "false"));

  private static List<String> unsaid(Caller caller) {
    return get(caller).build().unknownKeys();
  }

  @Test
  @Rule("context.unsaid")
  void itIsUnknownAndNotAbsent() {
    List<String> always =
        List.of(
            "aws:CurrentTime",
            "aws:EpochTime",
            "aws:RequestedRegion",
            "aws:SecureTransport",
            "aws:UserAgent");
    for (Caller caller : List.of(user(), session(), federated(), root(), service(), anonymous())) {
      assertThat(unsaid(caller)).as(caller.displayName()).containsAll(always);
    }
    assertThat(unsaid(anonymous())).containsExactlyElementsOf(always);
    assertThat(unsaid(service())).containsExactlyElementsOf(always);
    assertThat(unsaid(user())).contains("aws:userid").doesNotContain("aws:TokenIssueTime");
    assertThat(unsaid(session()))
        .contains("aws:userid", "aws:TokenIssueTime", "aws:MultiFactorAuthPresent");
    assertThat(unsaid(federated()))
        .contains("aws:TokenIssueTime")
        .doesNotContain("aws:MultiFactorAuthPresent", "aws:userid");
  }

  @Test
  @Rule("context.unsaid")
  void aUserWhoHasASecondFactorHasTemporaryCredentials() {
    assertThat(get(user()).with("aws:MultiFactorAuthPresent", "true").build().unknownKeys())
        .contains("aws:TokenIssueTime");
    assertThat(get(user()).with("aws:TokenIssueTime", "2026-08-24T10:00:00Z").build().unknownKeys())
        .contains("aws:MultiFactorAuthPresent");
  }

  @Test
  @Rule({"context.unsaid", "context.mfa-age"})
  void whereAnIdentityProviderVouchedThereIsNoSecondFactor() {
    RequestBuilder request = get(session()).with("aws:FederatedProvider", "accounts.google.com");
    assertThat(request.build().unknownKeys()).doesNotContain("aws:MultiFactorAuthPresent");
    assertThatThrownBy(() -> request.with("aws:MultiFactorAuthPresent", "true").build())
        .isInstanceOf(RefusedException.class);
  }

  @Test
  @Rule("context.mfa-age")
  void anAgeOfTheSecondFactorMeansThatThereIsOne() {
    assertThat(
            get(session())
                .with("aws:MultiFactorAuthAge", "60")
                .build()
                .values("aws:MultiFactorAuthPresent"))
        .containsExactly("true");
    assertThatThrownBy(
            () ->
                get(session())
                    .with("aws:MultiFactorAuthAge", "60")
                    .with("aws:MultiFactorAuthPresent", "false")
                    .build())
        .isInstanceOf(RefusedException.class);
  }

  @Test
  @Rule("context.unsaid")
  void aPolicyThatAsksForItIsUndeterminedAndSaysWhatToAdd() {
    Decision decision = decision(TLS_ONLY, get(user()));
    assertThat(decision.outcome()).isEqualTo(UNDETERMINED);
    assertThat(decision.settlingKeys()).containsExactly("aws:SecureTransport");
    assertThat(decision.message())
        .endsWith(
            " depending on aws:SecureTransport, which was not said: add .overTls() or"
                + " .with(Keys.SECURE_TRANSPORT, false)");
    assertThat(decision.notes()).extracting(Problem::code).contains(Code.UNSAID_KEY);
    assertThat(outcome(TLS_ONLY, get(user()).with("aws:SecureTransport", "true"))).isEqualTo(ALLOW);
  }

  @Test
  @Rule("context.unsaid")
  void ofTwoNamesForOneTimeTheOneThatIsAskedForIsNamed() {
    Layers until =
        identity(allow("*").when("DateLessThan", "aws:CurrentTime", "2026-12-31T00:00:00Z"));
    Decision decision = decision(until, get(user()));
    assertThat(decision.outcome()).isEqualTo(UNDETERMINED);
    assertThat(decision.settlingKeys()).containsExactly("aws:CurrentTime");
    assertThat(decision.message()).endsWith("add .at(…)");
  }

  @Test
  @Rule("context.unsaid.as-given")
  void inAContextTakenAsGivenItIsAbsentWithANote() {
    Decision decision = decision(MFA_ONLY, get(session()).asGiven());
    assertThat(decision.outcome()).isEqualTo(ALLOW);
    assertThat(decision.notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.code()).isEqualTo(Code.UNSAID_KEY);
              assertThat(note.offending()).isEqualTo("aws:MultiFactorAuthPresent");
              assertThat(note.fix())
                  .isEqualTo("Add \"aws:MultiFactorAuthPresent\" to the context.");
            });
    assertThat(
            decision(MFA_ONLY, get(session()).with("aws:MultiFactorAuthPresent", "true").asGiven())
                .notes())
        .isEmpty();
  }

  @Test
  @Rule("context.unsaid.as-given")
  void whatDoesNotBearOnTheOutcomeIsNotNoted() {
    Layers denied = identity(deny("*"), allow("*").when("Bool", "aws:SecureTransport", "true"));
    assertThat(outcome(denied, get(user()).asGiven())).isEqualTo(EXPLICIT_DENY);
    assertThat(decision(denied, get(user()).asGiven()).notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"aws:SecureTransport", "aws:CurrentTime", "aws:userid", "aws:PrincipalArn"})
  @Rule("builder.without")
  void whatEveryRequestHasCannotBeLeftOut(String key) {
    assertThatThrownBy(() -> get(user()).without(key).build())
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("lacks " + key);
    assertThat(get(user()).without(key).asGiven().build().has(key)).isFalse();
  }

  @Test
  @Rule("builder.without")
  void whatARequestMayLackCan() {
    RequestBuilder request = get(session()).without("aws:MultiFactorAuthPresent");
    assertThat(request.build().has("aws:MultiFactorAuthPresent")).isFalse();
    assertThat(outcome(MFA_ONLY, request)).isEqualTo(ALLOW);
    assertThat(get(service()).without("aws:SecureTransport").build().has("aws:SecureTransport"))
        .isFalse();
    assertThat(
            get(user())
                .with("aws:ViaAWSService", "true")
                .without("aws:SecureTransport")
                .build()
                .has("aws:SecureTransport"))
        .isFalse();
    assertThatThrownBy(() -> get(user()).without("my:key").with("my:key", "x"))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  @Rule("context.unsaid")
  void aVariableThatIsUnknownLeavesOpenOnlyWhatItCouldMatch() {
    Layers home = identity(allow("s3:*").on("arn:aws:s3:::home/${aws:userid}/*"));
    assertThat(outcome(home, get(user()))).isEqualTo(IMPLICIT_DENY);
    Decision decision = decision(home, request(user(), "s3:GetObject", "arn:aws:s3:::home/a/b"));
    assertThat(decision.settlingKeys()).containsExactly("aws:userid");
    assertThat(decision(home, get(user()).asGiven()).notes()).isEmpty();
  }

  @Test
  @Rule("context.unsaid")
  void theIdOfASessionsRoleIsFoundWhateverTheSession() {
    Layers ofRole = identity(allow("*").when("StringLike", "aws:userid", "AROAEXAMPLEID:*"));
    Decision decision = decision(ofRole, get(session()));
    assertThat(decision.outcome()).isEqualTo(UNDETERMINED);
    assertThat(decision.allowedCompletion().orElseThrow().values("aws:userid"))
        .containsExactly("AROAEXAMPLEID:s1");
  }

  @Test
  @Rule("context.unsaid")
  void whatEveryRequestHasIsThereWhateverItsValue() {
    Layers ifThere = identity(allow("*").when("Null", "aws:SecureTransport", "false"));
    assertThat(outcome(ifThere, get(user()))).isEqualTo(ALLOW);
    assertThat(outcome(ifThere, get(user()).unknown("aws:SecureTransport"))).isEqualTo(ALLOW);
    Layers ifMfa = identity(allow("*").when("Null", "aws:MultiFactorAuthPresent", "false"));
    assertThat(outcome(ifMfa, get(session()))).isEqualTo(UNDETERMINED);
  }

  @Test
  @Rule("context.mfa-age")
  void theAgeOfASecondFactorIsUnknownWithIt() {
    Layers fresh = identity(allow("*").when("NumericLessThan", "aws:MultiFactorAuthAge", "60"));
    RequestBuilder withMfa = get(session()).with("aws:MultiFactorAuthPresent", "true");
    assertThat(outcome(fresh, withMfa)).isEqualTo(UNDETERMINED);
    RequestBuilder without = get(session()).with("aws:MultiFactorAuthPresent", "false");
    assertThat(outcome(fresh, without)).isEqualTo(IMPLICIT_DENY);
  }
}
