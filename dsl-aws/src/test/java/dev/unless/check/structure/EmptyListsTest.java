package dev.unless.check.structure;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.check.Checked;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmptyListsTest {
  @Test
  void anEmptyListOfActionsAppliesToNone() {
    Finding finding =
        one(
            Code.EMPTY_ARRAY_ACTION,
            PolicyKind.IDENTITY,
            policy("\"Effect\": \"Allow\", \"Action\": [], \"Resource\": \"*\""));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Action");
    assertThat(finding.problem().offending()).isEmpty();
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[EMPTY_ARRAY_ACTION] Action is an empty list, so that the statement applies to no"
                + " actions. Name the actions, or take the statement out.");
  }

  @Test
  void anEmptyListOfOtherActionsAppliesToAll() {
    Finding finding =
        one(
            Code.EMPTY_ARRAY_ACTION,
            PolicyKind.IDENTITY,
            policy("\"Effect\": \"Deny\", \"NotAction\": [], \"Resource\": \"*\""));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/NotAction");
    assertThat(finding.problem().text()).contains("applies to all actions");
  }

  @ParameterizedTest
  @CsvSource({"Resource, no resources", "NotResource, all resources"})
  void anEmptyListOfResourcesIsFound(String element, String said) {
    Finding finding =
        one(
            Code.EMPTY_ARRAY_RESOURCE,
            PolicyKind.IDENTITY,
            policy("\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"" + element + "\": []"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/" + element);
    assertThat(finding.problem().text()).contains(said);
  }

  @ParameterizedTest
  @CsvSource({"Allow, Principal", "Deny, NotPrincipal"})
  void anEmptyListOfPrincipalsIsFoundUnderItsKey(String effect, String element) {
    String json =
        policy(
            "\"Effect\": \""
                + effect
                + "\", \""
                + element
                + "\": {\"AWS\": [\"111122223333\"], \"Service\": []}, \"Action\":"
                + " \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/*\"");

    assertThat(one(Code.EMPTY_ARRAY_PRINCIPAL, PolicyKind.BUCKET, json).pointer())
        .isEqualTo("/Statement/0/" + element + "/Service");
  }

  @ParameterizedTest
  @CsvSource({"StringEquals", "ForAllValues:StringNotLike", "NumericLessThanIfExists", "Null"})
  void anEmptyListOfConditionValuesIsFoundUnderAnyOperator(String operator) {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\","
                + " \"Condition\": {\""
                + operator
                + "\": {\"s3:max-keys\": []}}");
    Finding finding = one(Code.EMPTY_ARRAY_CONDITION, PolicyKind.IDENTITY, json);

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Condition/" + operator + "/s3:max-keys");
    assertThat(finding.problem().text())
        .isEqualTo(operator + " on \"s3:max-keys\" has no values to compare with.");
  }

  @Test
  void eachEmptyListIsFound() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": []}, \"Action\": [], \"Resource\": [],"
                + " \"Condition\": {\"StringEquals\": {\"aws:SourceVpce\": []}}");

    assertThat(Checked.codes(PolicyKind.BUCKET, json))
        .contains(
            Code.EMPTY_ARRAY_ACTION,
            Code.EMPTY_ARRAY_RESOURCE,
            Code.EMPTY_ARRAY_PRINCIPAL,
            Code.EMPTY_ARRAY_CONDITION);
  }

  @Test
  void listsWithEntriesAreNot() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": [\"111122223333\"]}, \"Action\":"
                + " [\"s3:GetObject\"], \"Resource\": [\"arn:aws:s3:::b/*\"], \"Condition\":"
                + " {\"StringEquals\": {\"aws:SourceVpce\": [\"vpce-1a2b3c4d\"]}}");

    for (Code code :
        List.of(
            Code.EMPTY_ARRAY_ACTION,
            Code.EMPTY_ARRAY_RESOURCE,
            Code.EMPTY_ARRAY_PRINCIPAL,
            Code.EMPTY_ARRAY_CONDITION)) {
      assertThat(findings(code, PolicyKind.BUCKET, json)).isEmpty();
    }
  }
}
