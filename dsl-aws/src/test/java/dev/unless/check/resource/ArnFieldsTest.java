package dev.unless.check.resource;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checked;
import dev.unless.check.Checker;
import dev.unless.check.Fixes;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArnFieldsTest {
  private static final Set<Code> ALL =
      Set.of(
          Code.MISSING_ARN_FIELD,
          Code.INVALID_PARTITION,
          Code.INVALID_SERVICE,
          Code.INVALID_ARN_SERVICE_CASE,
          Code.INVALID_ARN_REGION,
          Code.INVALID_ARN_ACCOUNT,
          Code.INVALID_ARN_RESOURCE,
          Code.ARN_REGION_NOT_ALLOWED,
          Code.ARN_ACCOUNT_NOT_ALLOWED,
          Code.MISSING_ARN_REGION,
          Code.MISSING_ARN_ACCOUNT);

  @Test
  void aRegionInABucketsArnIsFoundWithTheArnWithoutIt() {
    Finding finding =
        one(
            Code.ARN_REGION_NOT_ALLOWED,
            PolicyKind.IDENTITY,
            on("Resource", "arn:aws:s3:us-east-1::reports/*"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Resource/0");
    assertThat(finding.problem().offending()).isEqualTo("arn:aws:s3:us-east-1::reports/*");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[ARN_REGION_NOT_ALLOWED] \"arn:aws:s3:us-east-1::reports/*\" names a region; the ARNs"
                + " of such resources have none. Write \"arn:aws:s3:::reports/*\".");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3, MISSING_ARN_FIELD",
    "arn:aws:dynamodb:*:table/orders, MISSING_ARN_FIELD",
    "arn:asw:s3:::reports/*, INVALID_PARTITION",
    "arn:asw:nonesuch:xx:1:reports/*, INVALID_PARTITION",
    "arn:aws:dynamo-db:eu-west-1:111122223333:table/orders, INVALID_SERVICE",
    "arn:aws:DynamoDB:eu-west-1:111122223333:table/orders, INVALID_ARN_SERVICE_CASE",
    "arn:aws:dynamodb:eu-wets-1:111122223333:table/orders, INVALID_ARN_REGION",
    "arn:aws:dynamodb:eu-west-1a:111122223333:table/orders, INVALID_ARN_REGION",
    "arn:aws:dynamodb:EU-WEST-1:111122223333:table/orders, INVALID_ARN_REGION",
    "arn:aws:dynamodb:cn-north-1:111122223333:table/orders, INVALID_ARN_REGION",
    "arn:aws-cn:dynamodb:eu-west-1:111122223333:table/orders, INVALID_ARN_REGION",
    "arn:aws:dynamodb:eu-west-1:1111-2222-3333:table/orders, INVALID_ARN_ACCOUNT",
    "arn:aws:dynamodb:eu-west-1:1234:table/orders, INVALID_ARN_ACCOUNT",
    "arn:aws:dynamodb:eu-west-1:ACCOUNT_ID:table/orders, INVALID_ARN_ACCOUNT",
    "arn:aws:dynamodb:eu-west-1:account-id:table/orders, INVALID_ARN_ACCOUNT",
    "arn:aws:dynamodb:eu-west-1:111122223333:tables/orders, INVALID_ARN_RESOURCE",
    "arn:aws:lambda:*:*:function/*, INVALID_ARN_RESOURCE",
    "arn:aws:s3:::, INVALID_ARN_RESOURCE",
    "arn:aws:iam::111122223333:roles/app, INVALID_ARN_RESOURCE",
    "arn:aws:iam:us-east-1:111122223333:role/app, ARN_REGION_NOT_ALLOWED",
    "arn:aws:s3::111122223333:reports, ARN_ACCOUNT_NOT_ALLOWED",
    "arn:aws:dynamodb::111122223333:table/orders, MISSING_ARN_REGION",
    "arn:aws:dynamodb:eu-west-1::table/orders, MISSING_ARN_ACCOUNT",
    "arn:aws:iam:::role/app, MISSING_ARN_ACCOUNT"
  })
  void theFirstThingThatIsWrongIsFound(String arn, Code expected) {
    assertThat(codes("Resource", arn)).containsExactly(expected);
    assertThat(codes("NotResource", arn)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "arn:aws:s3:::reports",
        "arn:*:s3:::reports",
        "arn:aws*:s3:::reports",
        "arn:aws:s3:*:*:reports",
        "arn:aws:s?:*:*:reports",
        "arn:aws:s3:::${aws:username}/*",
        "arn:${Partition}:s3:::reports",
        "arn:aws:s3:eu-west-1:111122223333:accesspoint/reports",
        "arn:aws:dynamodb:eu-*:*:table/orders",
        "arn:aws:dynamodb:eu-south-9:111122223333:table/orders",
        "arn:aws:dynamodb:xx-west-1:111122223333:table/orders",
        "arn:aws-cn:dynamodb:cn-north-1:111122223333:table/orders",
        "arn:aws-us-gov:dynamodb:us-gov-west-1:111122223333:table/orders",
        "arn:aws:iam::aws:policy/ReadOnlyAccess",
        "arn:aws:iam::111122223333:root",
        "arn:aws:ssm:eu-west-1::parameter/aws/service/*",
        "arn:aws:ec2:eu-west-1::image/ami-0123456789abcdef0",
        "arn:aws:imagebuilder:eu-west-1:aws:component/*",
        "arn:aws:cloudformation:eu-west-1:aws:transform/Serverless-2016-10-31",
        "arn:aws:apigateway:eu-west-1::/restapis/*",
        "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/f:*"
      })
  void anArnThatMayExistIsNot(String arn) {
    assertThat(codes("Resource", arn)).isEmpty();
  }

  @Test
  void theFixIsTheRightArn() {
    assertThat(fix("arn:asw:s3:::reports/*")).isEqualTo("Write \"arn:aws:s3:::reports/*\".");
    assertThat(fix("arn:aws:S3:::reports/*")).isEqualTo("Write \"arn:aws:s3:::reports/*\".");
    assertThat(fix("arn:aws:sqs:eu-wets-1:111122223333:jobs"))
        .isEqualTo("Write \"arn:aws:sqs:eu-west-1:111122223333:jobs\".");
    assertThat(fix("arn:aws:sqs:eu-west-1:1111-2222-3333:jobs"))
        .isEqualTo("Write \"arn:aws:sqs:eu-west-1:111122223333:jobs\".");
    assertThat(fix("arn:aws:sqs:cn-north-1:111122223333:jobs"))
        .isEqualTo(
            "Write \"arn:aws-cn:sqs:cn-north-1:111122223333:jobs\", or a region of \"aws\".");
  }

  @Test
  void withoutServicesOnlyPartitionRegionAndAccountAreLookedAt() {
    Checker checker = Checker.of(Catalog.empty());

    assertThat(
            checker.check(
                PolicyKind.IDENTITY, on("Resource", "arn:aws:nonesuch:eu-west-1:111122223333:x")))
        .extracting(Finding::code)
        .doesNotContainAnyElementsOf(ALL);
  }

  private static String fix(String arn) {
    return findings(PolicyKind.IDENTITY, on("Resource", arn)).stream()
        .filter(finding -> ALL.contains(finding.code()))
        .findFirst()
        .orElseThrow()
        .problem()
        .fix();
  }

  private static List<Code> codes(String element, String arn) {
    return findings(PolicyKind.IDENTITY, on(element, arn)).stream()
        .map(Finding::code)
        .filter(ALL::contains)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:secretsmanager:*:*:secret*",
        "arn:aws:secretsmanager:*:*:app!*",
        "arn:aws:rds:*:db:prod-*",
        "arn:aws:rds:*:111122223333:*",
        "arn:aws:states:*:stateMachine:orders",
        "arn:aws:logs:*:*:/aws/lambda/*",
        "arn:aws:lambda:*:*:my-function"
      })
  void aStarForRegionOrAccountRunsOverColons(String arn) {
    assertThat(Checked.codes(PolicyKind.IDENTITY, on("Resource", arn)))
        .doesNotContainAnyElementsOf(ALL);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:lambda:*:*:function/resize, INVALID_ARN_RESOURCE",
    "arn:aws:lambda:*:*:funtion:resize, INVALID_ARN_RESOURCE",
    "arn:aws:rds:*:*:clustr:prod, INVALID_ARN_RESOURCE",
    "arn:aws:ec2:*:*:instnce/*, INVALID_ARN_RESOURCE",
    "arn:aws:ec2:*:123:instance/*, INVALID_ARN_ACCOUNT",
    "arn:aws:secretsmanager:eu-west-1:111122223333:app!*, INVALID_ARN_RESOURCE"
  })
  void whatIsMisspeltBehindItIsFoundAllTheSame(String arn, Code code) {
    assertThat(Checked.codes(PolicyKind.IDENTITY, on("Resource", arn))).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:execute-api:eu-west-1:111122223333:a1b2/prod/$connect",
        "arn:aws:execute-api:eu-west-1:111122223333:a1b2/*/$default",
        "arn:aws:execute-api:eu-west-1:111122223333:a1b2/prod/GET/",
        "arn:aws:execute-api:eu-west-1:111122223333:a1b2/",
        "arn:aws:cloudformation:eu-west-1:aws:transform/Serverless-2016-10-31",
        "arn:aws:cloudformation:eu-west-1::type/resource/AWS-S3-Bucket",
        "arn:aws:ssm:eu-west-1::document/AWS-RunShellScript",
        "arn:aws:resource-explorer-2:*::view/AWSServiceViewForApplicationSignals/service-view"
      })
  void whatOnlyGuidesPublishIsNot(String arn) {
    assertThat(Checked.codes(PolicyKind.IDENTITY, on("Resource", arn)))
        .doesNotContainAnyElementsOf(ALL);
  }

  private static String on(String element, String arn) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"" + element + "\": \"" + arn + "\"");
  }

  @Test
  void theShapeOfNearlyTheSameWordIsWhatWasMeant() {
    assertThat(
            Checked.one(
                    Code.INVALID_ARN_RESOURCE,
                    PolicyKind.IDENTITY,
                    Checked.policy(
                        "\"Effect\": \"Allow\", \"Action\": \"states:StartExecution\","
                            + " \"Resource\": \"arn:aws:states:*:*:statemachine:*\""))
                .problem()
                .fix())
        .isEqualTo("Write \"arn:aws:states:*:*:stateMachine:*\".");
  }

  @Test
  void recoveryPointsExistThoughNoTypeIsListed() {
    assertThat(
            Checked.codes(
                PolicyKind.IDENTITY,
                Checked.policy(
                    "\"Effect\": \"Allow\", \"Action\": \"backup:DescribeRecoveryPoint\","
                        + " \"Resource\": \"arn:aws:backup:*:*:recovery-point:*\"")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:lambda:::function:f, arn:aws:lambda:*:*:function:f",
    "arn:aws:dynamodb:::table/orders, arn:aws:dynamodb:*:*:table/orders",
    "arn:aws:kms::111122223333:key/k, arn:aws:kms:*:111122223333:key/k",
    "arn:aws:s3:us-gov-west-1::b-bkt/*, arn:aws-us-gov:s3:::b-bkt/*",
    "arn:aws:iam:us-gov-west-1:111122223333:role/app,"
        + " arn:aws-us-gov:iam::111122223333:role/app",
    "arn:aws:ec2:us-gov-west-1::instance/i, arn:aws-us-gov:ec2:us-gov-west-1:*:instance/i",
    "arn:aws:sqs:us-gov-wets-1:111122223333:q, arn:aws-us-gov:sqs:us-gov-west-1:111122223333:q",
    "arn:aws:s3:eu-west-1:111122223333:accesspoint:x,"
        + " arn:aws:s3:eu-west-1:111122223333:accesspoint/x",
    "arn:aws:lambda:eu-west-1:111122223333:function/f,"
        + " arn:aws:lambda:eu-west-1:111122223333:function:f",
    "arn:aws:lambda:eu-west-1:111122223333:funtion:f,"
        + " arn:aws:lambda:eu-west-1:111122223333:function:f",
    "arn:aws-foo:s3:::b-bkt/*, arn:aws:s3:::b-bkt/*",
    "arn:aws-us-gv:s3:::b-bkt/*, arn:aws-us-gov:s3:::b-bkt/*",
    "arn:aws-foo:sqs:cn-north-1:111122223333:q, arn:aws-cn:sqs:cn-north-1:111122223333:q",
    "arn:aws:kms:eu-west-1:111122223333:keys, arn:aws:kms:eu-west-1:111122223333:key/*"
  })
  void whatIsProposedHasNoOtherFault(String written, String meant) {
    assertThat(Fixes.quoted(fix(written))).contains(meant);
    assertThat(codes("Resource", meant)).isEmpty();
  }

  @Test
  void aProposalIsShownWholeHoweverLongItIs() {
    String name = "f".repeat(100);

    assertThat(fix("arn:aws:lambda:eu-west-1:111122223333:function/" + name))
        .isEqualTo("Write \"arn:aws:lambda:eu-west-1:111122223333:function:" + name + "\".");
  }

  @Test
  void aRegionThatTheStatementNamesElsewhereIsTakenOver() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Action\": \"lambda:InvokeFunction\", \"Resource\":"
                + " [\"arn:aws:lambda:::function:f\","
                + " \"arn:aws:lambda:eu-west-1:111122223333:function:g\"]");

    assertThat(one(Code.MISSING_ARN_REGION, PolicyKind.IDENTITY, json).problem().fix())
        .isEqualTo("Write the region: \"arn:aws:lambda:eu-west-1:111122223333:function:f\".");
  }
}
