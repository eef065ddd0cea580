package dev.unless.check.condition;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternOnArnTest {

  @Test
  void aPatternThatRunsOverColonsIsFound() {
    Finding finding =
        one(
            Code.STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS,
            PolicyKind.IDENTITY,
            when("Allow", "StringLike", "aws:sourcearn", "arn:aws:sns:*:111122223333:topic"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/StringLike/aws:sourcearn/0");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS] Under \"StringLike\" the * of"
                + " \"arn:aws:sns:*:111122223333:topic\" runs over the colons of the ARN. Write"
                + " \"ArnLike\", whose * stays in its field.");
  }

  @Test
  void soIsOneThatExceptsFromADeny() {
    assertThat(
            one(
                    Code.STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS,
                    PolicyKind.IDENTITY,
                    when("Deny", "StringNotLike", "aws:PrincipalArn", "arn:*:iam::1:role/r"))
                .problem()
                .fix())
        .contains("\"ArnNotLike\"");
  }

  @ParameterizedTest
  @CsvSource({
    "Allow, StringLike, aws:PrincipalArn, arn:aws:iam::111122223333:role/*",
    "Allow, StringLike, aws:PrincipalArn, *",
    "Allow, ArnLike, aws:PrincipalArn, arn:aws:iam::*:role/r",
    "Allow, StringNotLike, aws:PrincipalArn, arn:aws:iam::*:role/r",
    "Deny, StringLike, aws:PrincipalArn, arn:aws:iam::*:role/r",
    "Allow, StringEquals, aws:PrincipalArn, arn:aws:iam::*:role/r",
    "Allow, StringLike, aws:PrincipalTag/x, arn:aws:iam::*:role/r",
    "Allow, StringLike, aws:PrincipalArn, ${aws:PrincipalTag/role}"
  })
  void otherPatternsAreNot(String effect, String operator, String key, String value) {
    assertThat(codes(PolicyKind.IDENTITY, when(effect, operator, key, value)))
        .doesNotContain(Code.STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS);
  }

  private static String when(String effect, String operator, String key, String value) {
    return policy(
        "\"Effect\": \""
            + effect
            + "\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\","
            + " \"Condition\": {\""
            + operator
            + "\": {\""
            + key
            + "\": \""
            + value
            + "\"}}");
  }
}
