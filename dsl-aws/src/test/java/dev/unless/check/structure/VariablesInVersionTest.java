package dev.unless.check.structure;

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

class VariablesInVersionTest {
  private static final String HOME = "arn:aws:s3:::b/${aws:username}/*";

  private static String old(String json) {
    return json.replace("2012-10-17", "2008-10-17");
  }

  private static String on(String resource) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"" + resource + "\"");
  }

  private static String when(String operator, String key, String value) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:ListBucket\", \"Resource\": \"arn:aws:s3:::b\","
            + " \"Condition\": {\""
            + operator
            + "\": {\""
            + key
            + "\": \""
            + value
            + "\"}}");
  }

  @Test
  void aVariableInAResourceIsFoundInTheOldVersion() {
    Finding finding = one(Code.VARIABLE_UNSUPPORTED_IN_VERSION, PolicyKind.IDENTITY, old(on(HOME)));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Resource/0");
    assertThat(finding.problem().offending()).isEqualTo(HOME);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[VARIABLE_UNSUPPORTED_IN_VERSION] \""
                + HOME
                + "\" holds a policy variable, which is plain text before Version 2012-10-17. Write"
                + " \"Version\": \"2012-10-17\" if the variable is meant.");
  }

  @Test
  void aVariableIsFoundWithoutVersion() {
    String json = on(HOME).replace("\"Version\": \"2012-10-17\", ", "");

    assertThat(one(Code.VARIABLE_UNSUPPORTED_IN_VERSION, PolicyKind.IDENTITY, json).pointer())
        .isEqualTo("/Statement/0/Resource/0");
    assertThat(one(Code.MISSING_VERSION, PolicyKind.IDENTITY, json).pointer()).isEmpty();
  }

  @Test
  void aVariableInAConditionIsFound() {
    String json = old(when("StringLike", "s3:prefix", "${aws:username}/*"));

    assertThat(one(Code.VARIABLE_UNSUPPORTED_IN_VERSION, PolicyKind.IDENTITY, json).pointer())
        .isEqualTo("/Statement/0/Condition/StringLike/s3:prefix/0");
  }

  @Test
  void operatorsWithoutVariablesAreLeftAlone() {
    String json = old(when("NumericEquals", "s3:max-keys", "${aws:username}"));

    assertThat(findings(Code.VARIABLE_UNSUPPORTED_IN_VERSION, PolicyKind.IDENTITY, json)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"arn:aws:s3:::b/$x/*", "arn:aws:s3:::b/{x}/*", "arn:aws:s3:::b/${x"})
  void otherDollarsAreText(String resource) {
    assertThat(
            findings(Code.VARIABLE_UNSUPPORTED_IN_VERSION, PolicyKind.IDENTITY, old(on(resource))))
        .isEmpty();
  }

  @Test
  void thePresentVersionHasVariables() {
    assertThat(findings(Code.VARIABLE_UNSUPPORTED_IN_VERSION, PolicyKind.IDENTITY, on(HOME)))
        .isEmpty();
    assertThat(findings(Code.MISSING_VERSION, PolicyKind.IDENTITY, on(HOME))).isEmpty();
    assertThat(findings(Code.MISSING_VERSION, PolicyKind.IDENTITY, old(on(HOME)))).isEmpty();
  }
}
