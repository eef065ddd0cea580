package dev.unless.check.proof;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedundantStatementTest {
  private static final Code CODE = Code.REDUNDANT_STATEMENT;

  @Test
  void aStatementThatAnotherOneCoversIsSuggestedToBeLeftOut() {
    Finding finding =
        one(
            CODE,
            PolicyKind.IDENTITY,
            policy(
                allow("Read", "s3:Get*", "arn:aws:s3:::reports/*"),
                allow("Tags", "s3:GetObjectTagging", "arn:aws:s3:::reports/2026/*")));

    assertThat(finding.pointer()).isEqualTo("/Statement/1");
    assertThat(finding.severity()).isEqualTo(Severity.SUGGESTION);
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[REDUNDANT_STATEMENT] \"Read\" does all that this statement does. Leave it out, unless"
                + " it says more plainly what is meant.");
  }

  @Test
  void severalMayCoverItTogether() {
    String both =
        allow("Both", "s3:GetObject", "arn:aws:s3:::reports/*")
            .replace("\"s3:GetObject\"", "[\"s3:GetObject\", \"s3:PutObject\"]");
    Finding finding =
        one(
            CODE,
            PolicyKind.IDENTITY,
            policy(both, allow("Read", "s3:Get*", "*"), allow("Write", "s3:Put*", "*")));

    assertThat(finding.problem().text())
        .isEqualTo("\"Read\" and \"Write\" together do all that this statement does.");
  }

  @Test
  void ofEqualStatementsTheFirstIsKept() {
    String one = allow("A", "s3:GetObject", "*");

    assertThat(findings(CODE, PolicyKind.IDENTITY, policy(one, one, one)))
        .extracting(Finding::pointer)
        .containsExactly("/Statement/1", "/Statement/2");
  }

  @ParameterizedTest
  @CsvSource({
    "s3:Get*, arn:aws:s3:::reports/*, s3:GetObject, arn:aws:s3:::report/*",
    "s3:GetObject, *, s3:Get*, arn:aws:s3:::reports/*",
    "s3:Get?bject, *, s3:GetOb?ect, *"
  })
  void whatIsNotCoveredIsNone(String action, String on, String other, String onOther) {
    assertThat(
            findings(
                CODE,
                PolicyKind.IDENTITY,
                policy(allow("A", action, on), allow("B", other, onOther))))
        .isEmpty();
  }

  @Test
  void aGrantToARoleIsMoreThanOneToItsAccount() {
    String account = to("arn:aws:iam::111122223333:root");
    String role = to("arn:aws:iam::111122223333:role/app");

    assertThat(findings(CODE, PolicyKind.BUCKET, policy(account, role))).isEmpty();
    assertThat(findings(CODE, PolicyKind.BUCKET, policy(account, account))).hasSize(1);
  }

  private static String to(String principal) {
    return allow("To", "s3:GetObject", "arn:aws:s3:::reports/*")
        .replace("\"Action\"", "\"Principal\": {\"AWS\": \"" + principal + "\"}, \"Action\"");
  }

  private static String allow(String sid, String action, String resource) {
    return "{\"Sid\": \""
        + sid
        + "\", \"Effect\": \"Allow\", \"Action\": \""
        + action
        + "\", \"Resource\": \""
        + resource
        + "\"}";
  }

  private static String policy(String... statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + String.join(", ", statements) + "]}";
  }
}
