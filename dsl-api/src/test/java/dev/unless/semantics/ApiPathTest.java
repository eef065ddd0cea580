package dev.unless.semantics;

import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;
import static dev.unless.decide.Outcome.IMPLICIT_DENY;
import static dev.unless.decide.Outcome.UNDETERMINED;
import static dev.unless.semantics.Decided.outcome;
import static dev.unless.semantics.Decided.resource;
import static dev.unless.semantics.Decided.resourceAllows;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static dev.unless.semantics.World.anonymous;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.json.PolicyReader;
import dev.unless.json.PolicyWriter;
import dev.unless.request.RequestBuilder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** The short form of the resources of an API, in the API's own policy. */
class ApiPathTest {
  private static final String API = "arn:aws:execute-api:eu-west-1:111122223333:a1b2c3/";
  private static final String HELLO = "execute-api:/prod/GET/hello";

  private static RequestBuilder invoke(String resource) {
    return request(anonymous(), "execute-api:Invoke", resource);
  }

  private static boolean matches(String pattern, String resource) {
    boolean is = resourceAllows(allow("*").toAll().on(pattern), invoke(resource));
    Stmt not = allow("*").toAll().without("Resource").with("NotResource", Stmt.json(pattern));
    assertThat(resourceAllows(not, invoke(resource))).isEqualTo(!is);
    return is;
  }

  @Test
  @Rule({"resource.api-path", "resource.not"})
  void itMeansThePathOfTheApiThatTheRequestIsOn() {
    assertThat(matches(HELLO, API + "prod/GET/hello")).isTrue();
    assertThat(matches(HELLO, API.replace("aws:", "aws-cn:") + "prod/GET/hello")).isTrue();
    assertThat(matches(HELLO, API + "prod/GET/hello/there")).isFalse();
    assertThat(matches(HELLO, API + "test/GET/hello")).isFalse();
    assertThat(matches(HELLO, API + "prod/get/hello")).isFalse();
    assertThat(matches("execute-api:/prod/?ET/*", API + "prod/GET/a/b:c")).isTrue();
    assertThat(matches("execute-api:/*", API + "prod/GET/")).isTrue();
    assertThat(matches("execute-api:/*/*/hello", API + "prod/GET/hello")).isTrue();
    assertThat(matches("execute-api:/*", API.substring(0, API.length() - 1))).isFalse();
  }

  @Test
  @Rule("resource.api-path")
  void noWildcardReachesIntoTheApiOrBeyondIt() {
    assertThat(matches(HELLO, API + "x/prod/GET/hello")).isFalse();
    assertThat(matches("execute-api:/GET/hello", API + "prod/GET/hello")).isFalse();
    assertThat(matches("execute-api:/*/hello", API + "hello")).isFalse();
    assertThat(matches("execute-api:/*", "arn:aws:sqs:eu-west-1:111122223333:q/x")).isFalse();
    assertThat(matches("execute-api:/*", "arn:aws:s3:::execute-api:/x")).isFalse();
  }

  @Test
  @Rule("resource.api-path.domain")
  void ofAPrivateDomainNameItMeansAllOfItsPath() {
    String domain = "arn:aws:execute-api:eu-west-1:111122223333:/domainnames/api.example.com+a1b2";
    assertThat(matches("execute-api:/*", domain)).isTrue();
    assertThat(matches("execute-api:/domainnames/api.example.com+a1b2", domain)).isTrue();
    assertThat(matches("execute-api:/prod/*", domain)).isFalse();
  }

  @Test
  @Rule("resource.api-path")
  void itDeniesTheRestOfAnApiThatIsOpen() {
    PolicyDocument policy =
        Stmt.policy(
            allow("execute-api:Invoke").toAll().on("execute-api:/*"),
            deny("execute-api:Invoke")
                .toAll()
                .on(HELLO)
                .with("Condition", "{\"NotIpAddress\":{\"aws:SourceIp\":\"203.0.113.20/32\"}}"));
    RequestBuilder elsewhere = invoke(API + "prod/GET/hello").with("aws:SourceIp", "192.0.2.1");
    RequestBuilder office = invoke(API + "prod/GET/hello").with("aws:SourceIp", "203.0.113.20");
    RequestBuilder other = invoke(API + "prod/GET/bye").with("aws:SourceIp", "192.0.2.1");
    assertThat(outcome(resource().withResource(policy), elsewhere)).isEqualTo(EXPLICIT_DENY);
    assertThat(outcome(resource().withResource(policy), office)).isEqualTo(ALLOW);
    assertThat(outcome(resource().withResource(policy), other)).isEqualTo(ALLOW);
  }

  @Test
  @Rule("resource.api-path")
  void ofManyItIsTheOneThatMatches() {
    String[] many =
        IntStream.range(0, 40).mapToObj(i -> "execute-api:/prod/GET/p" + i).toArray(String[]::new);
    assertThat(resourceAllows(allow("*").toAll().on(many), invoke(API + "prod/GET/p7"))).isTrue();
    assertThat(resourceAllows(allow("*").toAll().on(many), invoke(API + "x/prod/GET/p7")))
        .isFalse();
    Stmt[] statements =
        Stream.of(many)
            .map(path -> allow("execute-api:Invoke").toAll().on(path))
            .toArray(Stmt[]::new);
    assertThat(outcome(resource(statements), invoke(API + "prod/GET/p7"))).isEqualTo(ALLOW);
    assertThat(outcome(resource(statements), invoke(API + "x/prod/GET/p7")))
        .isEqualTo(IMPLICIT_DENY);
  }

  @Test
  @Rule({"resource.api-path", "var.resource"})
  void aVariableMayStandInThePath() {
    Stmt own = allow("*").toAll().on("execute-api:/prod/GET/${aws:username}");
    RequestBuilder alice = request(user(), "execute-api:Invoke", API + "prod/GET/alice");
    assertThat(resourceAllows(own, alice)).isTrue();
    assertThat(resourceAllows(own, request(user(), "execute-api:Invoke", API + "prod/GET/bob")))
        .isFalse();
    assertThat(resourceAllows(own, invoke(API + "prod/GET/alice"))).isFalse();
    Stmt asked = allow("*").toAll().on("execute-api:/prod/GET/${aws:PrincipalTag/team}");
    assertThat(outcome(resource(asked), alice.unknown("aws:PrincipalTag/team")))
        .isEqualTo(UNDETERMINED);
    assertThat(Read.onlyError(allow("*").toAll().on("execute-api:/prod/GET/${aws:username")))
        .startsWith("/Statement/0/Resource");
  }

  @Test
  @Rule("resource.api-path")
  void itIsWrittenAsItWasRead() {
    PolicyDocument document = allow("execute-api:Invoke").toAll().on(HELLO).policy();
    String json = PolicyWriter.canonical(document);
    assertThat(json).contains("\"" + HELLO + "\"");
    assertThat(PolicyReader.read(json)).isEqualTo(document);
  }

  @Test
  @Rule("resource.api-path.kind")
  void thePolicyOfAResourceMayHaveIt() {
    assertThat(Read.problems(PolicyKind.RESOURCE_BASED, allow("*").toAll().on(HELLO))).isEmpty();
    assertThat(Read.problems(PolicyKind.API, allow("*").toAll().on(HELLO))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"RESOURCE_BASED", "API"})
  @Rule("resource.api-path.kind")
  void noOtherKindOfPolicyHasIt(PolicyKind kind) {
    assertThat(Read.problems(kind, allow("*").on("*", HELLO))).contains("/Statement/0/Resource/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"execute-api:prod", "execute-api", "EXECUTE-API:/x", "lambda:/x"})
  @Rule("resource.form")
  void whatIsNearlyIsAReadError(String resource) {
    assertThat(Read.onlyError(allow("*").on(resource))).startsWith("/Statement/0/Resource");
  }
}
