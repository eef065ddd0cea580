package dev.unless.check.access;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoneKeyTest {
  private static final Code CODE = Code.MISSING_PAIRED_CONDITION_KEYS;
  private static final String PRIVATE = "\"IpAddress\": {\"aws:vpcsourceip\": \"10.0.0.0/8\"}";

  @Test
  void aPrivateAddressWithoutItsNetworkIsFound() {
    Finding finding = one(CODE, PolicyKind.IDENTITY, identity("Allow", PRIVATE));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/IpAddress/aws:vpcsourceip");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[MISSING_PAIRED_CONDITION_KEYS] Anybody's network has such private addresses, so"
                + " \"aws:vpcsourceip\" alone does not say whose they are. Add a condition on"
                + " \"aws:SourceVpc\" to the same Condition.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws:SourceVpc", "AWS:sourcevpce", "aws:VpceOrgID"})
  void withItsNetworkItIsNot(String key) {
    String both = PRIVATE + ", \"StringEquals\": {\"" + key + "\": \"x\"}";

    assertThat(findings(CODE, PolicyKind.IDENTITY, identity("Allow", both))).isEmpty();
  }

  @Test
  void aNetworkThatIsNotNamedDoesNotCount() {
    String any = PRIVATE + ", \"StringLike\": {\"aws:SourceVpc\": \"*\"}";

    assertThat(findings(CODE, PolicyKind.IDENTITY, identity("Allow", any))).hasSize(1);
  }

  @Test
  void whatADenyExceptsIsExaminedToo() {
    String except = PRIVATE.replace("IpAddress", "NotIpAddress");

    assertThat(findings(CODE, PolicyKind.IDENTITY, identity("Deny", except))).hasSize(1);
    assertThat(findings(CODE, PolicyKind.IDENTITY, identity("Deny", PRIVATE))).isEmpty();
    assertThat(findings(CODE, PolicyKind.IDENTITY, identity("Allow", except))).isEmpty();
  }

  @Test
  void aDenyExceptsWhatHasBothByTwoStatements() {
    String address = statement("Deny", "\"NotIpAddress\": {\"aws:VpcSourceIp\": \"10.0.0.0/8\"}");
    String network =
        statement("Deny", "\"StringNotEquals\": {\"aws:SourceVpc\": \"vpc-0a1b2c3d\"}");
    String tls = ", \"Bool\": {\"aws:SecureTransport\": \"true\"}";
    String partly = network.replace("\"}}}", "\"}" + tls + "}}");

    assertThat(findings(CODE, PolicyKind.IDENTITY, policyOf(address, network))).isEmpty();
    assertThat(findings(CODE, PolicyKind.IDENTITY, policyOf(address, partly))).hasSize(1);
    assertThat(
            findings(CODE, PolicyKind.IDENTITY, policyOf(address, network.replace("Get", "Put"))))
        .hasSize(1);
    assertThat(findings(CODE, PolicyKind.IDENTITY, policyOf(address)))
        .singleElement()
        .extracting(found -> found.problem().fix())
        .isEqualTo(
            "Deny in a second statement, which says the same but for this, what does not have your"
                + " \"aws:SourceVpc\".");
  }

  @Test
  void aDenyThatExceptsWhatHasEitherIsFound() {
    String either =
        "\"NotIpAddress\": {\"aws:VpcSourceIp\": \"10.0.0.0/8\"},"
            + " \"StringNotEquals\": {\"aws:SourceVpc\": \"vpc-0a1b2c3d\"}";
    String within = either.replace("StringNotEquals", "StringEquals");

    assertThat(findings(CODE, PolicyKind.IDENTITY, identity("Deny", either))).hasSize(1);
    assertThat(findings(CODE, PolicyKind.IDENTITY, identity("Deny", within))).isEmpty();
  }

  @Test
  void anyIdentityPoolHasAuthenticatedUsers() {
    String users =
        "\"ForAnyValue:StringLike\": {\"cognito-identity.amazonaws.com:amr\": \"authenticated\"}";
    String pool = ", \"StringEquals\": {\"cognito-identity.amazonaws.com:aud\": \"eu-west-1:p\"}";

    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, cognito(users))).hasSize(1);
    assertThat(findings(CODE, PolicyKind.ROLE_TRUST, cognito(users + pool))).isEmpty();
  }

  private static String statement(String effect, String condition) {
    String policy = identity(effect, condition);
    return policy.substring(policy.indexOf('[') + 1, policy.lastIndexOf(']'));
  }

  private static String policyOf(String... statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}";
  }

  private static String cognito(String condition) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"Federated\":"
            + " \"cognito-identity.amazonaws.com\"}, \"Action\":"
            + " \"sts:AssumeRoleWithWebIdentity\", \"Condition\": {"
            + condition
            + "}");
  }

  private static String identity(String effect, String condition) {
    return policy(
        "\"Effect\": \""
            + effect
            + "\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\","
            + " \"Condition\": {"
            + condition
            + "}");
  }
}
