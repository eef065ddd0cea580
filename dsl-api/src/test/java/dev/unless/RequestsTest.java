package dev.unless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.condition.Keys;
import dev.unless.document.PolicyDocument;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyReader;
import dev.unless.prove.StatementProof;
import dev.unless.prove.StatementProof.Flaw;
import dev.unless.vocabulary.Action;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Sets of requests are said in the words of rules, and policies are asked of them. */
class RequestsTest {
  private static final Action PUT = Action.of("s3:PutObject");

  @Test
  void whatIsNotSaidIsEveryoneAndEverything() {
    assertThat(Unless.requests(PUT))
        .hasToString(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
                + "\"Action\":\"s3:PutObject\",\"Resource\":\"*\"}]}");
  }

  @Test
  void whoAndOnWhatAndWhenNarrowIt() {
    Requests requests =
        Unless.requests(PUT)
            .by(Words.ANN)
            .on(Words.object("b", "k"))
            .when(Keys.secureTransport())
            .unless(Keys.mfaPresent());

    assertThat(requests.toString())
        .contains(
            "\"Principal\":{\"AWS\":\""
                + Words.ANN.arn(Unless.identityPolicy(Unless.denyAll()).partition()))
        .contains("\"Resource\":\"arn:aws:s3:::b/k\"")
        .contains("\"aws:SecureTransport\":\"true\"")
        .contains("aws:MultiFactorAuthPresent");
  }

  @Test
  void aPolicyNeverAllowsWhatItsDenyDenies() {
    Policy policy =
        Unless.bucketPolicy(
            "b-1",
            Unless.allow(PUT).toEveryone(),
            Unless.deny(PUT).toEveryone().unless(Keys.secureTransport()));

    assertThat(policy.never(Unless.requests(PUT).unless(Keys.secureTransport())).isProved())
        .isTrue();
    assertThat(policy.never(Unless.requests(PUT).when(Keys.secureTransport())).isRefuted())
        .isTrue();
    assertThat(policy.never(Unless.requests(PUT).byAnonymous()).isRefuted()).isTrue();
    assertThat(policy.notPublic().isRefuted()).isTrue();
  }

  @Test
  void aSetJoinedWithAnotherIsEither() {
    Policy reads = Unless.identityPolicy(Unless.allow(Words.GET_OBJECT).onEverything());

    assertThat(reads.never(Unless.requests(PUT)).isProved()).isTrue();
    assertThat(reads.never(Unless.requests(PUT).and(Unless.requests(Words.GET_OBJECT))).isRefuted())
        .isTrue();
  }

  @Test
  void whatADocumentAllowsIsASetToo() {
    PolicyDocument document = Unless.identityPolicy(Unless.allow(PUT).onEverything()).document();
    Policy puts = Unless.identityPolicy(Unless.allow(PUT).onEverything());

    assertThat(puts.never(Requests.of(document)).isRefuted()).isTrue();
  }

  @Test
  void statementsWithoutEffectAreToldWithTheirRules() {
    Policy policy =
        Unless.identityPolicy(
            Unless.allow(PUT).onEverything(), Unless.deny(PUT, Words.GET_OBJECT).onEverything());

    assertThat(policy.statementProofs())
        .containsExactly(new StatementProof(0, Flaw.DEAD, List.of()));
  }

  @Test
  void whatContradictsItselfIsRefused() {
    Requests requests = Unless.requests(PUT).by(Words.ANN).on(Words.object("b", "k"));
    PolicyDocument denied = Unless.identityPolicy(Unless.denyAll()).document();
    PolicyDocument old =
        PolicyReader.read(
            "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}}");
    Requests read = Requests.of(Unless.identityPolicy(Unless.allow(PUT).onEverything()).document());

    refused(() -> requests.by(Words.ANALYST), "It was said before whose they are.");
    refused(() -> requests.on(Words.object("b", "l")), "It was said before on what they are.");
    refused(() -> Requests.of(denied), "has a Deny");
    refused(() -> Requests.of(old), "knows no policy variables");
    refused(() -> read.when(Keys.mfaPresent()), "Nothing more can be said by when(…)");
    refused(() -> Unless.requests(List.of()), "actions");
  }

  private static void refused(ThrowingCallable said, String message) {
    assertThatThrownBy(said).isInstanceOf(RefusedException.class).hasMessageContaining(message);
  }
}
