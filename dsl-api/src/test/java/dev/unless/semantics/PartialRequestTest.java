package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.decide.Outcome.UNDETERMINED;
import static dev.unless.decide.Outcome.UNKNOWN;
import static dev.unless.semantics.Decided.decision;
import static dev.unless.semantics.Decided.identity;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.OBJECT;
import static dev.unless.semantics.World.get;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Decision;
import dev.unless.decide.Layers;
import dev.unless.document.PolicyDocument;
import dev.unless.json.PolicyReader;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import org.junit.jupiter.api.Test;

class PartialRequestTest {
  private static final Stmt BY_A = allow("*").when("StringEquals", "svc:A", "a");

  @Test
  @Rule({"partial.undetermined", "partial.accepted"})
  void whereBothAreShownTheOutcomeIsUndetermined() {
    Decider decider = Decider.of(identity(BY_A), Catalog.aws());
    Decision decision = decider.decide(get(user()).unknown("svc:A").build());
    Request allowed = decision.allowedCompletion().orElseThrow();
    Request denied = decision.deniedCompletion().orElseThrow();

    assertThat(decision.outcome()).isEqualTo(UNDETERMINED);
    assertThat(decision.settlingKeys()).containsExactly("svc:A");
    assertThat(allowed.unknownKeys()).doesNotContain("svc:A");
    assertThat(denied.unknownKeys()).doesNotContain("svc:A");
    assertThat(decider.outcome(allowed.toBuilder().build())).isEqualTo(ALLOW);
    assertThat(decider.outcome(denied.toBuilder().build()).isDenied()).isTrue();
  }

  @Test
  @Rule("partial.keeps")
  void whatDoesNotDependOnTheUnknownKeysIsSettled() {
    RequestBuilder request = get(user()).unknown("svc:A");
    assertThat(outcome(identity(allow("*")), request)).isEqualTo(ALLOW);
    assertThat(outcome(identity(allow("iam:*")), request)).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(identity(BY_A, deny("*")), request)).isEqualTo(EXPLICIT_DENY);
    assertThat(outcome(identity(BY_A, allow("s3:*")), request)).isEqualTo(ALLOW);
  }

  @Test
  @Rule("partial.accepted")
  void completionsAreAcceptedByTheRequestBuilder() {
    Stmt viaEndpoint = allow("*").when("StringEquals", "aws:SourceVpce", "vpce-1");
    Stmt fromOffice = deny("*").when("IpAddress", "aws:SourceIp", "203.0.113.0/24");
    RequestBuilder request = get(user()).unknown("aws:SourceVpce").unknown("aws:SourceIp");
    Decision decision = decision(identity(viaEndpoint, fromOffice), request);
    Request allowed = decision.allowedCompletion().orElseThrow();
    assertThat(decision.outcome()).isEqualTo(UNDETERMINED);
    assertThat(allowed.values("aws:SourceVpce")).containsExactly("vpce-1");
    assertThat(allowed.values("aws:SourceIp")).isEmpty();
    assertThat(decision.deniedCompletion().orElseThrow().toBuilder().build().unknownKeys())
        .doesNotContain("aws:SourceVpce", "aws:SourceIp");
  }

  @Test
  @Rule({"partial.accepted", "partial.unknown"})
  void aCompletionThatNoRequestCanHaveShowsNothing() {
    Stmt viaEndpoint = allow("*").when("StringEquals", "aws:SourceVpce", "vpce-1");
    Stmt unlessOffice = deny("*").when("NotIpAddress", "aws:SourceIp", "203.0.113.0/24");
    RequestBuilder request = get(user()).unknown("aws:SourceVpce").unknown("aws:SourceIp");
    assertThat(outcome(identity(viaEndpoint, unlessOffice), request)).isEqualTo(UNKNOWN);
  }

  @Test
  @Rule("partial.unknown")
  void whereNeitherIsShownTheOutcomeIsUnknown() {
    Stmt impossible = allow("*").when("StringEquals", "svc:A", "a").on(OBJECT);
    Stmt both =
        impossible.with(
            "Condition",
            "{\"StringEquals\":{\"svc:A\":\"a\"},\"StringNotEquals\":{\"svc:A\":\"a\"}}");
    Decision decision = decision(identity(both), get(user()).unknown("svc:A"));
    assertThat(decision.outcome()).isEqualTo(UNKNOWN);
    assertThat(decision.allowedCompletion()).isEmpty();
    assertThat(decision.deniedCompletion()).isEmpty();
  }

  @Test
  @Rule("eval.unknown-deny")
  void whereNothingCanAllowTheDenialIsImplicitWhateverIsDeniedToo() {
    Stmt maybe = deny("*").when("StringEquals", "svc:A", "a");
    RequestBuilder request = get(user()).unknown("svc:A");
    assertThat(outcome(identity(maybe), request)).isEqualTo(IMPLICIT_DENY);
    assertThat(outcome(identity(maybe, allow("*")), request)).isEqualTo(UNDETERMINED);
    assertThat(outcome(identity(maybe, deny("s3:*")), request)).isEqualTo(EXPLICIT_DENY);
  }

  @Test
  @Rule("partial.undetermined")
  void aVariablesValueIsReadOffTheResource() {
    Stmt own = allow("*").on("arn:aws:s3:::logs/${svc:A}.log");
    Request request =
        Request.builder(user(), "s3:GetObject", "arn:aws:s3:::logs/a.log", Catalog.aws())
            .unknown("svc:A")
            .build();
    Decision decision = Decider.of(identity(own), Catalog.aws()).decide(request);
    assertThat(decision.outcome()).isEqualTo(UNDETERMINED);
    assertThat(decision.allowedCompletion().orElseThrow().values("svc:A")).containsExactly("a");
  }

  @Test
  @Rule("partial.undetermined")
  void textThatIsNoVariableInAnOldDocumentIsNotReadAsOne() {
    PolicyDocument old =
        PolicyReader.read(
            "{\"Version\":\"2008-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\","
                + "\"Condition\":{\"StringEquals\":{\"svc:A\":\"${unclosed\"}}}}");
    Decision decision =
        Decider.of(Layers.none().withIdentity(old), Catalog.aws())
            .decide(get(user()).unknown("svc:A").build());
    assertThat(decision.outcome()).isEqualTo(UNDETERMINED);
    assertThat(decision.allowedCompletion().orElseThrow().values("svc:A"))
        .containsExactly("${unclosed");
  }
}
