package dev.unless.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Outcome;
import dev.unless.request.Caller;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessCaseReaderTest {
  private static final String BUCKET =
      "\"action\":\"s3:GetObject\",\"resource\":\"arn:aws:s3:::b/k\"";

  @Test
  void aKeyHasTheArityThatThePassedCatalogueGivesIt() {
    String json =
        "{\"request\":{\"principal\":\"anonymous\",\"action\":\"shop:BuyItem\",\"resource\":\"*\","
            + "\"context\":{\"shop:Labels\":\"new\"}}}";
    assertThat(AccessCaseReader.read(json, Catalog.aws()).request().isSet("shop:labels")).isTrue();
    assertThat(AccessCaseReader.read(json, Catalog.empty()).request().isSet("shop:labels"))
        .isFalse();
  }

  @Test
  void everyCallerHasAForm() {
    assertThat(caller("\"arn:aws:iam::111111111111:user/team/u\"")).isInstanceOf(Caller.User.class);
    assertThat(caller("\"arn:aws:iam::111111111111:root\"")).isInstanceOf(Caller.RootUser.class);
    assertThat(caller("\"arn:aws:iam::111111111111:role/r\"")).isInstanceOf(Caller.Role.class);
    assertThat(caller("\"arn:aws:sts::111111111111:federated-user/f\""))
        .isInstanceOf(Caller.FederatedUser.class);
    assertThat(caller("\"anonymous\"")).isEqualTo(new Caller.Anonymous());
    assertThat(caller("{\"service\":\"sns.amazonaws.com\"}"))
        .isEqualTo(new Caller.Service("sns.amazonaws.com"));
    assertThat(caller("{\"federated\":\"accounts.google.com\"}"))
        .isEqualTo(new Caller.FederatedIdentity("accounts.google.com"));
    assertThat(caller("{\"canonicalUser\":\"0123abcd\"}"))
        .isEqualTo(new Caller.CanonicalUser("0123abcd"));
    assertThat(caller("\"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1A\""))
        .isInstanceOf(Caller.OriginAccessIdentity.class);
    assertThat(caller("\"arn:aws:sts::111111111111:assumed-role/r/s\""))
        .isEqualTo(session("arn:aws:iam::111111111111:role/r"));
  }

  @Test
  void aFederatedUserMayTellTheUserBehindIt() {
    String session = "\"federatedUser\":\"arn:aws:sts::111111111111:federated-user/f\"";
    Caller unknown = Caller.ofArn("arn:aws:sts::111111111111:federated-user/f");
    assertThat(caller("{" + session + "}")).isEqualTo(unknown);
    assertThat(caller("{" + session + ",\"issuer\":null}")).isEqualTo(unknown);
    assertThat(caller("{\"issuer\":\"arn:aws:iam::111111111111:user/u\"," + session + "}"))
        .isEqualTo(
            new Caller.FederatedUser(
                unknown.arn().orElseThrow(),
                Optional.of(new Caller.User(ParsedArn.of("arn:aws:iam::111111111111:user/u")))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'issuer':'arn:aws:iam::111111111111:user/u'}|``|The principal names not one caller.",
        "{'federatedUser':'arn:aws:iam::111111111111:user/u'}|/federatedUser"
            + "|\"arn:aws:iam::111111111111:user/u\" is not the ARN of a federated-user.",
        "{'federatedUser':'f'}|/federatedUser|\"f\" is not an ARN.",
        "{'federatedUser':1}|/federatedUser|Expected text, found the number \"1\".",
        "{'federatedUser':'arn:aws:sts::111111111111:federated-user/f',"
            + "'issuer':'arn:aws:iam::111111111111:role/r'}"
            + "|/issuer|\"arn:aws:iam::111111111111:role/r\" is not the ARN of a user.",
        "{'federatedUser':'arn:aws:sts::111111111111:federated-user/f',"
            + "'issuer':'arn:aws:iam::222222222222:user/u'}"
            + "|/issuer|arn:aws:iam::222222222222:user/u is of another account than"
            + " arn:aws:sts::111111111111:federated-user/f.",
        "{'service':'sns.amazonaws.com','issuer':'arn:aws:iam::111111111111:user/u'}"
            + "|/issuer|Only a federated user has an issuer.",
        "{'federatedUser':'arn:aws:sts::111111111111:federated-user/f','service':'sns.amazonaws.com'}"
            + "|``|The principal names not one caller.",
        "{'federatedUsr':'arn:aws:sts::111111111111:federated-user/f'}"
            + "|/federatedUsr|A principal has no element \"federatedUsr\".",
      })
  void whatIsWrongWithACallerIsSaidWithItsPointer(
      String principal, String pointer, String message) {
    String json =
        "{\"request\":{\"principal\":" + principal.replace('\'', '"') + "," + BUCKET + "}}";
    LocatedFinding first = errors(json).get(0);
    assertThat(first.pointer()).isEqualTo("/request/principal" + pointer);
    assertThat(first.problem().text()).isEqualTo(message);
  }

  @Test
  void theContextTellsThePathOfASessionsRole() {
    AccessCase read =
        read(
            "\"principal\":\"arn:aws:sts::111111111111:assumed-role/r/s\",\"context\":"
                + "{\"aws:principalarn\":\"arn:aws:iam::111111111111:role/team/r\"}");
    assertThat(read.request().caller()).isEqualTo(session("arn:aws:iam::111111111111:role/team/r"));
  }

  @Test
  void aRoleOfAnotherNameInTheContextIsTakenAsGivenAndNotAsTheCallers() {
    AccessCase read =
        read(
            "\"principal\":\"arn:aws:sts::111111111111:assumed-role/r/s\",\"context\":"
                + "{\"aws:PrincipalArn\":\"arn:aws:iam::111111111111:role/team/other\"}");
    assertThat(read.request().caller()).isEqualTo(session("arn:aws:iam::111111111111:role/r"));
    assertThat(read.request().values("aws:PrincipalArn"))
        .containsExactly("arn:aws:iam::111111111111:role/team/other");
  }

  @Test
  void theCallersKeysAreFilledInOnlyWhereTheContextLacksThem() {
    AccessCase read =
        read(
            "\"principal\":\"arn:aws:iam::111111111111:user/u\",\"context\":"
                + "{\"aws:PrincipalType\":\"Odd\",\"aws:SourceIp\":\"203.0.113.9\",\"aws:SourceVpce\":\"vpce-1\"}");
    assertThat(read.request().values("aws:PrincipalType")).containsExactly("Odd");
    assertThat(read.request().values("aws:username")).containsExactly("u");
    assertThat(read.request().values("aws:SourceVpce")).containsExactly("vpce-1");
  }

  @Test
  void nullSaysThatTheRequestHasNoSuchKey() {
    AccessCase read =
        read(
            "\"principal\":\"arn:aws:iam::111111111111:user/u\",\"resourceAccount\":"
                + "\"111111111111\",\"context\":{\"aws:resourceaccount\":null}");
    assertThat(read.request().has("aws:ResourceAccount")).isFalse();
    assertThat(read.request().has("aws:PrincipalAccount")).isTrue();
  }

  @Test
  void anEndpointsPolicyBesideARequestThatNamesNoEndpointIsABadLine() {
    String request = "{\"principal\":\"arn:aws:iam::111111111111:user/u\"," + BUCKET;
    String policy =
        ",\"vpcEndpointPolicy\":{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\","
            + "\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}}}";
    LocatedFinding error = errors("{\"request\":" + request + "}" + policy).get(0);
    assertThat(error.pointer()).isEqualTo("/vpcEndpointPolicy");
    assertThat(error.problem().text()).contains("names no endpoint");
    for (String through :
        new String[] {
          ",\"context\":{\"aws:SourceVpce\":\"vpce-1\"}", ",\"unknown\":[\"aws:SourceVpc\"]"
        }) {
      String read = "{\"request\":" + request + through + "}" + policy;
      assertThat(AccessCaseReader.read(read, Catalog.aws()).layers().vpcEndpoint()).isPresent();
    }
  }

  @Test
  void numbersAndBooleansOfTheContextAreKeptAsWrittenAndNullIsAbsent() {
    AccessCase read =
        read(
            "\"principal\":\"anonymous\",\"context\":{\"s3:max-keys\":10.0,\"aws:SecureTransport\":true,"
                + "\"aws:SourceIp\":null,\"aws:TagKeys\":[\"a\",1],\"aws:CalledVia\":[]}");
    assertThat(read.request().values("s3:max-keys")).containsExactly("10.0");
    assertThat(read.request().values("aws:SecureTransport")).containsExactly("true");
    assertThat(read.request().keys()).doesNotContain("aws:SourceIp");
    assertThat(read.request().values("aws:TagKeys")).containsExactly("a", "1");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3:::b/k, 111111111111",
    "arn:aws:sqs:eu-west-1:222222222222:q, 222222222222",
  })
  void theResourcesAccountDefaultsToTheArnsElseTheCallers(String resource, String account) {
    String json =
        "{\"request\":{\"principal\":\"arn:aws:iam::111111111111:user/u\",\"action\":\"a:B\",\"resource\":\""
            + resource
            + "\"}}";
    assertThat(AccessCaseReader.read(json, Catalog.aws()).request().resourceAccount())
        .contains(account);
  }

  @Test
  void theResourcesPolicyMayStandBeforeTheRequestThatTellsItsKind() {
    String trust =
        "{\"resourcePolicy\":{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\","
            + "\"Principal\":{\"AWS\":\"arn:aws:iam::111111111111:user/u\"},\"Action\":\"sts:AssumeRole\"%s}},"
            + "\"request\":{\"principal\":\"arn:aws:iam::111111111111:user/u\",\"action\":\"sts:AssumeRole\","
            + "\"resource\":\"arn:aws:iam::111111111111:role/r\"}}";
    AccessCase read = AccessCaseReader.read(trust.formatted(""), Catalog.aws());
    assertThat(Decider.of(read.layers(), Catalog.aws()).outcome(read.request()))
        .isEqualTo(Outcome.ALLOW);
    assertThat(errors(trust.formatted(",\"Resource\":\"*\"")))
        .extracting(LocatedFinding::pointer)
        .containsExactly("/resourcePolicy/Statement/0/Resource");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|``|There is no request.",
        "[]|``|Expected an object, found an array.",
        "{\"request\":{}}|/request|The request has no principal.",
        "{\"request\":null}|/request|Expected an object, found null.",
        "{\"request\":{\"principal\":\"joe\","
            + BUCKET
            + "}}|/request/principal|\"joe\" is not a caller.",
        "{\"request\":{\"principal\":\"arn:aws:iam::cloudfront:user/E1A\","
            + BUCKET
            + "}}|/request/principal|\"arn:aws:iam::cloudfront:user/E1A\" is not an origin access"
            + " identity of CloudFront.",
        "{\"request\":{\"principal\":{},"
            + BUCKET
            + "}}|/request/principal|The principal names not one caller.",
        "{\"request\":{\"principal\":\"anonymous\",\"action\":\"s3:*\",\"resource\":\"*\"}}|/request|\"s3:*\" is not one action.",
        "{\"request\":{\"principal\":\"anonymous\",\"action\":\"s3:X\",\"resource\":\"b\"}}|/request|\"b\" is not a resource.",
        "{\"request\":{\"principal\":\"anonymous\","
            + BUCKET
            + ",\"resourceAccount\":\"1\"}}"
            + "|/request/resourceAccount|\"1\" is not an account id.",
        "{\"request\":{\"principal\":\"anonymous\","
            + BUCKET
            + ",\"context\":{\"aws:SourceIp\":[\"a\",\"b\"]}}}"
            + "|/request/context/aws:SourceIp|aws:SourceIp has a single value, not a list.",
        "{\"request\":{\"principal\":\"anonymous\","
            + BUCKET
            + ",\"context\":{\"a:b\":\"1\",\"A:B\":\"2\"}}}"
            + "|/request/context/A:B|The key \"A:B\" is given twice, first as \"a:b\".",
        "{\"request\":{\"principal\":\"anonymous\","
            + BUCKET
            + ",\"context\":{\"a:b\":{}}}}"
            + "|/request/context/a:b|Expected text, found an object.",
        "{\"request\":{\"principal\":\"anonymous\","
            + BUCKET
            + ",\"unknown\":[\"aws:userid\"]}}"
            + "|/request|aws:userid follows from the caller and cannot be unknown.",
        "{\"request\":{\"principal\":\"anonymous\","
            + BUCKET
            + "},\"identityPolicies\":{}}"
            + "|/identityPolicies|Expected an array of policies, found an object.",
        "{\"request\":{\"principal\":\"anonymous\","
            + BUCKET
            + "},\"serviceControlPolicies\":[{}]}"
            + "|/serviceControlPolicies/0|Expected an array of policies, found an object.",
        "{\"request\":{\"principal\":\"anonymous\","
            + BUCKET
            + "},\"identityPolicies\":[{\"Statement\":"
            + "{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}}]}"
            + "|/identityPolicies/0/Statement/0/Principal|This kind of policy has no Principal.",
        "{\"id\":[],\"request\":{\"principal\":\"anonymous\","
            + BUCKET
            + "}}|/id|Expected a text or a number, found an array.",
      })
  void whatIsWrongIsSaidWithItsPointer(String json, String pointer, String message) {
    assertThat(errors(json).get(0).pointer()).isEqualTo(pointer);
    assertThat(errors(json).get(0).problem().text()).isEqualTo(message);
  }

  @Test
  void theIdIsFoundAlsoWhereTheRestIsWrong() {
    assertThat(
            AccessCaseReader.idOf(
                "{\"x\":{\"id\":1},\"id\":\"a\\\"b\""
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .contains("\"a\\\"b\"");
    assertThat(AccessCaseReader.idOf("nonsense".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEmpty();
  }

  private static AccessCase read(String request) {
    return AccessCaseReader.read("{\"request\":{" + request + "," + BUCKET + "}}", Catalog.aws());
  }

  private static Caller caller(String principal) {
    return read("\"principal\":" + principal).request().caller();
  }

  private static Caller session(String role) {
    return new Caller.RoleSession(ParsedArn.parse(role).orElseThrow(), "s");
  }

  private static List<LocatedFinding> errors(String json) {
    return Optional.ofNullable(
            catchThrowableOfType(
                PolicyJsonException.class, () -> AccessCaseReader.read(json, Catalog.aws())))
        .map(PolicyJsonException::errors)
        .orElseThrow();
  }
}
