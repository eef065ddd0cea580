package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unless.catalog.Catalog;
import dev.unless.decide.GrantReach;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Truth;
import dev.unless.finding.Code;
import dev.unless.json.PolicyJsonException;
import dev.unless.json.PolicyReader;
import dev.unless.request.Caller;
import dev.unless.request.Caller.FederatedUser;
import dev.unless.request.Caller.RoleSession;
import dev.unless.request.Caller.User;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where policies are only compared with, a principal may be a pattern. */
class PatternPrincipalTest {
  private static final List<Caller> CALLERS =
      List.of(
          Caller.ofArn("arn:aws:iam::111122223333:user/ann"),
          Caller.ofArn("arn:aws:iam::111122223333:user/team/role/x"),
          Caller.ofArn("arn:aws:iam::444455556666:user/ann"),
          Caller.ofArn("arn:aws-cn:iam::111122223333:user/ann"),
          Caller.ofArn("arn:aws:iam::111122223333:root"),
          Caller.ofArn("arn:aws:sts::111122223333:assumed-role/r/s1"),
          Caller.ofArn("arn:aws:sts::111122223333:assumed-role/rr/s2"),
          new RoleSession(ParsedArn.of("arn:aws:iam::111122223333:role/r/x"), "s1"),
          Caller.ofArn("arn:aws:sts::111122223333:federated-user/fred"),
          new FederatedUser(
              ParsedArn.of("arn:aws:sts::111122223333:federated-user/fred"),
              Optional.of(new User(ParsedArn.of("arn:aws:iam::111122223333:user/ann")))),
          new Caller.Service("s3.amazonaws.com"),
          new Caller.FederatedIdentity("accounts.google.com"),
          new Caller.FederatedIdentity("arn:aws:iam::111122223333:saml-provider/p"),
          new Caller.CanonicalUser("79a59df9"),
          new Caller.Anonymous());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'AWS':'arn:aws:iam::111122223333:role/*'                | 5 6 7",
        "'AWS':'arn:aws:iam::111122223333:role/r'                | 5",
        "'AWS':'arn:aws:iam::111122223333:role/r*'               | 5 6 7",
        "'AWS':'arn:aws:iam::*:user/ann'                         | 0 2 9",
        "'AWS':'arn:aws:iam::*:role/?'                           | 5",
        "'AWS':'arn:*:iam::111122223333:user/*'                  | 0 1 3 9",
        "'AWS':'arn:aws:iam::*:root'                             | 0 1 2 4 5 6 7 8 9",
        "'AWS':'arn:aws:iam::1111*:root'                         | 0 1 4 5 6 7 8 9",
        "'AWS':'arn:aws:sts::111122223333:assumed-role/r/*'      | 5",
        "'AWS':'arn:aws:sts::111122223333:assumed-role/*/s1'     | 5 7",
        "'AWS':'arn:aws:sts::*:assumed-role/r*/s?'               | 5 6",
        "'AWS':'arn:aws:sts::111122223333:federated-user/*'      | 8 9",
        "'AWS':'*'                                               | 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14",
        "'Service':'*'                                           | 10",
        "'Service':'*.amazonaws.com'                             | 10",
        "'Federated':'*'                                         | 11 12",
        "'Federated':'arn:aws:iam::*:saml-provider/*'            | 12",
        "'CanonicalUser':'79*'                                   | 13"
      })
  void whomItNamesTheDeciderAndTheProverSayAlike(String principal, String named) {
    PolicyDocument policy = policy("'Principal':{" + principal + "}");
    List<Integer> expected = List.of(named.split(" ")).stream().map(Integer::valueOf).toList();
    Company company = company(policy);
    for (int i = 0; i < CALLERS.size(); i++) {
      Request request = request(CALLERS.get(i));
      boolean decided =
          PolicyMatcher.of(use(policy), Catalog.aws()).outcome(request) == Outcome.ALLOW;
      Truth proved =
          company.applies(use(policy), policy.statements().get(0), request, GrantReach.DELEGATED);

      assertThat(decided).as("decided of " + CALLERS.get(i)).isEqualTo(expected.contains(i));
      assertThat(proved).as("proved of " + CALLERS.get(i)).isEqualTo(Truth.of(decided));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Federated':'*'",
        "'Service':'*'",
        "'AWS':'arn:aws:iam::111122223333:role/*'",
        "'CanonicalUser':'7?'"
      })
  void noPolicyHasIt(String principal) {
    byte[] json = json("'Principal':{" + principal + "}");

    assertThat(PolicyReader.readLeniently(json).statements()).hasSize(1);
    assertThat(codes(() -> PolicyReader.read(json)))
        .containsExactly(Code.UNSUPPORTED_WILDCARD_IN_PRINCIPAL);
    assertThat(codes(() -> PolicyReader.readOfAnyKind(json)))
        .containsExactly(Code.UNSUPPORTED_WILDCARD_IN_PRINCIPAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"11112222*", "AROA*", "arn:aws:*::111122223333:*", "arn:aws:sts::*:*", "?"})
  void whatCouldBeReadInMoreThanOneWayIsRefusedEvenThere(String pattern) {
    byte[] json = json("'Principal':{'AWS':'" + pattern + "'}");

    assertThat(codes(() -> PolicyReader.readLeniently(json)))
        .containsExactly(Code.INVALID_PRINCIPAL_FORMAT);
  }

  @Test
  void aNameIsAmongThoseThatAPatternMatches() {
    Answer answer =
        Prover.of(Catalog.aws())
            .allowsNoMore(
                policy("'Principal':{'Federated':'accounts.google.com'}"),
                policy("'Principal':{'Federated':'*.google.com'}"));

    assertThat(answer.isProved()).isTrue();
  }

  private static List<Code> codes(ThrowingCallable reading) {
    return catchThrowableOfType(PolicyJsonException.class, reading).errors().stream()
        .map(error -> error.finding().code())
        .toList();
  }

  private static Company company(PolicyDocument policy) {
    return Company.of(
        Layers.none(),
        new SymbolicRequest(Catalog.aws(), Wholes.of(List.of(policy)), Map.of(), false),
        Fault.NONE);
  }

  private static PolicyMatcher.Use use(PolicyDocument policy) {
    return new PolicyMatcher.Use(policy, false, false);
  }

  private static Request request(Caller caller) {
    return Request.builder(caller, "s3:GetObject", "arn:aws:s3:::b/k", Catalog.aws()).build();
  }

  private static PolicyDocument policy(String principal) {
    return PolicyReader.readLeniently(json(principal));
  }

  private static byte[] json(String principal) {
    return ("{'Version':'2012-10-17','Statement':[{'Effect':'Allow',"
            + principal
            + ",'Action':'*','Resource':'*'}]}")
        .replace('\'', '"')
        .getBytes(StandardCharsets.UTF_8);
  }
}
