package dev.unless;

import static dev.unless.Unless.account;
import static dev.unless.Unless.action;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.arn;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.endpointPolicy;
import static dev.unless.Unless.everyAction;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.request;
import static dev.unless.condition.Keys.CALLED_VIA;
import static dev.unless.condition.Keys.CURRENT_TIME;
import static dev.unless.condition.Keys.EPOCH_TIME;
import static dev.unless.condition.Keys.MFA_PRESENT;
import static dev.unless.condition.Keys.RESOURCE_ACCOUNT;
import static dev.unless.condition.Keys.SECURE_TRANSPORT;
import static dev.unless.condition.Keys.mfaPresent;
import static dev.unless.condition.Keys.secureTransport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.condition.Key;
import dev.unless.condition.Keys;
import dev.unless.decide.Decision;
import dev.unless.decide.Outcome;
import dev.unless.document.GlobalKey;
import dev.unless.document.Truth;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.request.CallerKind;
import dev.unless.request.Request;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.ServicePrincipal;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a request says what every request has. */
class SayingTest {
  private static final Account OURS = account("111122223333");
  private static final Action GET = action("s3:GetObject");
  private static final Pattern CALL = Pattern.compile("\\.(\\w+)\\((?:Keys\\.(\\w+))?[^)]*\\)");
  private static final Authorizer ANYTHING =
      Authorizer.forResourcesOf(OURS).identity(identityPolicy(allow(everyAction()).onEverything()));
  private static final Authorizer TLS =
      ANYTHING.identity(identityPolicy(denyAll().unless(secureTransport())));

  private static AccessRequest get() {
    return request(GET, arn("arn:aws:s3:::b/k")).by(OURS.role("analyst").session("ann"));
  }

  @Test
  void overTlsAtATimeAndWithASecondFactor() {
    assertThat(TLS.outcome(get())).isEqualTo(Outcome.UNDETERMINED);
    assertThat(TLS.outcome(get().overTls())).isEqualTo(Outcome.ALLOW);
    Authorizer mfa = ANYTHING.identity(identityPolicy(denyAll().unless(mfaPresent())));
    assertThat(mfa.outcome(get())).isEqualTo(Outcome.UNDETERMINED);
    assertThat(mfa.outcome(get().withMfa(true))).isEqualTo(Outcome.ALLOW);
    assertThat(mfa.outcome(get().withMfa(false))).isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(mfa.outcome(get().without(MFA_PRESENT))).isEqualTo(Outcome.EXPLICIT_DENY);
    Request at = ANYTHING.prepare(get().at(Instant.parse("2026-08-24T10:00:00Z")));
    assertThat(at.values(CURRENT_TIME.name())).containsExactly("2026-08-24T10:00:00Z");
    assertThat(at.values(EPOCH_TIME.name())).containsExactly("1787565600");
  }

  @Test
  void theOwnerOfTheResourcesIsSaid() {
    Authorizer perimeter =
        ANYTHING.identity(identityPolicy(denyAll().unless(RESOURCE_ACCOUNT.is("111122223333"))));
    assertThat(perimeter.outcome(get())).isEqualTo(Outcome.ALLOW);
  }

  @Test
  void whatIsAssumedHoldsOfEveryRequestThatDoesNotSayOtherwise() {
    Authorizer assuming = TLS.assuming(SECURE_TRANSPORT, true);
    assertThat(assuming.outcome(get())).isEqualTo(Outcome.ALLOW);
    assertThat(assuming.outcome(get().with(SECURE_TRANSPORT, false)))
        .isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(assuming.outcome(get().unknown(SECURE_TRANSPORT))).isEqualTo(Outcome.UNDETERMINED);
    assertThat(TLS.outcome(get())).isEqualTo(Outcome.UNDETERMINED);
    assertThat(assuming.assuming(SECURE_TRANSPORT, false).outcome(get()))
        .isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(assuming.identity(identityPolicy(denyAll().when(secureTransport()))).outcome(get()))
        .isEqualTo(Outcome.EXPLICIT_DENY);
  }

  @Test
  void itLeavesCallersAloneThatNeverCarryTheKey() {
    Authorizer assuming = ANYTHING.assuming(MFA_PRESENT, true);
    AccessRequest byService =
        request(GET, arn("arn:aws:s3:::b/k")).by(ServicePrincipal.of("athena.amazonaws.com"));
    assertThat(assuming.prepare(byService).has(MFA_PRESENT.name())).isFalse();
    assertThat(assuming.prepare(get()).values(MFA_PRESENT.name())).containsExactly("true");
  }

  @Test
  void aTimeThatIsAssumedGivesWayToEitherTimeThatIsSaid() {
    Authorizer assuming = ANYTHING.assuming(CURRENT_TIME, Instant.parse("2026-01-01T00:00:00Z"));
    Request said = assuming.prepare(get().with(EPOCH_TIME, Instant.parse("2026-08-24T10:00:00Z")));
    assertThat(said.values(CURRENT_TIME.name())).containsExactly("2026-08-24T10:00:00Z");
    assertThat(assuming.prepare(get()).values(EPOCH_TIME.name())).containsExactly("1767225600");
  }

  @Test
  void aKeyOfManyValuesIsAssumedWithThemAll() {
    ServicePrincipal athena = ServicePrincipal.of("athena.amazonaws.com");
    ServicePrincipal glue = ServicePrincipal.of("glue.amazonaws.com");
    assertThat(ANYTHING.assuming(CALLED_VIA, athena, glue).prepare(get()).values(CALLED_VIA.name()))
        .containsExactly("athena.amazonaws.com", "glue.amazonaws.com");
  }

  @Test
  void theNotesOfADecisionSayWhatToAdd() {
    Decision decision = TLS.decide(get());
    assertThat(decision.notes()).extracting(Problem::code).contains(Code.UNSAID_KEY);
    assertThat(decision.notes())
        .extracting(Problem::fix)
        .contains("Add .overTls() or .with(Keys.SECURE_TRANSPORT, false).");
    assertThat(TLS.decide(get().overTls()).notes())
        .extracting(Problem::code)
        .doesNotContain(Code.UNSAID_KEY);
  }

  static Stream<GlobalKey> keys() {
    return GlobalKey.all().stream()
        .filter(
            key ->
                Stream.of(CallerKind.values()).anyMatch(kind -> kind.carries(key) != Truth.FALSE))
        .filter(key -> !key.text().endsWith("/"));
  }

  /** Whatever could be named, the call that is proposed exists. */
  @ParameterizedTest
  @MethodSource("keys")
  void theCallThatIsProposedExists(GlobalKey key) throws ReflectiveOperationException {
    String json =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\","
            + "\"Resource\":\"*\",\"Condition\":{\"Null\":{\""
            + key.text()
            + "\":\"false\"},\"StringEquals\":{\""
            + key.text()
            + "\":\"x\"}}}]}";
    Authorizer asking =
        Authorizer.forResourcesOf(OURS).identity(IdentityPolicy.of(PolicyReader.read(json)));
    String message = asking.decide(get()).message();
    Matcher call = CALL.matcher(message.substring(message.lastIndexOf('"')));
    while (call.find()) {
      assertThat(Stream.of(AccessRequest.class.getMethods()).map(Method::getName))
          .contains(call.group(1));
      if (call.group(2) != null) {
        assertThat(((Key<?>) Keys.class.getField(call.group(2)).get(null)).name())
            .isEqualTo(key.text());
      }
    }
    assertThat(message.contains("add ")).isEqualTo(asking.prepare(get()).isUnsaid(key.folded()));
  }

  @Test
  void anEndpointsPolicyIsNotPassedOver() {
    Authorizer behind = ANYTHING.endpoint(endpointPolicy(denyAll()));
    assertThatThrownBy(() -> behind.decide(get()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("names no endpoint")
        .hasMessageContaining(".through(\"vpce-…\")");
    assertThat(behind.outcome(get().through("vpce-1a2b3c4d"))).isEqualTo(Outcome.EXPLICIT_DENY);
    assertThat(behind.outcome(get().unknown(Keys.SOURCE_VPCE))).isEqualTo(Outcome.UNDETERMINED);
  }
}
