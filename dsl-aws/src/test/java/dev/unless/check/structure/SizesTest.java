package dev.unless.check.structure;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SizesTest {
  private static final List<Code> CODES =
      Arrays.stream(Code.values())
          .filter(code -> code.name().startsWith("POLICY_SIZE_EXCEEDS"))
          .toList();

  /** Kind, limit, code, what is said. */
  static Stream<Arguments> limits() {
    return Stream.of(
        Arguments.of(
            PolicyKind.IDENTITY,
            6144,
            Code.POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA,
            "The policy has 6,145 characters without white space; AWS takes 6,144 in a managed"
                + " policy."),
        Arguments.of(
            PolicyKind.PERMISSIONS_BOUNDARY,
            6144,
            Code.POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA,
            "The policy has 6,145 characters without white space; AWS takes 6,144 in a managed"
                + " policy."),
        Arguments.of(
            PolicyKind.SESSION,
            2048,
            Code.POLICY_SIZE_EXCEEDS_SESSION_POLICY_QUOTA,
            "The policy has 2,049 characters; AWS takes 2,048, managed policies' ARNs included."),
        Arguments.of(
            PolicyKind.SERVICE_CONTROL,
            10_240,
            Code.POLICY_SIZE_EXCEEDS_SCP_QUOTA,
            "The policy has 10,241 characters; AWS takes 10,240."),
        Arguments.of(
            PolicyKind.RESOURCE_CONTROL,
            5120,
            Code.POLICY_SIZE_EXCEEDS_RCP_QUOTA,
            "The policy has 5,121 characters; AWS takes 5,120."),
        Arguments.of(
            PolicyKind.VPC_ENDPOINT,
            20_480,
            Code.POLICY_SIZE_EXCEEDS_ENDPOINT_POLICY_QUOTA,
            "The policy has 20,481 characters; AWS takes 20,480."),
        Arguments.of(
            PolicyKind.BUCKET,
            20_480,
            Code.POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA,
            "The policy has 20,481 bytes; AWS takes 20,480."),
        Arguments.of(
            PolicyKind.KEY,
            32_768,
            Code.POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA,
            "The policy has 32,769 bytes; AWS takes 32,768."),
        Arguments.of(
            PolicyKind.ROLE_TRUST,
            2048,
            Code.POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA,
            "The policy has 2,049 characters without white space; AWS takes 2,048 unless the quota"
                + " was raised."),
        Arguments.of(
            PolicyKind.ROLE_TRUST,
            8192,
            Code.POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA,
            "The policy has 8,193 characters without white space; AWS takes 8,192."));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void oneCharacterMoreThanTheLimitIsFound(PolicyKind kind, int limit, Code code, String said) {
    Finding finding = one(code, kind, ofSize(kind, limit + 1));

    assertThat(finding.pointer()).isEmpty();
    assertThat(finding.problem().text()).isEqualTo(said);
    assertThat(finding.problem().fix())
        .isEqualTo("Merge statements, shorten lists with wildcards, or split the policy.");
  }

  @ParameterizedTest
  @MethodSource("limits")
  void thatManyCharactersAreNotMoreThanTheLimit(PolicyKind kind, int limit, Code code) {
    assertThat(findings(code, kind, ofSize(kind, limit)))
        .extracting(finding -> finding.problem().text())
        .allMatch(problem -> problem.contains("unless the quota was raised"))
        .hasSize(limit == 8192 ? 1 : 0);
  }

  @Test
  void whiteSpaceInTheTextDoesNotCount() {
    String json = ofSize(PolicyKind.IDENTITY, 6144).replace(",\"", ",\n        \"");

    assertThat(findings(PolicyKind.IDENTITY, json))
        .extracting(Finding::code)
        .doesNotContainAnyElementsOf(CODES);
  }

  @Test
  void otherResourcePoliciesHaveNoKnownLimit() {
    assertThat(findings(PolicyKind.RESOURCE_BASED, ofSize(PolicyKind.BUCKET, 40_000)))
        .extracting(Finding::code)
        .doesNotContainAnyElementsOf(CODES);
  }

  /** A policy that has this many characters as AWS writes it. */
  private static String ofSize(PolicyKind kind, int size) {
    String principal = kind.hasPrincipal() ? "\"Principal\":\"*\"," : "";
    String effect = kind == PolicyKind.RESOURCE_CONTROL ? "Deny" : "Allow";
    String action =
        kind == PolicyKind.ROLE_TRUST
            ? "\"sts:AssumeRole\""
            : "\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/*\"";
    String json =
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\""
            + effect
            + "\","
            + principal
            + "\"Action\":"
            + action
            + ",\"Condition\":{\"StringLike\":{\"aws:PrincipalTag/team\":\"@\"}}}]}";
    return json.replace("@", "x".repeat(size - json.length() + 1));
  }
}
