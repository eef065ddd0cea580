package dev.unless.check.principal;

import static dev.unless.check.Checked.codes;
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

class NotPrincipalTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/team/writer";
  private static final String SESSION = "arn:aws:sts::111122223333:assumed-role/writer/nightly";
  private static final String USER = "arn:aws:iam::111122223333:user/anna";
  private static final String ROOT = "arn:aws:iam::111122223333:root";

  @Test
  void allowMeansEveryoneElse() {
    Finding finding =
        one(Code.ALLOW_WITH_NOT_PRINCIPAL, PolicyKind.BUCKET, bucket("Allow", aws(ROOT)));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/NotPrincipal");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[ALLOW_WITH_NOT_PRINCIPAL] Allow with NotPrincipal allows everyone else, anonymous"
                + " callers included. Name in Principal who is allowed.");
    assertThat(codes(PolicyKind.BUCKET, bucket("Deny", aws(ROOT))))
        .doesNotContain(Code.ALLOW_WITH_NOT_PRINCIPAL);
  }

  @Test
  void aRoleWithoutItsSessionIsDeniedAllTheSame() {
    Finding finding = one(Code.NOT_PRINCIPAL_WITHOUT_SESSION, PolicyKind.BUCKET, deny(ROLE, ROOT));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/NotPrincipal/AWS/0");
    assertThat(finding.problem().offending()).isEqualTo(ROLE);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[NOT_PRINCIPAL_WITHOUT_SESSION] \"arn:aws:iam::111122223333:role/team/writer\" is"
                + " denied all the same: its session must stand in NotPrincipal, too. Write"
                + " \"Principal\": \"*\" and a condition with ArnNotEquals on aws:PrincipalArn,"
                + " which names the role.");
  }

  @Test
  void whatBelongsToSomebodyIsNamed() {
    assertThat(problems(deny(ROLE)))
        .singleElement()
        .asString()
        .contains("its account and its session");
    assertThat(problems(deny(USER))).singleElement().asString().contains("its account must");
    assertThat(problems(deny(SESSION, ROOT))).singleElement().asString().contains("its role must");
    assertThat(problems(deny(ROLE, SESSION))).hasSize(2);
  }

  @Test
  void wholeListsAreRight() {
    assertThat(problems(deny(ROLE, SESSION, ROOT))).isEmpty();
    assertThat(problems(deny(USER, "111122223333"))).isEmpty();
    assertThat(problems(deny(ROOT))).isEmpty();
    assertThat(problems(deny(ROLE, "*"))).isEmpty();
    assertThat(problems(bucket("Allow", aws(ROLE)))).isEmpty();
  }

  @Test
  void servicesAloneDenyEveryAccount() {
    Finding finding =
        one(
            Code.NOT_PRINCIPAL_WITH_SERVICE,
            PolicyKind.BUCKET,
            bucket("Deny", "{\"Service\": [\"cloudtrail.amazonaws.com\"]}"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/NotPrincipal/Service/0");
    assertThat(finding.problem().text())
        .isEqualTo(
            "Of all callers only \"cloudtrail.amazonaws.com\" and services listed with it are"
                + " excepted: every user, role and root user is denied.");
  }

  @Test
  void servicesBesideAccountsAreRight() {
    String both = "{\"AWS\": \"" + ROOT + "\", \"Service\": \"cloudtrail.amazonaws.com\"}";

    assertThat(findings(Code.NOT_PRINCIPAL_WITH_SERVICE, PolicyKind.BUCKET, bucket("Deny", both)))
        .isEmpty();
  }

  private static List<String> problems(String json) {
    return findings(Code.NOT_PRINCIPAL_WITHOUT_SESSION, PolicyKind.BUCKET, json).stream()
        .map(finding -> finding.problem().text())
        .toList();
  }

  private static String deny(String... principals) {
    return bucket("Deny", aws(principals));
  }

  private static String aws(String... principals) {
    return "{\"AWS\": [\"" + String.join("\", \"", principals) + "\"]}";
  }

  private static String bucket(String effect, String principal) {
    return policy(
        "\"Effect\": \""
            + effect
            + "\", \"NotPrincipal\": "
            + principal
            + ", \"Action\": \"s3:*\", \"Resource\": \"arn:aws:s3:::b/*\"");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::1111:role/app, INVALID_PRINCIPAL_FORMAT",
    "arn:aws:iam::111122223333:user/${aws:username}, VARIABLE_UNSUPPORTED_IN_ELEMENT"
  })
  void whatIsNobodyIsToldOnce(String arn, Code code) {
    assertThat(Checked.codes(PolicyKind.BUCKET, deny(arn)))
        .contains(code)
        .doesNotContain(Code.NOT_PRINCIPAL_WITHOUT_SESSION);
  }
}
