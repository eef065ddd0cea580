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
import org.junit.jupiter.params.provider.EnumSource;

class CharactersTest {
  private static String get(String resource) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"" + resource + "\"");
  }

  @ParameterizedTest
  @EnumSource(names = {"IDENTITY", "PERMISSIONS_BOUNDARY", "SESSION"})
  void aCharacterThatIamDoesNotTakeIsFoundWithItsText(PolicyKind kind) {
    Finding finding = one(Code.UNSUPPORTED_CHARACTER, kind, get("arn:aws:s3:::b/план.pdf"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Resource/0");
    assertThat(finding.problem().offending()).isEqualTo("arn:aws:s3:::b/план.pdf");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[UNSUPPORTED_CHARACTER] \"arn:aws:s3:::b/план.pdf\" has a character that IAM takes in"
                + " none of its policies. Only tab, line feed, carriage return and U+0020 to"
                + " U+00FF may stand there; match the text with a pattern.");
  }

  @Test
  void keysAndValuesOfConditionsAreFound() {
    String json =
        policy(
            "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"111122223333\"}, \"Action\":"
                + " \"sts:AssumeRole\", \"Condition\": {\"StringEquals\":"
                + " {\"aws:PrincipalTag/отдел\": \"a\", \"aws:PrincipalTag/team\": [\"a\","
                + " \"б\"]}}");

    assertThat(findings(Code.UNSUPPORTED_CHARACTER, PolicyKind.ROLE_TRUST, json))
        .extracting(Finding::pointer)
        .containsExactly(
            "/Statement/0/Condition/StringEquals/aws:PrincipalTag~1team/1",
            "/Statement/0/Condition/StringEquals/aws:PrincipalTag~1отдел");
  }

  @Test
  void latinOneIsTaken() {
    assertThat(
            findings(
                Code.UNSUPPORTED_CHARACTER,
                PolicyKind.IDENTITY,
                get("arn:aws:s3:::b/Übergröße ÿ.pdf")))
        .isEmpty();
  }

  @Test
  void policiesThatIamDoesNotKeepTakeAnyCharacter() {
    assertThat(
            findings(
                Code.UNSUPPORTED_CHARACTER,
                PolicyKind.SERVICE_CONTROL,
                get("arn:aws:s3:::b/план.pdf")))
        .isEmpty();
  }

  @Test
  void halfOfASurrogatePairIsFoundWhereItIsRead() {
    assertThat(
            one(Code.UNSUPPORTED_CHARACTER, PolicyKind.BUCKET, get("arn:aws:s3:::b/\\ud800"))
                .pointer())
        .isEqualTo("/Statement/0/Resource");
  }
}
