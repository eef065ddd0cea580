package dev.unless.check.proof;

import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.denyAll;
import static dev.unless.aws.ServicePrincipals.ATHENA;
import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static dev.unless.condition.Keys.calledVia;
import static dev.unless.condition.Keys.sourceIp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.BucketPolicy;
import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockoutTest {
  private static final String ENDPOINT =
      "\"StringNotEquals\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d\"";

  @Test
  void aDenyThatReachesAdministratorsLocksThemOut() {
    Finding finding =
        one(Code.CONDITIONAL_LOCKOUT, PolicyKind.BUCKET, bucket("s3:*", ENDPOINT + "}"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0");
    assertThat(finding.problem().offending()).isEmpty();
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[CONDITIONAL_LOCKOUT] Under its condition this Deny keeps everyone from"
                + " \"s3:DeleteBucketPolicy\" and \"s3:PutBucketPolicy\", which change the policy."
                + " Except who administers it, such as by \"ArnNotLike\": {\"aws:PrincipalArn\":"
                + " \"arn:aws:iam::111122223333:role/administrator\"}, or deny fewer actions.");
  }

  @Test
  void denyAllUnlessAnAddressAndUnlessAthenaGetsThisWarningAndNoOther() {
    BucketPolicy logs =
        bucketPolicy(
            "access-logs", denyAll().unless(sourceIp("53.0.2.7/32")).unless(calledVia(ATHENA)));

    assertThat(logs.check()).extracting(Finding::code).containsExactly(Code.CONDITIONAL_LOCKOUT);
  }

  @Test
  void anExceptionThatNobodyMeetsIsNone() {
    String session =
        "\"ArnNotEquals\": {\"aws:PrincipalArn\":"
            + " \"arn:aws:sts::111122223333:assumed-role/admin/ann\"}";

    assertThat(inBucket(bucket("s3:*", session))).hasSize(1);
  }

  @Test
  void aNotPrincipalThatNobodyOfTheAccountIsInLocksOut() {
    String but =
        bucket("s3:*", "")
            .replace(
                "\"Principal\": \"*\"",
                "\"NotPrincipal\": {\"CanonicalUser\":"
                    + " \"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be\"}");

    assertThat(inBucket(but)).hasSize(1);
  }

  @Test
  void whatKindOfResourceItIsTellsWhoseActionsChangeThePolicy() {
    String everything =
        bucket("*", ENDPOINT + "}")
            .replaceAll("\"Resource\": \\[[^\\]]*\\]", "\"Resource\": \"*\"");

    assertThat(findings(Code.CONDITIONAL_LOCKOUT, PolicyKind.QUEUE, everything)).hasSize(1);
    assertThat(findings(Code.CONDITIONAL_LOCKOUT, PolicyKind.TABLE, everything)).hasSize(1);
  }

  @Test
  void aDirectCallComesThroughNoServiceOfAKey() {
    String via =
        bucket("kms:*", "\"StringNotEquals\": {\"kms:ViaService\": \"s3.us-east-1.amazonaws.com\"}")
            .replaceAll("\"Resource\": \\[[^\\]]*\\]", "\"Resource\": \"*\"");

    assertThat(findings(Code.CONDITIONAL_LOCKOUT, PolicyKind.KEY, via)).hasSize(1);
  }

  @Test
  void deniesMayLockOutTogether() {
    String put = statement("Put", "s3:PutBucketPolicy", "vpce-0aaaaaaaaaaaaaaaa");
    String delete = statement("Delete", "s3:DeleteBucketPolicy", "vpce-0bbbbbbbbbbbbbbbb");
    Finding finding =
        one(
            Code.CONDITIONAL_LOCKOUT,
            PolicyKind.BUCKET,
            "{\"Version\": \"2012-10-17\", \"Statement\": [" + put + ", " + delete + "]}");

    assertThat(finding.pointer()).isEqualTo("/Statement");
    assertThat(finding.problem().text())
        .isEqualTo(
            "Together \"Put\" and \"Delete\" keep everyone from \"s3:DeleteBucketPolicy\" and"
                + " \"s3:PutBucketPolicy\", which change the policy.");
  }

  private static String statement(String sid, String action, String endpoint) {
    return "{\"Sid\": \""
        + sid
        + "\", \"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \""
        + action
        + "\", \"Resource\": \"arn:aws:s3:::b\", \"Condition\": {\"StringNotEquals\":"
        + " {\"aws:SourceVpce\": \""
        + endpoint
        + "\"}}}";
  }

  @Test
  void aDenyWithoutConditionLocksEverybodyOut() {
    assertThat(one(Code.CONDITIONAL_LOCKOUT, PolicyKind.BUCKET, bucket("*", "")).problem().text())
        .startsWith("This Deny keeps everyone from ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"NotIpAddress\": {\"aws:SourceIp\": [\"203.0.113.0/24\", \"198.51.100.0/24\"]}",
        "\"StringNotEquals\": {\"AWS:sourcevpc\": \"vpc-0a1b2c3d\"}",
        "\"Null\": {\"aws:SourceVpce\": \"true\"}",
        "\"StringNotEquals\": {\"aws:SourceAccount\": \"111122223333\"}",
        "\"StringNotEquals\": {\"s3:x-amz-server-side-encryption\": \"aws:kms\"}",
        "\"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"}",
        ENDPOINT + "}, \"StringLike\": {\"aws:PrincipalArn\": \"*\"}",
        ENDPOINT + "}, \"Null\": {\"aws:PrincipalArn\": \"false\"}"
      })
  void whateverTheConditionWhereAnAdministratorMeetsIt(String condition) {
    assertThat(inBucket(bucket("s3:*", condition))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ENDPOINT + ", \"aws:PrincipalArn\": \"arn:aws:iam::111122223333:role/admin\"}",
        ENDPOINT + ", \"aws:PrincipalAccount\": \"111122223333\"}",
        ENDPOINT + ", \"aws:PrincipalTag/admin\": \"true\"}",
        ENDPOINT + ", \"aws:userId\": \"AROAEXAMPLEID:admin\"}",
        ENDPOINT + ", \"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}",
        ENDPOINT + "}, \"StringEquals\": {\"aws:PrincipalTag/team\": \"red\"}"
      })
  void anExceptionByTheCallerKeepsSomebodyIn(String condition) {
    assertThat(inBucket(bucket("s3:*", condition))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Bool\": {\"aws:SecureTransport\": \"false\"}",
        "\"NumericLessThan\": {\"s3:TlsVersion\": \"1.2\"}",
        "\"StringNotEquals\": {\"s3:authType\": \"REST-HEADER\"}",
        "\"BoolIfExists\": {\"aws:MultiFactorAuthPresent\": \"false\"}",
        "\"Null\": {\"aws:MultiFactorAuthAge\": \"true\"}",
        "\"IpAddress\": {\"aws:SourceIp\": \"198.51.100.0/24\"}",
        "\"StringEquals\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d\"}",
        "\"Bool\": {\"aws:PrincipalIsAWSService\": \"true\"}",
        "\"Bool\": {\"aws:ViaAWSService\": \"true\"}",
        "\"DateGreaterThan\": {\"aws:CurrentTime\": \"2030-01-01T00:00:00Z\"}",
        "\"StringNotEquals\": {\"aws:RequestedRegion\": \"eu-central-1\"}",
        "\"StringNotEquals\": {\"aws:ResourceAccount\": \"111122223333\"}",
        "\"StringEquals\": {\"s3:x-amz-acl\": \"public-read\"}"
      })
  void aConditionThatAnAdministratorNeedNotMeetIsNotFound(String condition) {
    assertThat(inBucket(bucket("s3:*", condition))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "s3:*Bucket*, 1",
    "S3:*BUCKETPOLICY, 1",
    "s3:PutBucketPolicy, 0",
    "s3:GetObject*, 0",
    "s3:Put*, 0"
  })
  void everyWayToRepairThePolicyMustBeDenied(String action, int found) {
    assertThat(inBucket(bucket(action, ENDPOINT + "}"))).hasSize(found);
  }

  @Test
  void notActionDeniesTheRest() {
    String json = bucket("s3:GetObject", ENDPOINT + "}").replace("\"Action\"", "\"NotAction\"");
    String but = bucket("s3:*Policy", ENDPOINT + "}").replace("\"Action\"", "\"NotAction\"");

    assertThat(inBucket(json)).hasSize(1);
    assertThat(inBucket(but)).isEmpty();
  }

  @Test
  void objectsHaveNoPolicyOfTheirOwn() {
    assertThat(inBucket(bucket("s3:*", ENDPOINT + "}").replace("\"arn:aws:s3:::b\", ", "")))
        .isEmpty();
  }

  @Test
  void whoIsNotEveryoneIsNotFound() {
    String json = bucket("s3:*", ENDPOINT + "}");
    String user = "\"Principal\": {\"AWS\": \"arn:aws:iam::111122223333:user/ann\"}";
    String but = "\"NotPrincipal\": {\"AWS\": [\"111122223333\"]}";

    assertThat(inBucket(json.replace("\"Principal\": \"*\"", user))).isEmpty();
    assertThat(inBucket(json.replace("\"Principal\": \"*\"", but))).isEmpty();
    assertThat(inBucket(json.replace("\"*\"", "{\"AWS\": \"*\"}"))).hasSize(1);
    assertThat(inBucket(json.replace("Deny", "Allow"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "KEY, kms:*, *",
    "KEY, kms:*, arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
    "RESOURCE_BASED, sns:*, arn:aws:sns:eu-central-1:111122223333:news",
    "RESOURCE_BASED, sqs:*, arn:aws:sqs:eu-central-1:111122223333:jobs",
    "RESOURCE_BASED, secretsmanager:*, *",
    "RESOURCE_BASED, dynamodb:*, arn:aws:dynamodb:eu-central-1:111122223333:table/rows",
    "RESOURCE_BASED, lambda:*, arn:aws:lambda:eu-central-1:111122223333:function:f"
  })
  void policiesOfOtherResourcesAreFoundToo(PolicyKind kind, String action, String resource) {
    String statement =
        "\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \""
            + action
            + "\", \"Resource\": \""
            + resource
            + "\", \"Condition\": {"
            + ENDPOINT
            + "}}";

    assertThat(findings(Code.CONDITIONAL_LOCKOUT, kind, policy(statement))).hasSize(1);
  }

  @Test
  void aRepositoryPolicyNamesNoResource() {
    String json =
        policy(
            "\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"ecr:*\", \"Condition\": {"
                + ENDPOINT
                + "}}");

    assertThat(findings(Code.CONDITIONAL_LOCKOUT, PolicyKind.RESOURCE_BASED, json)).hasSize(1);
  }

  @Test
  void theResourcesOwnAccountIsEveryoneWhoAdministersIt() {
    String topic = "arn:aws:sns:eu-central-1:111122223333:news";
    String statement =
        "\"Effect\": \"Deny\", \"Principal\": {\"AWS\": \"%s\"}, \"Action\": \"sns:*\","
            + " \"Resource\": \""
            + topic
            + "\", \"Condition\": {"
            + ENDPOINT
            + "}}";
    String own = policy(statement.replace("%s", "arn:aws:iam::111122223333:root"));
    String other = policy(statement.replace("%s", "444455556666"));

    assertThat(findings(Code.CONDITIONAL_LOCKOUT, PolicyKind.RESOURCE_BASED, own)).hasSize(1);
    assertThat(findings(Code.CONDITIONAL_LOCKOUT, PolicyKind.RESOURCE_BASED, other)).isEmpty();
  }

  @Test
  void withoutCatalogueNothingIsSaid() {
    String json = bucket("s3:*", ENDPOINT + "}");

    assertThat(Checker.of(Catalog.empty()).check(PolicyKind.BUCKET, json))
        .extracting(Finding::code)
        .doesNotContain(Code.CONDITIONAL_LOCKOUT);
  }

  private static List<Finding> inBucket(String json) {
    return findings(Code.CONDITIONAL_LOCKOUT, PolicyKind.BUCKET, json);
  }

  private static String bucket(String action, String condition) {
    return policy(
        "\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \""
            + action
            + "\", \"Resource\": [\"arn:aws:s3:::b\", \"arn:aws:s3:::b/*\"]"
            + (condition.isEmpty() ? "" : ", \"Condition\": {" + condition + "}"));
  }
}
