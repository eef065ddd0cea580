package dev.unless.check.access;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceControlTest {
  private static final Code CALLERS = Code.RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY;
  private static final Code SERVICES = Code.RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY;
  private static final Code SOURCES = Code.RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK;
  private static final String OF_ORG =
      "\"StringNotEqualsIfExists\": {\"aws:PrincipalOrgID\": \"o-a1b2c3d4e5\"}";
  private static final String FROM_ORG =
      "\"StringNotEqualsIfExists\": {\"AWS:SourceOrgID\": \"o-a1b2c3d4e5\"}";

  @Test
  void aConditionOnCallersDeniesServices() {
    Finding finding = one(CALLERS, PolicyKind.RESOURCE_CONTROL, rcp(OF_ORG));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringNotEqualsIfExists/aws:PrincipalOrgID");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY] Services have no"
                + " \"aws:PrincipalOrgID\" and are denied, too. Add \"BoolIfExists\":"
                + " {\"aws:PrincipalIsAWSService\": \"false\"}.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"BoolIfExists\": {\"aws:principalisawsservice\": \"false\"}",
        ", \"Bool\": {\"aws:PrincipalIsAWSService\": \"False\"}"
      })
  void whereServicesAreLeftOutItDoesNot(String more) {
    assertThat(codes(PolicyKind.RESOURCE_CONTROL, rcp(OF_ORG + more))).doesNotContain(CALLERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"StringEquals\": {\"aws:PrincipalAccount\": \"111122223333\"}",
        "\"Null\": {\"aws:PrincipalOrgID\": \"true\"}",
        "\"StringNotEquals\": {\"aws:SourceVpc\": \"vpc-11112222\"}"
      })
  void otherConditionsAreNotFound(String condition) {
    assertThat(codes(PolicyKind.RESOURCE_CONTROL, rcp(condition)))
        .doesNotContain(CALLERS, SERVICES, SOURCES);
  }

  @Test
  void aConditionOnServicesDeniesAllOtherCallers() {
    assertThat(one(SERVICES, PolicyKind.RESOURCE_CONTROL, rcp(FROM_ORG)).problem().toString())
        .isEqualTo(
            "[RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY] Only services have"
                + " \"AWS:SourceOrgID\": all other callers are denied. Add \"Bool\":"
                + " {\"aws:PrincipalIsAWSService\": \"true\"}.");
  }

  @Test
  void aConditionOnServicesDeniesThoseWithoutASource() {
    String services = FROM_ORG + ", \"Bool\": {\"aws:PrincipalIsAWSService\": \"true\"}";

    assertThat(codes(PolicyKind.RESOURCE_CONTROL, rcp(services)))
        .contains(SOURCES)
        .doesNotContain(SERVICES);
    assertThat(one(SOURCES, PolicyKind.RESOURCE_CONTROL, rcp(services)).problem().toString())
        .isEqualTo(
            "[RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK] A service that acts for no source has"
                + " no \"AWS:SourceOrgID\" and is denied. Add \"Null\": {\"aws:SourceAccount\":"
                + " \"false\"}.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws:SourceAccount", "aws:sourcearn"})
  void whereThereMustBeASourceItDoesNot(String key) {
    assertThat(
            codes(
                PolicyKind.RESOURCE_CONTROL,
                rcp(FROM_ORG + ", \"Null\": {\"" + key + "\": \"false\"}")))
        .doesNotContain(SERVICES, SOURCES);
  }

  @Test
  void otherPoliciesAreNotMeant() {
    assertThat(codes(PolicyKind.BUCKET, rcp(OF_ORG))).doesNotContain(CALLERS);
  }

  private static String rcp(String condition) {
    return policy(
        "\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\": \"s3:*\", \"Resource\": \"*\","
            + " \"Condition\": {"
            + condition
            + "}");
  }
}
