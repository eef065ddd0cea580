package dev.unless.check.access;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnselectedAttributesTest {
  private static final Code CODE = Code.DYNAMODB_ATTRIBUTES_WITHOUT_SELECT;
  private static final String ATTRIBUTES =
      "\"ForAllValues:StringEquals\": {\"dynamodb:attributes\": [\"Id\"]}";

  @Test
  void aReadThatNamesNoAttributesReturnsAll() {
    Finding finding =
        one(CODE, PolicyKind.IDENTITY, policy(statement("Allow", "dynamodb:GetItem", ATTRIBUTES)));

    assertThat(finding.pointer())
        .isEqualTo("/Statement/0/Condition/ForAllValues:StringEquals/dynamodb:attributes");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[DYNAMODB_ATTRIBUTES_WITHOUT_SELECT] A read that names no attributes has no"
                + " \"dynamodb:Attributes\" and returns every one of them. Add"
                + " \"StringEqualsIfExists\": {\"dynamodb:Select\": \"SPECIFIC_ATTRIBUTES\"}.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"StringEquals", "StringEqualsIfExists"})
  void whereAttributesMustBeNamedItIsNot(String operator) {
    String select = ", \"" + operator + "\": {\"dynamodb:SELECT\": \"SPECIFIC_ATTRIBUTES\"}";

    assertThat(
            findings(
                CODE,
                PolicyKind.IDENTITY,
                policy(statement("Allow", "dynamodb:*", ATTRIBUTES + select))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"ALL_ATTRIBUTES\"", "[\"SPECIFIC_ATTRIBUTES\", \"ALL_ATTRIBUTES\"]"})
  void whereOthersMayBeSelectedItIs(String values) {
    String select = ", \"StringEquals\": {\"dynamodb:Select\": " + values + "}";

    assertThat(
            findings(
                CODE,
                PolicyKind.IDENTITY,
                policy(statement("Allow", "dynamodb:Query", ATTRIBUTES + select))))
        .hasSize(1);
  }

  @Test
  void writesAreNot() {
    assertThat(
            findings(
                CODE,
                PolicyKind.IDENTITY,
                policy(statement("Allow", "dynamodb:PutItem", ATTRIBUTES))))
        .isEmpty();
  }

  @Test
  void aDenyOfAttributesNeedsAnotherOne() {
    String secret = "\"ForAnyValue:StringEquals\": {\"dynamodb:Attributes\": [\"Secret\"]}";
    String deny = statement("Deny", "dynamodb:Query", secret);
    String whole =
        statement(
            "Deny",
            "dynamodb:Query",
            "\"StringNotEquals\": {\"dynamodb:Select\": \"SPECIFIC_ATTRIBUTES\"}");

    assertThat(one(CODE, PolicyKind.IDENTITY, policy(deny)).problem().fix())
        .isEqualTo(
            "Add a Deny with \"StringNotEquals\": {\"dynamodb:Select\":"
                + " \"SPECIFIC_ATTRIBUTES\"}.");
    assertThat(findings(CODE, PolicyKind.IDENTITY, policy(deny + ", " + whole))).isEmpty();
  }

  private static String statement(String effect, String action, String condition) {
    return "{\"Effect\": \""
        + effect
        + "\", \"Action\": \""
        + action
        + "\", \"Resource\": \"*\", \"Condition\": {"
        + condition
        + "}}";
  }

  private static String policy(String statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}";
  }
}
