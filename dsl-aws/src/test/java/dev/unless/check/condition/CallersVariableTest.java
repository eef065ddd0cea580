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

class CallersVariableTest {

  @Test
  void aResourceThatTheCallerNamesIsFound() {
    String json = statement("Allow", "arn:aws:s3:::b/${AWS:useragent}/*", "{}");
    Finding finding = one(Code.VARIABLE_USAGE_TOO_PERMISSIVE, PolicyKind.IDENTITY, json);

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Resource/0");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[VARIABLE_USAGE_TOO_PERMISSIVE] The caller chooses what stands for the policy variable"
                + " of \"arn:aws:s3:::b/${AWS:useragent}/*\". Write a variable that AWS fills in,"
                + " such as ${aws:PrincipalTag/team}, or the value itself.");
  }

  @Test
  void aValueThatTheCallerChoosesIsFound() {
    String json =
        statement(
            "Allow", "*", "{\"StringLike\": {\"aws:PrincipalTag/x\": \"${aws:referer, 'a'}\"}}");

    assertThat(one(Code.VARIABLE_USAGE_TOO_PERMISSIVE, PolicyKind.IDENTITY, json).pointer())
        .isEqualTo("/Statement/0/Condition/StringLike/aws:PrincipalTag~1x/0");
  }

  @ParameterizedTest
  @CsvSource({
    "Deny, arn:aws:s3:::b/${aws:UserAgent}, StringLike, a",
    "Allow, arn:aws:s3:::b/${aws:username}, StringLike, ${aws:PrincipalTag/y}",
    "Allow, arn:aws:s3:::b/*, StringNotLike, ${aws:referer}",
    "Allow, arn:aws:s3:::b/*, StringLike, aws:referer"
  })
  void othersAreNot(String effect, String resource, String operator, String value) {
    String condition = "{\"" + operator + "\": {\"aws:PrincipalTag/x\": \"" + value + "\"}}";

    assertThat(codes(PolicyKind.IDENTITY, statement(effect, resource, condition)))
        .doesNotContain(Code.VARIABLE_USAGE_TOO_PERMISSIVE);
  }

  @Test
  void inAVersionWithoutVariablesTheyArePlainText() {
    String json =
        statement("Allow", "arn:aws:s3:::b/${aws:UserAgent}", "{}")
            .replace("2012-10-17", "2008-10-17");

    assertThat(codes(PolicyKind.IDENTITY, json)).doesNotContain(Code.VARIABLE_USAGE_TOO_PERMISSIVE);
  }

  private static String statement(String effect, String resource, String condition) {
    return policy(
        "\"Effect\": \""
            + effect
            + "\", \"Action\": \"s3:GetObject\", \"Resource\": \""
            + resource
            + "\", \"Condition\": "
            + condition);
  }
}
