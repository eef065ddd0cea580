package dev.unless.check.condition;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralWildcardTest {

  @ParameterizedTest
  @CsvSource({
    "StringEquals, aws:PrincipalTag/x, a*, StringLike",
    "StringNotEquals, aws:PrincipalTag/x, a?, StringNotLike",
    "ForAnyValue:StringEqualsIgnoreCase, aws:TagKeys, *, StringLike",
    "StringEquals, lambda:Principal, *.amazonaws.com, StringLike",
    "StringEquals, s3:if-none-match, a*, StringLike",
    "StringEquals, aws:SourceArn, arn:aws:s3:::b*, ArnLike"
  })
  void aWildcardUnderAnOperatorThatKnowsNoneIsFound(
      String operator, String key, String value, String like) {
    Finding finding =
        one(
            Code.WILDCARD_WITHOUT_LIKE_OPERATOR,
            PolicyKind.IDENTITY,
            when("{\"" + operator + "\": {\"" + key + "\": [\"plain\", \"" + value + "\"]}}"));

    assertThat(finding.pointer()).endsWith("/1");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[WILDCARD_WITHOUT_LIKE_OPERATOR] \""
                + operator.replaceFirst(".*:", "")
                + "\" takes the wildcard of \""
                + value
                + "\" as a plain character. Write \""
                + like
                + "\" if a pattern is meant.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"StringLike\": {\"aws:PrincipalTag/x\": \"a*\"}}",
        "{\"StringEquals\": {\"aws:PrincipalTag/x\": \"a${*}b${?}\"}}",
        "{\"StringEquals\": {\"aws:PrincipalTag/x\": \"${aws:username}\"}}",
        "{\"StringEquals\": {\"lambda:principal\": \"*\"}}",
        "{\"StringNotEquals\": {\"lambda:Principal\": [\"s3.amazonaws.com\", \"*\"]}}",
        "{\"StringEquals\": {\"s3:if-none-match\": \"*\"}}",
        "{\"ArnEquals\": {\"aws:SourceArn\": \"arn:aws:s3:::b*\"}}"
      })
  void otherValuesAreNot(String condition) {
    assertThat(codes(PolicyKind.IDENTITY, when(condition)))
        .doesNotContain(Code.WILDCARD_WITHOUT_LIKE_OPERATOR);
  }

  private static String when(String condition) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\","
            + " \"Condition\": "
            + condition);
  }
}
