package dev.unless.check.access;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfExistsOpensTest {
  @Test
  void anAllowByEndpointIfThereIsOneIsOpenToTheInternet() {
    Finding finding =
        one(
            Code.IF_EXISTS_OPENS,
            PolicyKind.IDENTITY,
            read("Allow", "\"StringEqualsIfExists\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d\"}"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringEqualsIfExists/aws:SourceVpce");
    assertThat(finding.problem().offending()).isEqualTo("aws:SourceVpce");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[IF_EXISTS_OPENS] \"StringEqualsIfExists\" holds where \"aws:SourceVpce\" is absent,"
                + " so the Allow lets through requests without it. Write \"StringEquals\", which"
                + " asks for the key.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"IpAddressIfExists\": {\"AWS:sourceip\": \"203.0.113.0/24\"}",
        "\"StringEqualsIfExists\": {\"aws:SourceVpc\": \"vpc-0a1b2c3d\"}",
        "\"StringEqualsIfExists\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d\"}, \"Bool\":"
            + " {\"aws:SecureTransport\": \"true\"}",
        "\"ForAnyValue:StringEqualsIfExists\": {\"aws:CalledVia\": \"athena.amazonaws.com\"}"
      })
  void otherKeysOfTheWayToAResourceAreFound(String condition) {
    assertThat(inIdentity(read("Allow", condition))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"StringEquals\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d\"}",
        "\"StringEqualsIfExists\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d\"}, \"Null\":"
            + " {\"aws:SourceVpce\": \"false\"}",
        "\"StringEqualsIfExists\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d\"}, \"IpAddressIfExists\":"
            + " {\"aws:SourceIp\": \"203.0.113.0/24\"}",
        "\"StringNotEqualsIfExists\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d\"}",
        "\"StringEqualsIfExists\": {\"aws:RequestTag/team\": \"red\"}",
        "\"StringNotEqualsIfExists\": {\"aws:ResourceTag/team\": \"red\"}",
        "\"StringEqualsIfExists\": {\"ec2:InstanceType\": \"t3.micro\"}",
        "\"StringLikeIfExists\": {\"s3:x-amz-server-side-encryption\": \"aws:kms\"}",
        "\"BoolIfExists\": {\"aws:SecureTransport\": \"true\"}",
        "\"StringEqualsIfExists\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}"
      })
  void whatIsClosedOrCannotBeLeftOutIsNot(String condition) {
    assertThat(inIdentity(read("Allow", condition))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3:ExistingObjectTag/team",
        "rds:db-tag/team",
        "rds:cluster-snapshot-tag/team",
        "ec2:ResourceTag/team"
      })
  void soDoTagsInKeysOfServices(String key) {
    String tag = "\"StringEqualsIfExists\": {\"" + key + "\": \"red\"}";

    assertThat(inIdentity(read("Allow", tag))).hasSize(1);
    assertThat(inIdentity(read("Deny", tag))).isEmpty();
    assertThat(inIdentity(read("Allow", tag.replace("Equals", "NotEquals")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rds:req-tag/team", "s3:RequestObjectTag/team", "aws:RequestTag/team"})
  void tagsOfRequestsDoNot(String key) {
    assertThat(inIdentity(read("Allow", "\"StringEqualsIfExists\": {\"" + key + "\": \"red\"}")))
        .isEmpty();
  }

  @Test
  void anExternalIdCanBeLeftOut() {
    String trust =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"111122223333\"}, \"Action\":"
                + " \"sts:AssumeRole\", \"Condition\": {\"StringEqualsIfExists\":"
                + " {\"sts:ExternalId\": \"example\"}}");

    assertThat(one(Code.IF_EXISTS_OPENS, PolicyKind.ROLE_TRUST, trust).pointer())
        .isEqualTo("/Statement/0/Condition/StringEqualsIfExists/sts:ExternalId");
    assertThat(
            findings(
                Code.IF_EXISTS_OPENS,
                PolicyKind.ROLE_TRUST,
                trust.replace("StringEqualsIfExists", "StringEquals")))
        .isEmpty();
    assertThat(
            findings(
                Code.IF_EXISTS_OPENS,
                PolicyKind.ROLE_TRUST,
                trust.replace("Allow", "Deny").replace("EqualsIf", "NotEqualsIf")))
        .isEmpty();
  }

  @Test
  void tagsTellResourcesApart() {
    String tag = "\"StringEqualsIfExists\": {\"aws:ResourceTag/team\": \"red\"}";

    assertThat(inIdentity(read("Allow", tag))).hasSize(1);
    assertThat(inIdentity(read("Deny", tag))).isEmpty();
  }

  @Test
  void aServiceTellsForWhomItActs() {
    String service = "{\"Service\": \"s3.amazonaws.com\"}";
    String account = "\"StringEqualsIfExists\": {\"aws:SourceAccount\": \"111122223333\"}";
    String arn = "\"ArnLike\": {\"aws:SourceArn\": \"arn:aws:sns:*:111122223333:t\"}";

    assertThat(inBucket(service, account)).hasSize(1);
    assertThat(inBucket(service, account + ", " + arn)).isEmpty();
    assertThat(inBucket("{\"AWS\": \"111122223333\"}", account)).isEmpty();
  }

  @Test
  void aDenyIsNotFound() {
    assertThat(
            inIdentity(
                read("Deny", "\"StringEqualsIfExists\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d\"}")))
        .isEmpty();
  }

  @Test
  void aPolicyForEveryoneIsOpenToThoseOutsideTheOrganization() {
    String condition = "\"StringEqualsIfExists\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}";

    assertThat(inBucket("\"*\"", condition)).hasSize(1);
    assertThat(inBucket("{\"AWS\": \"111122223333\"}", condition)).isEmpty();
    assertThat(
            inBucket(
                "\"*\"",
                condition + ", \"StringEquals\": {\"aws:PrincipalAccount\": \"111122223333\"}"))
        .isEmpty();
  }

  @Test
  void aPrefixCanBeLeftOutOfAListing() {
    String condition = "\"StringLikeIfExists\": {\"s3:prefix\": \"home/*\"}";

    assertThat(
            inIdentity(
                policy(
                    "\"Effect\": \"Allow\", \"Action\": \"s3:ListBucket\", \"Resource\":"
                        + " \"arn:aws:s3:::b\", \"Condition\": {"
                        + condition
                        + "}")))
        .hasSize(1);
    assertThat(inIdentity(read("Allow", condition))).isEmpty();
  }

  @Test
  void aDenyThatKeepsOutWhatTheAllowLetsThroughClosesIt() {
    String json =
        "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\":"
            + " \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\", \"Condition\":"
            + " {\"StringEqualsIfExists\": {\"aws:SourceVpce\": \"vpce-0a1b2c3d\"}}}, {\"Effect\":"
            + " \"Deny\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\", \"Condition\":"
            + " {\"Null\": {\"aws:SourceVpce\": \"true\"}}}]}";

    assertThat(inIdentity(json)).isEmpty();
  }

  private static List<Finding> inIdentity(String json) {
    return findings(Code.IF_EXISTS_OPENS, PolicyKind.IDENTITY, json);
  }

  private static List<Finding> inBucket(String principal, String condition) {
    return findings(
        Code.IF_EXISTS_OPENS,
        PolicyKind.BUCKET,
        policy(
            "\"Effect\": \"Allow\", \"Principal\": "
                + principal
                + ", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\","
                + " \"Condition\": {"
                + condition
                + "}"));
  }

  private static String read(String effect, String condition) {
    return policy(
        "\"Effect\": \""
            + effect
            + "\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\","
            + " \"Condition\": {"
            + condition
            + "}");
  }
}
