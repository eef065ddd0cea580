package dev.unless.check.condition;

import static dev.unless.check.Checked.codes;
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

class MisplacedVariableTest {

  @Test
  void aVariableInTheFirstFiveFieldsOfAResourceIsFound() {
    String arn = "arn:aws:sns:${aws:RequestedRegion}:111122223333:topic";
    Finding finding =
        one(Code.VARIABLE_UNSUPPORTED_IN_ELEMENT, PolicyKind.IDENTITY, on("sns:Publish", arn));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Resource/0");
    assertThat(finding.problem().offending()).isEqualTo(arn);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[VARIABLE_UNSUPPORTED_IN_ELEMENT] The policy variable of \""
                + arn
                + "\" is plain text in the first five fields of Resource. Write the text itself, or"
                + " move the variable into the resource part of Resource or the value of a"
                + " condition.");
  }

  @Test
  void aVariableThatHasTheFifthColonIsFound() {
    assertThat(
            findings(
                Code.VARIABLE_UNSUPPORTED_IN_ELEMENT,
                PolicyKind.IDENTITY,
                on("iam:GetRole", "arn:aws:iam::${aws:PrincipalAccount}:role/r")))
        .hasSize(1);
  }

  @Test
  void aVariableInAnActionIsFound() {
    assertThat(
            one(
                    Code.VARIABLE_UNSUPPORTED_IN_ELEMENT,
                    PolicyKind.IDENTITY,
                    on("s3:${aws:PrincipalTag/action}", "*"))
                .pointer())
        .isEqualTo("/Statement/0/Action/0");
  }

  @Test
  void aVariableInAPrincipalIsFound() {
    String json =
        policy(
            "\"Effect\": \"Deny\", \"Principal\": {\"AWS\": [\"111122223333\","
                + " \"arn:aws:iam::111122223333:user/${aws:username}\"]}, \"Action\":"
                + " \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\"");

    assertThat(one(Code.VARIABLE_UNSUPPORTED_IN_ELEMENT, PolicyKind.BUCKET, json).pointer())
        .isEqualTo("/Statement/0/Principal/AWS/1");
  }

  @Test
  void aVariableInTheNameOfAKeyIsFound() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\", \"Condition\":"
                + " {\"StringEquals\": {\"aws:ResourceTag/${aws:username}\": \"x\"}}");

    assertThat(
            one(Code.VARIABLE_UNSUPPORTED_IN_ELEMENT, PolicyKind.IDENTITY, json)
                .problem()
                .offending())
        .isEqualTo("aws:ResourceTag/${aws:username}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:s3:::b/${aws:username}/*",
        "arn:aws:s3:::${aws:PrincipalTag/bucket}",
        "arn:aws:iam::111122223333:user/${aws:username}",
        "arn:aws:s3:::b/${*}",
        "*"
      })
  void variablesInTheResourcePartAreNot(String resource) {
    assertThat(codes(PolicyKind.IDENTITY, on("s3:GetObject", resource)))
        .doesNotContain(Code.VARIABLE_UNSUPPORTED_IN_ELEMENT);
  }

  private static String on(String action, String resource) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \""
            + action
            + "\", \"Resource\": \""
            + resource
            + "\"");
  }
}
