package dev.unless.check.condition;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplacedKeyTest {

  @ParameterizedTest
  @ValueSource(strings = {"aws:ARN", "aws:arn"})
  void theKeyThatAwsDoesNotSupportIsFoundAndNotCalledUnknown(String key) {
    String json = when("{\"ArnLike\": {\"" + key + "\": \"arn:aws:iam::111122223333:role/r\"}}");

    assertThat(
            one(Code.UNSUPPORTED_GLOBAL_CONDITION_KEY, PolicyKind.IDENTITY, json)
                .problem()
                .toString())
        .isEqualTo(
            "[UNSUPPORTED_GLOBAL_CONDITION_KEY] AWS does not support the condition key \""
                + key
                + "\". Write \"aws:PrincipalArn\" for who calls, or \"aws:SourceArn\" for the"
                + " resource that a service calls for.");
    assertThat(codes(PolicyKind.IDENTITY, json)).doesNotContain(Code.INVALID_GLOBAL_CONDITION_KEY);
  }

  @Test
  void theKeyThatNewerOnesReplaceIsFound() {
    String json = when("{\"StringEquals\": {\"aws:sourceOwner\": \"111122223333\"}}");

    assertThat(
            one(Code.DEPRECATED_GLOBAL_CONDITION_KEY, PolicyKind.IDENTITY, json)
                .problem()
                .offending())
        .isEqualTo("aws:sourceOwner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws:PrincipalArn", "aws:SourceArn", "aws:SourceAccount"})
  void theirSuccessorsAreNot(String key) {
    String json = when("{\"StringEquals\": {\"" + key + "\": \"x\"}}");

    assertThat(codes(PolicyKind.IDENTITY, json))
        .doesNotContain(
            Code.UNSUPPORTED_GLOBAL_CONDITION_KEY, Code.DEPRECATED_GLOBAL_CONDITION_KEY);
  }

  private static String when(String condition) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\","
            + " \"Condition\": "
            + condition);
  }
}
