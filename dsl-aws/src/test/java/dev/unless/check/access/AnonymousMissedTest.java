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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymousMissedTest {
  private static final String BARE = "\"Bool\": {\"aws:PrincipalIsAWSService\": \"false\"}";

  @Test
  void aDenyForAllButServicesMissesAnonymousCallers() {
    Finding finding =
        one(
            Code.SERVICE_PRINCIPAL_CHECK_MISSES_ANONYMOUS,
            PolicyKind.BUCKET,
            deny("\"Principal\": \"*\"", BARE));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/Bool/aws:PrincipalIsAWSService");
    assertThat(finding.problem().offending()).isEqualTo("aws:PrincipalIsAWSService");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[SERVICE_PRINCIPAL_CHECK_MISSES_ANONYMOUS] Anonymous requests lack"
                + " \"aws:PrincipalIsAWSService\", so under \"Bool\" this Deny misses them. Write"
                + " \"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"}.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Bool\": {\"AWS:principalisawsservice\": false}",
        "\"StringEquals\": {\"aws:PrincipalIsAWSService\": \"false\"}",
        BARE + ", \"StringNotEquals\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}",
        BARE + ", \"NotIpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}"
      })
  void soDoOtherForms(String condition) {
    assertThat(inBucket(deny("\"Principal\": \"*\"", condition))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"}",
        "\"StringNotEquals\": {\"aws:PrincipalIsAWSService\": \"true\"}",
        "\"Bool\": {\"aws:PrincipalIsAWSService\": \"true\"}",
        BARE + ", \"StringEquals\": {\"aws:PrincipalAccount\": \"111122223333\"}",
        BARE + ", \"Null\": {\"aws:PrincipalArn\": \"false\"}",
        "\"Null\": {\"aws:PrincipalIsAWSService\": \"true\"}"
      })
  void conditionsThatReachThemOrAreNotAboutThemDoNot(String condition) {
    assertThat(inBucket(deny("\"Principal\": \"*\"", condition))).isEmpty();
  }

  @Test
  void onlyWhoIsReachedAtAllIsMissed() {
    assertThat(inBucket(deny("\"Principal\": {\"AWS\": \"111122223333\"}", BARE))).isEmpty();
    assertThat(inBucket(deny("\"NotPrincipal\": {\"AWS\": \"111122223333\"}", BARE))).hasSize(1);
  }

  @Test
  void anAllowIsNotFound() {
    assertThat(inBucket(deny("\"Principal\": \"*\"", BARE).replace("Deny", "Allow"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = PolicyKind.class,
      names = {"KEY", "RESOURCE_BASED", "RESOURCE_CONTROL"})
  void otherPoliciesOfResourcesAreFoundToo(PolicyKind kind) {
    assertThat(
            findings(
                Code.SERVICE_PRINCIPAL_CHECK_MISSES_ANONYMOUS,
                kind,
                deny("\"Principal\": \"*\"", BARE)))
        .hasSize(1);
  }

  private static List<Finding> inBucket(String json) {
    return findings(Code.SERVICE_PRINCIPAL_CHECK_MISSES_ANONYMOUS, PolicyKind.BUCKET, json);
  }

  private static String deny(String principal, String condition) {
    return policy(
        "\"Effect\": \"Deny\", "
            + principal
            + ", \"Action\": \"s3:PutObject\", \"Resource\": \"arn:aws:s3:::logs/*\","
            + " \"Condition\": {"
            + condition
            + "}");
  }
}
