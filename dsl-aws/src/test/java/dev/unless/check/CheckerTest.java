package dev.unless.check;

import static dev.unless.Unless.action;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.anything;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.condition.Keys.calledVia;
import static dev.unless.condition.Keys.sourceIp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.Policy;
import dev.unless.aws.S3;
import dev.unless.aws.ServicePrincipals;
import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.finding.Severity;
import dev.unless.json.PolicyReader;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckerTest {
  private static final Policy TWICE_WRONG =
      identityPolicy(
          allow(S3.GET_OBJECT).on(S3.bucket("reports")).named("Bucket"),
          allow(action("s3:GetObjct")).on(S3.object("reports", anything())).named("Misspelt"));

  @Test
  void aPolicySaysWhatIsWrongWithIt() {
    assertThat(TWICE_WRONG.check())
        .extracting(Finding::code)
        .containsExactly(Code.ACTION_WITHOUT_RESOURCE, Code.INVALID_ACTION);
  }

  @Test
  void theCardsHeadlineHasAWarningAndNoError() {
    Policy logs =
        bucketPolicy(
            "access-logs",
            denyAll().unless(sourceIp("53.0.2.7/32")).unless(calledVia(ServicePrincipals.ATHENA)));

    assertThat(logs.check()).extracting(Finding::code).containsExactly(Code.CONDITIONAL_LOCKOUT);
    assertThat(Code.CONDITIONAL_LOCKOUT.severity()).isEqualTo(Severity.SECURITY_WARNING);
  }

  @Test
  void findingsStandInThePolicysOrder() {
    String statement = "{\"Effect\": \"Allow\", \"Action\": \"s3:GetObjct\", \"Resource\": \"*\"}";
    String json =
        "{\"Version\": \"2012-10-17\", \"Statement\": ["
            + String.join(",", Collections.nCopies(12, statement))
            + "]}";

    assertThat(Checked.findings(Code.INVALID_ACTION, PolicyKind.IDENTITY, json))
        .extracting(Finding::pointer)
        .startsWith("/Statement/0/Action/0", "/Statement/1/Action/0", "/Statement/2/Action/0")
        .endsWith("/Statement/10/Action/0", "/Statement/11/Action/0");
  }

  @Test
  void whatAnotherFindingSaysBetterIsLeftOut() {
    assertThat(
            Checked.codes(
                PolicyKind.IDENTITY,
                Checked.policy(
                    "\"Effect\": \"Allow\", \"Action\": \"s3:HeadObject\", \"Resource\":"
                        + " \"arn:aws:s3:::b/*\"")))
        .containsExactly(Code.INVALID_ACTION);
  }

  @Test
  void aFindingIsAcceptedEverywhere() {
    assertThat(TWICE_WRONG.check(Suppression.of(Code.INVALID_ACTION, "A private beta has it.")))
        .extracting(Finding::code)
        .containsExactly(Code.ACTION_WITHOUT_RESOURCE);
  }

  @Test
  void aFindingIsAcceptedInTheStatementOfASid() {
    Suppression accepted = Suppression.of(Code.INVALID_ACTION, "A private beta has it.");

    assertThat(TWICE_WRONG.check(accepted.at("Misspelt")))
        .extracting(Finding::code)
        .containsExactly(Code.ACTION_WITHOUT_RESOURCE);
    assertThat(TWICE_WRONG.check(accepted.at("Bucket")))
        .extracting(Finding::code)
        .containsExactly(
            Code.ACTION_WITHOUT_RESOURCE, Code.INVALID_ACTION, Code.UNUSED_SUPPRESSION);
  }

  @Test
  void aFindingIsAcceptedAtAPointerAndBelow() {
    Suppression accepted = Suppression.of(Code.INVALID_ACTION, "A private beta has it.");

    assertThat(TWICE_WRONG.check(accepted.at("/Statement/1"))).hasSize(1);
    assertThat(TWICE_WRONG.check(accepted.at("/Statement/1/Action/0"))).hasSize(1);
    assertThat(TWICE_WRONG.check(accepted.at("/Statement/0"))).hasSize(3);
    assertThat(TWICE_WRONG.check(accepted.at("/Statement/1/Action/00"))).hasSize(3);
  }

  @Test
  void anAcceptanceNeedsAReason() {
    assertThatThrownBy(() -> Suppression.of(Code.INVALID_ACTION, " "))
        .isInstanceOf(RefusedException.class)
        .hasMessage("What is accepted under INVALID_ACTION has no reason. Say why it is accepted.");
  }

  @Test
  void anAcceptanceOfWhatIsNotThereIsFound() {
    Finding unused = TWICE_WRONG.check(Suppression.of(Code.INVALID_VERSION, "Why not.")).get(2);

    assertThat(unused.problem().toString())
        .isEqualTo(
            "[UNUSED_SUPPRESSION] There is nothing to accept under INVALID_VERSION. Take it"
                + " away.");
  }

  @Test
  void withoutACatalogueNothingIsSaidOfServices() {
    assertThat(TWICE_WRONG.check(Checker.of(Catalog.empty()))).isEmpty();
  }

  @Test
  void whatKeepsATextFromBeingReadIsFoundWithItsCode() {
    assertThat(Checked.findings(PolicyKind.IDENTITY, "{\"Version\": \"2012-10-17\"}"))
        .containsExactly(
            new Finding(
                "",
                new Problem(
                    Code.MISSING_STATEMENT,
                    "The policy has no Statement.",
                    "",
                    "Write \"Statement\": […].")));
  }

  @Test
  void anEmptyListOfStatementsIsFound() {
    Finding finding =
        Checked.one(
            Code.MISSING_STATEMENT,
            PolicyKind.IDENTITY,
            "{\"Version\": \"2012-10-17\", \"Statement\": []}");

    assertThat(finding.pointer()).isEqualTo("/Statement");
    assertThat(finding.problem().message())
        .isEqualTo("The policy has no statement. Write one, or take the policy away.");
  }

  private static String readable(String first) {
    return Checked.policy(
        first
            + "}, {\"Effect\": \"Allow\", \"Action\": \"s3:GetObjct\", \"Resource\": \"*\"}, {"
            + "\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\","
            + " \"Resource\": \"arn:aws:s3:::reports\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"Effect\": \"allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"' | INVALID_EFFECT",
        "'\"Effect\": \"Allow\", \"Resource\": \"*\"' | MISSING_ACTION",
        "'\"Effect\": \"Allow\", \"Foo\": 1, \"Action\": \"s3:*\", \"Resource\": \"*\"' | INVALID_POLICY_ELEMENT",
        "'\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"Bucket ARN\"' | INVALID_ARN_PREFIX",
        "'\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\":"
            + " {\"StringEqals\": {\"aws:username\": \"a\"}}' | INVALID_CONDITION_OPERATOR",
        "'\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"arn:aws:s3:::b/${aws:username\"'"
            + " | MISSING_BRACE_IN_VARIABLE"
      })
  void whatCannotBeReadDoesNotHideWhatElseIsWrong(String unreadable, Code code) {
    assertThat(Checked.findings(PolicyKind.IDENTITY, readable(unreadable)))
        .extracting(finding -> finding.pointer().substring(0, 12) + " " + finding.code())
        .containsExactly(
            "/Statement/0 " + code,
            "/Statement/1 " + Code.INVALID_ACTION,
            "/Statement/2 " + Code.ACTION_WITHOUT_RESOURCE,
            "/Statement/2 " + Code.UNSUPPORTED_PRINCIPAL);
  }

  @Test
  void ofAStatementThatCannotBeReadEachOtherValueIsExamined() {
    String json =
        Checked.policy(
            "\"Effect\": \"allow\", \"Action\": \"s3:GetObjct\", \"Resource\": \"b/*\", \"Condition\":"
                + " {\"StringEquals\": {\"aws:SourceAccount\": \"1234\"}}}, {\"Effect\": \"Allow\","
                + " \"Action\": \"s3:PutObjct\", \"Resource\": \"arn:aws:s3:::b/${aws:username\"");

    assertThat(Checked.codes(PolicyKind.IDENTITY, json))
        .containsExactly(
            Code.INVALID_ACTION,
            Code.IMPOSSIBLE_VALUE,
            Code.INVALID_EFFECT,
            Code.INVALID_ARN_PREFIX,
            Code.MISSING_BRACE_IN_VARIABLE);
  }

  /** What only the whole policy shows would be guessed: that it allows nothing, say. */
  @Test
  void ofAPolicyThatWasReadInPartNothingIsSaidAsAWhole() {
    String json =
        Checked.policy(
            "\"Effect\": \"allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}, {"
                + "\"Effect\": \"Deny\", \"Action\": \"s3:PutObject\", \"Resource\": \"*\"");

    assertThat(Checked.codes(PolicyKind.PERMISSIONS_BOUNDARY, json))
        .containsExactly(Code.INVALID_EFFECT);
  }

  @Test
  void aVersionThatCannotBeReadSaysNothingOfVariables() {
    String json =
        Checked.policy(
                "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\","
                    + " \"Resource\": \"arn:aws:s3:::b/${aws:username}/*\"")
            .replace("2012-10-17", "2012-10-18");

    assertThat(Checked.codes(PolicyKind.IDENTITY, json)).containsExactly(Code.INVALID_VERSION);
  }

  @Test
  void aPolicyLongerThanAnyIsNotExamined() {
    List<String> actions = Collections.nCopies(100_000, "\"s3:GetObjct\"");
    String json =
        Checked.policy(
            "\"Effect\": \"Allow\", \"Action\": ["
                + String.join(",", actions)
                + "], \"Resource\": \"*\"");

    assertThat(Checked.codes(PolicyKind.IDENTITY, json)).containsExactly(Code.TOO_LONG_TO_CHECK);
  }

  @Test
  void aDocumentIsCheckedLikeThePolicyThatItIsOf() {
    assertThat(
            Checker.of(Catalog.aws())
                .check(
                    PolicyKind.IDENTITY,
                    PolicyReader.read(TWICE_WRONG.toJson(), PolicyKind.IDENTITY)))
        .extracting(Finding::inJava)
        .isEqualTo(TWICE_WRONG.check());
  }

  @Test
  void eachStatementKnowsTheRuleThatItWasMadeOf() {
    Policy policy =
        identityPolicy(
            allow(S3.GET_OBJECT)
                .on(S3.object("a", anything()))
                .when(sourceIp("192.0.2.1").or(calledVia(ServicePrincipals.ATHENA))),
            allow(S3.GET_OBJECT).on(S3.object("b", anything())));

    assertThat(policy.document().statements()).hasSize(3);
    assertThat(policy.ruleOf(0)).isSameAs(policy.rules().get(0));
    assertThat(policy.ruleOf(1)).isSameAs(policy.rules().get(0));
    assertThat(policy.ruleOf(2)).isSameAs(policy.rules().get(1));
  }
}
