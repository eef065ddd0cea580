package dev.unless.check.principal;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniqueIdTest {
  @Test
  void aRolesIdIsFound() {
    Finding finding =
        one(Code.INVALID_ROLE_REFERENCE, PolicyKind.BUCKET, to("AROAEXAMPLEROLEID1234"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Principal/AWS/0");
    assertThat(finding.problem().offending()).isEqualTo("AROAEXAMPLEROLEID1234");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_ROLE_REFERENCE] \"AROAEXAMPLEROLEID1234\" is the unique id of a role. Write"
                + " its ARN, such as \"arn:aws:iam::111122223333:role/name\"; where it is deleted,"
                + " leave it out.");
  }

  @Test
  void soIsAUsers() {
    assertThat(codes(PolicyKind.BUCKET, to("AIDAEXAMPLEUSERID1234")))
        .contains(Code.INVALID_USER_REFERENCE)
        .doesNotContain(Code.INVALID_ROLE_REFERENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "111122223333", "arn:aws:iam::111122223333:role/AROAEXAMPLE"})
  void otherPrincipalsAreNot(String principal) {
    assertThat(codes(PolicyKind.BUCKET, to(principal)))
        .doesNotContain(Code.INVALID_ROLE_REFERENCE, Code.INVALID_USER_REFERENCE);
  }

  private static String to(String principal) {
    return policy(
        "\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \""
            + principal
            + "\"}, \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::reports/*\"");
  }
}
