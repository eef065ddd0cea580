package dev.unless.check.condition;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTypeTest {
  @Test
  void aTypeThatNoCallerHasIsFound() {
    Finding finding =
        one(Code.IMPOSSIBLE_VALUE, PolicyKind.IDENTITY, when("StringEquals", "Person"));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/StringEquals/aws:PrincipalType/0");
    assertThat(finding.problem().offending()).isEqualTo("Person");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[IMPOSSIBLE_VALUE] \"Person\" is not a type of caller, which \"aws:PrincipalType\" has."
                + " Write one of \"User\", \"AssumedRole\", \"FederatedUser\", \"Account\","
                + " \"Anonymous\".");
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, Role, AssumedRole",
    "StringNotEquals, IAMUser, User",
    "StringEquals, user, User",
    "StringLike, Root, Account",
    "StringEqualsIgnoreCase, assumed-role, AssumedRole"
  })
  void whatWasMeantIsSaid(String operator, String value, String meant) {
    assertThat(
            one(Code.IMPOSSIBLE_VALUE, PolicyKind.IDENTITY, when(operator, value)).problem().fix())
        .isEqualTo("Write \"" + meant + "\" if that is meant.");
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, AssumedRole",
    "StringEquals, Account",
    "StringNotEquals, Anonymous",
    "StringEquals, Service",
    "StringLike, *User",
    "StringLike, Fed*",
    "StringEqualsIgnoreCase, assumedrole",
    "StringEquals, ${aws:PrincipalTag/type}",
    "'Null', true"
  })
  void whatTheKeyHasIsNot(String operator, String value) {
    assertThat(findings(Code.IMPOSSIBLE_VALUE, PolicyKind.IDENTITY, when(operator, value)))
        .isEmpty();
  }

  private static String when(String operator, String value) {
    return policy(
        "\"Effect\": \"Deny\", \"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": {\""
            + operator
            + "\": {\"aws:PrincipalType\": \""
            + value
            + "\"}}");
  }
}
