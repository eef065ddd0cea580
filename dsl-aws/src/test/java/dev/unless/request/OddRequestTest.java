package dev.unless.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.Service;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddRequestTest {
  private static final Caller ANN = Caller.ofArn("arn:aws:iam::111122223333:user/ann");
  private static final String OBJECT = "arn:aws:s3:::reports/2026.pdf";
  private static final String BUCKET = "arn:aws:s3:::reports";
  private static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:orders";

  private static RequestBuilder by(Caller caller, String action, String resource) {
    return Request.builder(caller, action, resource, Catalog.aws()).asGiven();
  }

  private static RequestBuilder ask(String action, String resource) {
    return by(ANN, action, resource);
  }

  private static RequestBuilder get() {
    return ask("s3:GetObject", OBJECT);
  }

  private static List<Problem> odd(RequestBuilder request) {
    return OddRequest.of(request.build());
  }

  private static List<String> told(RequestBuilder request) {
    return odd(request).stream().map(Problem::toString).toList();
  }

  @Test
  void nothingIsOddAboutAUsualRequest() {
    assertThat(told(get())).isEmpty();
    assertThat(
            told(
                get()
                    .with("aws:SourceIp", "203.0.113.9")
                    .with("aws:PrincipalTag/team", "shop")
                    .with("S3:existingobjecttag/team", "shop")
                    .unknown("aws:SourceVpce")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s3:GetObjet | [INVALID_ACTION] Amazon S3 has no action \"s3:GetObjet\"."
            + " Did you mean \"s3:GetObject\"?",
        "s3:HeadBucket | [INVALID_ACTION] \"s3:HeadBucket\" is an API operation, not an action."
            + " Write what it needs: \"s3:ListBucket\".",
        "lamda:Invoke | [INVALID_SERVICE_IN_ACTION] No service has the prefix of"
            + " \"lamda:Invoke\". Write \"lambda:Invoke\"."
      })
  void anActionThatDoesNotExistIsToldInTheCheckersWords(String action, String message) {
    assertThat(told(ask(action, OBJECT))).containsExactly(message);
  }

  @Test
  void aRetiredActionIsToldAndNothingElseOfIt() {
    assertThat(told(ask("deeplens:GetProject", OBJECT).with("s3:prefix", "x")))
        .singleElement()
        .asString()
        .startsWith("[RETIRED_ACTION] AWS no longer lists ");
    assertThat(told(ask("trustedadvisor:GetEngagement", "*")))
        .containsExactly(
            "[RETIRED_ACTION] AWS no longer lists \"trustedadvisor:GetEngagement\"."
                + " Leave it out.");
  }

  @Test
  void theCaseOfAnActionMakesNoDifference() {
    assertThat(told(ask("S3:getobject", OBJECT))).isEmpty();
    assertThat(odd(ask("S3:headobject", OBJECT)))
        .extracting(Problem::code)
        .containsExactly(Code.INVALID_ACTION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aws:SourcIp | [INVALID_GLOBAL_CONDITION_KEY] There is no global condition key"
            + " \"aws:SourcIp\". Did you mean \"aws:SourceIp\"?",
        "s3:Prefixes | [INVALID_SERVICE_CONDITION_KEY] Amazon S3 has no condition key"
            + " \"s3:Prefixes\". Did you mean \"s3:prefix\"?",
        "lamda:FunctionArn | [INVALID_SERVICE] There is no service \"lamda\", and so no condition"
            + " key \"lamda:FunctionArn\". Did you mean \"lambda:FunctionArn\"?",
        "SourceIp | [INVALID_CONDITION_KEY_FORMAT] \"SourceIp\" is not a condition key: a key has a"
            + " prefix, a colon and a name. Did you mean \"aws:SourceIp\"?",
        "aws:RequestTag | [MISSING_TAG_KEY_IN_CONDITION] \"aws:RequestTag\" names no tag."
            + " Write the tag's key behind the slash, such as \"aws:RequestTag/team\"."
      })
  void aKeyThatDoesNotExistIsToldInTheCheckersWords(String key, String message) {
    assertThat(told(get().with(key, "x"))).containsExactly(message);
    assertThat(told(get().unknown(key))).containsExactly(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accounts.google.com:aud",
        "token.actions.githubusercontent.com:sub",
        "saml:sub",
        "saml:unheardOf",
        "cognito-identity.amazonaws.com:sub",
        "graph.facebook.com:app_id",
        "www.amazon.com:user_id",
        "oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub",
        "newservice:Key",
        "aws:RequestTag/cost center",
        "aws:TagKeys"
      })
  void keysOfProvidersAndKeysThatMayExistAreFineWhateverTheAction(String key) {
    String role = "arn:aws:iam::111122223333:role/deploy";
    Caller identity = new Caller.FederatedIdentity("accounts.google.com");
    assertThat(told(by(identity, "sts:AssumeRoleWithWebIdentity", role).with(key, "x"))).isEmpty();
    assertThat(told(get().with(key, "x"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "s3:GetObject, arn:aws:s3:::reports/2026.pdf, s3:prefix",
    "s3:GetObject, arn:aws:s3:::reports/2026.pdf, s3:x-amz-acl",
    "s3:GetObject, arn:aws:s3:::reports/2026.pdf, kms:ViaService",
    "iam:GetRole, arn:aws:iam::111122223333:role/r, iam:PassedToService",
    "sqs:SendMessage, arn:aws:sqs:eu-west-1:111122223333:orders, sts:ExternalId"
  })
  void aKeyThatTheActionNeverHasIsTold(String action, String resource, String key) {
    assertThat(odd(ask(action, resource).with(key, "x")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(Code.UNSUPPORTED_ACTION_FOR_CONDITION_KEY);
              assertThat(problem.offending()).isEqualTo(key);
              assertThat(problem.text())
                  .isEqualTo("No request for \"" + action + "\" carries \"" + key + "\".");
            });
  }

  @Test
  void whichActionsHaveTheKeyIsToldAsInPolicies() {
    assertThat(told(get().with("s3:prefix", "2026/")))
        .containsExactly(
            "[UNSUPPORTED_ACTION_FOR_CONDITION_KEY] No request for \"s3:GetObject\" carries"
                + " \"s3:prefix\". The key is for \"s3:ListBucket\" and \"s3:ListBucketVersions\":"
                + " name such actions, or take it away.");
  }

  @ParameterizedTest
  @CsvSource({
    "s3:ListBucket, arn:aws:s3:::reports, s3:prefix",
    "s3:GetObject, arn:aws:s3:::reports/2026.pdf, s3:DataAccessPointArn",
    "s3:PutObject, arn:aws:s3:::reports/2026.pdf, s3:x-amz-acl",
    "iam:PassRole, arn:aws:iam::111122223333:role/r, iam:PassedToService",
    "sts:TagSession, arn:aws:iam::111122223333:role/r, sts:ExternalId",
    "ec2:RunInstances, arn:aws:ec2:eu-west-1:111122223333:instance/*, ec2:ImageType",
    "kms:Decrypt, arn:aws:kms:eu-west-1:111122223333:key/1, kms:EncryptionContext:team"
  })
  void aKeyThatTheActionOrOneOfItsResourcesHasIsFine(String action, String resource, String key) {
    assertThat(told(ask(action, resource).with(key, "x"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ec2:SourceInstanceARN", "lambda:SourceFunctionArn"})
  void aKeyOfTheCredentialsIsFineForASessionAndNoneOfAUsers(String key) {
    Caller session = Caller.ofArn("arn:aws:sts::111122223333:assumed-role/r/s");
    assertThat(
            told(
                Request.builder(
                        session, "s3:GetObject", "arn:aws:s3:::reports/2026.pdf", Catalog.aws())
                    .asGiven()
                    .with(key, "arn:aws:lambda:eu-west-1:111122223333:function:f")))
        .isEmpty();
    assertThat(told(get().with(key, "x"))).hasSize(1);
  }

  @Test
  void aSetWithoutValuesIsNoKeyThatTheActionNeverHas() {
    assertThat(told(get().with("s3:RequestObjectTagKeys", List.of()))).isEmpty();
    assertThat(odd(get().with("s3:RequestObjectTagKeys", List.of("team")))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "s3:GetObject, arn:aws:s3:::reports",
    "s3:ListBucket, arn:aws:s3:::reports/2026.pdf",
    "s3:GetObject, arn:aws:sqs:eu-west-1:111122223333:orders",
    "dynamodb:PutItem, arn:aws:dynamodb:eu-west-1:111122223333:table/t/index/i",
    "kms:Decrypt, arn:aws:kms:eu-west-1:111122223333:alias/a",
    "iam:PassRole, arn:aws:iam::111122223333:user/ann"
  })
  void anActionOnWhatItIsNeverMadeOnIsTold(String action, String resource) {
    assertThat(odd(ask(action, resource)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(Code.INVALID_REQUEST);
              assertThat(problem.offending()).isEqualTo(resource);
              assertThat(problem.text())
                  .isEqualTo(action + " is not made on \"" + resource + "\".");
            });
  }

  @Test
  void anActionThatNeedsAResourceIsToldWhereThereIsNone() {
    assertThat(told(ask("sqs:SendMessage", "*")))
        .containsExactly(
            "[INVALID_REQUEST] sqs:SendMessage is not made without a resource."
                + " Name one of its resources: queue.");
    assertThat(told(ask("s3:ListAllMyBuckets", "*"))).isEmpty();
    assertThat(told(ask("ec2:DescribeInstances", "*"))).isEmpty();
    assertThat(told(ask("sts:GetCallerIdentity", "*"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "s3:GetObject, arn:aws:s3:eu-west-1:111122223333:accesspoint/a/object/k",
    "s3:GetObject, arn:aws:s3::111122223333:accesspoint/m.mrap/object/k",
    "s3:ListBucket, arn:aws:s3::111122223333:accesspoint/m.mrap",
    "s3:ListBucket, arn:aws-cn:s3:::reports",
    "s3:ListAllMyBuckets, arn:aws:s3:::*",
    "logs:DescribeLogGroups, arn:aws:logs:eu-west-1:111122223333:log-group::log-stream:",
    "logs:DescribeLogStreams, arn:aws:logs:eu-west-1:111122223333:log-group:g:log-stream:",
    "logs:PutLogEvents, arn:aws:logs:eu-west-1:111122223333:log-group:g:log-stream:s",
    "lambda:InvokeFunction, arn:aws:lambda:eu-west-1:111122223333:function:f:1",
    "execute-api:Invoke, arn:aws:execute-api:eu-west-1:111122223333:api/prod/GET/",
    "execute-api:Invoke, arn:aws:execute-api:eu-west-1:111122223333:api/prod/$connect",
    "apigateway:POST, arn:aws:apigateway:eu-west-1::/apis",
    "dynamodb:Query, arn:aws:dynamodb:eu-west-1:111122223333:table/t/index/i",
    "backup:DeleteRecoveryPoint, arn:aws:ec2:eu-west-1::snapshot/snap-1",
    "sts:AssumeRole, arn:aws:iam::111122223333:role/path/r",
    "iam:CreateServiceLinkedRole, arn:aws:iam::111122223333:role/aws-service-role/a.amazonaws.com/R",
    "ec2:RunInstances, arn:aws:ec2:eu-west-1::image/ami-1",
    "tag:GetResources, arn:aws:s3:::reports",
    "sqs:TagQueue, arn:aws:sqs:eu-west-1:111122223333:orders"
  })
  void anActionOnWhatItMayBeMadeOnIsFine(String action, String resource) {
    assertThat(told(ask(action, resource))).isEmpty();
  }

  @Test
  void aValueThatIsNoneOfItsKeysTypeIsTold() {
    assertThat(told(get().with("aws:SourceIp", "300.0.0.1")))
        .containsExactly(
            "[INVALID_ADDRESS] aws:SourceIp: \"300.0.0.1\" is no address."
                + " Write an address, such as \"203.0.113.7\".");
    assertThat(told(get().with("aws:SourceIp", "203.0.113.0/24")))
        .containsExactly(
            "[INVALID_REQUEST] aws:SourceIp cannot be \"203.0.113.0/24\": its values are of type"
                + " IP_ADDRESS. Give a value of that type.");
    assertThat(told(ask("s3:ListBucket", BUCKET).with("s3:max-keys", "many")))
        .containsExactly(
            "[INVALID_REQUEST] s3:max-keys cannot be \"many\": its values are of type NUMERIC."
                + " Give a value of that type.");
    assertThat(told(ask("s3:ListBucket", BUCKET).with("s3:max-keys", "10"))).isEmpty();
    assertThat(told(get().with("aws:SourceIp", "2001:db8::7"))).isEmpty();
  }

  @Test
  void notesComeInTheOrderOfActionResourceKeysAndContext() {
    assertThat(
            odd(
                ask("s3:GetObject", QUEUE)
                    .with("s3:prefix", "x")
                    .with("aws:SourcIp", "x")
                    .with("aws:SecureTransport", "yes")
                    .with("aws:SourceIp", "203.0.113.9")
                    .with("aws:SourceVpce", "vpce-1")))
        .extracting(Problem::code)
        .containsExactly(
            Code.INVALID_REQUEST,
            Code.INVALID_GLOBAL_CONDITION_KEY,
            Code.UNSUPPORTED_ACTION_FOR_CONDITION_KEY,
            Code.INVALID_REQUEST,
            Code.INVALID_REQUEST);
  }

  @Test
  void whatServicesOfOnesOwnHaveIsKnown() {
    Catalog both =
        Catalog.aws()
            .and(
                Catalog.of(
                    Service.parse(
                        "service\tdoor\tDoors\nkey\tdoor:Colour\tString\n"
                            + "action\tOpen\tWrite\t\tdoor:Colour\n")));
    RequestBuilder open = Request.builder(ANN, "door:Open", "*", both).asGiven();
    assertThat(told(open.with("door:Colour", "red"))).isEmpty();
    assertThat(odd(Request.builder(ANN, "door:Opne", "*", both)))
        .extracting(Problem::code)
        .containsExactly(Code.INVALID_ACTION);
  }
}
