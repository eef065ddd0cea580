package dev.unless.check.action;

import static dev.unless.check.Checked.codes;
import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoSuchActionTest {
  private static final List<Code> ALL =
      List.of(Code.INVALID_ACTION, Code.INVALID_SERVICE_IN_ACTION, Code.RETIRED_ACTION);

  @Test
  void aMisspeltActionIsFoundWithTheOneThatWasMeant() {
    Finding finding = one(Code.INVALID_ACTION, PolicyKind.IDENTITY, on("Action", "s3:GetObjekt"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Action/0");
    assertThat(finding.problem().offending()).isEqualTo("s3:GetObjekt");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_ACTION] Amazon S3 has no action \"s3:GetObjekt\". Did you mean"
                + " \"s3:GetObject\"?");
  }

  @Test
  void soItIsInNotAction() {
    Finding finding =
        one(Code.INVALID_ACTION, PolicyKind.IDENTITY, on("NotAction", "s3:GetObjekt"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/NotAction/0");
  }

  @ParameterizedTest
  @CsvSource({
    "s3:Gett*, INVALID_ACTION",
    "s3:Xyz?, INVALID_ACTION",
    "s3:Get Object, INVALID_ACTION",
    "s4:GetObject, INVALID_SERVICE_IN_ACTION",
    "s4:*, INVALID_SERVICE_IN_ACTION",
    "qqq*:Get*, INVALID_SERVICE_IN_ACTION",
    "s3:ListObjects, INVALID_ACTION",
    "S3:headobject, INVALID_ACTION",
    "deeplens:GetProject, RETIRED_ACTION",
    "deeplens:*, RETIRED_ACTION",
    "zocalo:Describe*, RETIRED_ACTION",
    "mobilehub:GetProject, RETIRED_ACTION",
    "crowd:*, RETIRED_ACTION",
    "servicecatalog:AccountLevelDescribeRecord, RETIRED_ACTION"
  })
  void anEntryThatNamesNothingIsFound(String action, Code code) {
    assertThat(codes(PolicyKind.IDENTITY, on("Action", action))).containsOnlyOnce(code);
    assertThat(codes(PolicyKind.IDENTITY, on("Action", action)))
        .filteredOn(ALL::contains)
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "*:*",
        "s3:*",
        "s3:Get*",
        "S3:GETOBJECT",
        "s?:Get*",
        "s3:?etObject",
        "SNS:Receive",
        "iot:AssumeRoleWithCertificate",
        "memorydb:ReplicateMultiRegionClusterData",
        "*:Get*"
      })
  void oneThatNamesSomethingIsNot(String action) {
    assertThat(codes(PolicyKind.IDENTITY, on("Action", action))).doesNotContainAnyElementsOf(ALL);
  }

  @Test
  void anOperationOfTheApiIsFoundWithTheActionsThatItNeeds() {
    Finding finding = one(Code.INVALID_ACTION, PolicyKind.IDENTITY, on("Action", "s3:ListObjects"));

    assertThat(finding.problem().text())
        .isEqualTo("\"s3:ListObjects\" is an API operation, not an action.");
    assertThat(finding.problem().fix()).contains("\"s3:ListBucket\"");
  }

  @Test
  void aMisspeltServiceIsFoundWithTheOneThatWasMeant() {
    Finding finding =
        one(Code.INVALID_SERVICE_IN_ACTION, PolicyKind.IDENTITY, on("Action", "dynamodbb:GetItem"));

    assertThat(finding.problem().fix()).isEqualTo("Write \"dynamodb:GetItem\".");
  }

  @Test
  void withoutServicesNothingIs() {
    assertThat(Checker.of(Catalog.empty()).check(PolicyKind.IDENTITY, on("Action", "s4:GetObject")))
        .extracting(Finding::code)
        .doesNotContainAnyElementsOf(ALL);
  }

  @Test
  void aDenyIsLookedAtToo() {
    String json = policy("\"Effect\": \"Deny\", \"Action\": \"s3:GetObjekt\", \"Resource\": \"*\"");

    assertThat(findings(Code.INVALID_ACTION, PolicyKind.SERVICE_CONTROL, json)).hasSize(1);
  }

  private static String on(String element, String action) {
    return policy(
        "\"Effect\": \"Allow\", \"" + element + "\": \"" + action + "\", \"Resource\": \"*\"");
  }
}
