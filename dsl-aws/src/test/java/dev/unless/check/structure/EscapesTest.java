package dev.unless.check.structure;

import static dev.unless.Unless.allow;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.startsWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Policy;
import dev.unless.aws.S3;
import dev.unless.check.Checked;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscapesTest {
  @Test
  void aPatternWrittenAsAStringIsFoundInAResource() {
    List<Finding> found = of(identityPolicy(allow(S3.GET_OBJECT).on(S3.object("reports", "a/*"))));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).pointer()).isEqualTo("/Statement/0/Resource/0");
    assertThat(found.get(0).problem().offending()).isEqualTo("arn:aws:s3:::reports/a/${*}");
    assertThat(found.get(0).problem().toString())
        .isEqualTo(
            "[ESCAPED_WILDCARD] The wildcard or variable in \"arn:aws:s3:::reports/a/${*}\" is"
                + " escaped: it means only itself. Where all that begins so is meant, write"
                + " startsWith(…) with the text before the wildcard.");
  }

  @Test
  void aVariableWrittenAsAStringIsFound() {
    assertThat(
            of(
                identityPolicy(
                    allow(S3.GET_OBJECT).on(S3.object("reports", "home/${aws:username}/x")))))
        .hasSize(1);
  }

  @Test
  void aPatternWrittenAsAStringIsFoundInACondition() {
    List<Finding> found =
        Checked.findings(
            Code.ESCAPED_WILDCARD,
            PolicyKind.IDENTITY,
            Checked.policy(
                "\"Effect\": \"Allow\", \"Action\": \"s3:ListBucket\", \"Resource\":"
                    + " \"arn:aws:s3:::b\", \"Condition\": {\"StringLike\": {\"s3:prefix\":"
                    + " [\"a/\", \"b/${?}\"]}}"));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).pointer()).isEqualTo("/Statement/0/Condition/StringLike/s3:prefix/1");
  }

  @Test
  void patternsAndTextsWithoutSuchCharactersAreNot() {
    assertThat(
            of(
                identityPolicy(
                    allow(S3.GET_OBJECT)
                        .on(S3.object("reports", startsWith("a/")), S3.object("reports", "b/c")))))
        .isEmpty();
  }

  private static List<Finding> of(Policy policy) {
    return policy.check().stream()
        .filter(finding -> finding.code() == Code.ESCAPED_WILDCARD)
        .toList();
  }
}
