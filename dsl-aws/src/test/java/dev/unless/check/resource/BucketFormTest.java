package dev.unless.check.resource;

import static dev.unless.check.Checked.findings;
import static dev.unless.check.Checked.one;
import static dev.unless.check.Checked.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketFormTest {
  @Test
  void aColonBehindTheBucketIsFound() {
    Finding finding =
        one(Code.INVALID_ARN_RESOURCE, PolicyKind.IDENTITY, on("arn:aws:s3:::reports:*"));

    assertThat(finding.pointer()).isEqualTo("/Statement/0/Resource/0");
    assertThat(finding.problem().offending()).isEqualTo("arn:aws:s3:::reports:*");
    assertThat(finding.problem().toString())
        .isEqualTo(
            "[INVALID_ARN_RESOURCE] \"arn:aws:s3:::reports:*\" has a colon in the name of a bucket,"
                + " where none can be. Write \"arn:aws:s3:::reports/*\" if its objects are meant.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:s3:::reports/a:b",
        "arn:aws:s3:::*:x",
        "arn:aws:s3:::rep*:x",
        "arn:aws:s3:::${aws:PrincipalTag/bucket}/*"
      })
  void elsewhereAColonIsNot(String resource) {
    assertThat(findings(Code.INVALID_ARN_RESOURCE, PolicyKind.IDENTITY, on(resource))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3:eu-west-1:111122223333:reports/*, arn:aws:s3:::reports/*",
    "arn:aws:s3:eu-west-1::reports/*, arn:aws:s3:::reports/*"
  })
  void whatIsProposedForABucketWithARegionIsRight(String written, String meant) {
    Finding finding = one(Code.ARN_REGION_NOT_ALLOWED, PolicyKind.IDENTITY, on(written));

    assertThat(finding.problem().fix()).isEqualTo("Write \"" + meant + "\".");
    assertThat(findings(PolicyKind.IDENTITY, on(meant))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3::reports, arn:aws:s3:::reports, MISSING_ARN_FIELD",
    "arn:aws:s3:reports/*, arn:aws:s3:::reports/*, MISSING_ARN_FIELD",
    "s3://reports/*, arn:aws:s3:::reports/*, INVALID_ARN_PREFIX"
  })
  void whatHasTooFewColonsIsMended(String written, String meant, Code code) {
    assertThat(one(code, PolicyKind.IDENTITY, on(written)).problem().fix())
        .isEqualTo("Write \"" + meant + "\".");
  }

  private static String on(String resource) {
    return policy(
        "\"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"" + resource + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3::::b-bkt/*, arn:aws:s3:::b-bkt/*, is of no bucket",
    "arn:aws:s3:::/b-bkt/*, arn:aws:s3:::b-bkt/*, is of no bucket",
    "arn:aws:s3:::/${aws:username}/*, arn:aws:s3:::${aws:username}/*, is of no bucket",
    "arn:aws:s3:::b-bkt/, arn:aws:s3:::b-bkt/*, is neither a bucket's nor an object's",
    "arn:aws:s3:::s3://b-bkt/*, arn:aws:s3:::b-bkt/*, has an address"
  })
  void whatIsNoBucketIsFoundWithWhatWasMeant(String written, String meant, String why) {
    Finding finding = one(Code.INVALID_ARN_RESOURCE, PolicyKind.IDENTITY, on(written));

    assertThat(findings(PolicyKind.IDENTITY, on(written))).hasSize(1);
    assertThat(finding.problem().text()).contains(why);
    assertThat(finding.problem().fix()).isEqualTo("Write \"" + meant + "\".");
    assertThat(findings(PolicyKind.IDENTITY, on(meant))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "s3:ListBucket, 'Write \"arn:aws:s3:::b-bkt\".'",
    "s3:*, 'Write \"arn:aws:s3:::b-bkt/*\" for the objects, and \"arn:aws:s3:::b-bkt\" for the"
        + " bucket.'"
  })
  void whichOfThemDependsOnTheActions(String action, String fix) {
    String json = on("arn:aws:s3:::b-bkt/").replace("s3:GetObject", action);

    assertThat(findings(PolicyKind.IDENTITY, json))
        .extracting(finding -> finding.problem().fix())
        .containsExactly(fix);
  }

  @ParameterizedTest
  @CsvSource({
    "https://b-bkt.s3.amazonaws.com/*, arn:aws:s3:::b-bkt/*",
    "https://b-bkt.s3.eu-west-1.amazonaws.com/logs/*, arn:aws:s3:::b-bkt/logs/*",
    "https://b-bkt.s3-eu-west-1.amazonaws.com/*, arn:aws:s3:::b-bkt/*",
    "https://b-bkt.s3.dualstack.eu-west-1.amazonaws.com/*, arn:aws:s3:::b-bkt/*",
    "https://s3.amazonaws.com/b-bkt/*, arn:aws:s3:::b-bkt/*",
    "http://s3.eu-west-1.amazonaws.com/b-bkt/*, arn:aws:s3:::b-bkt/*",
    "https://b.s3.cn-north-1.amazonaws.com.cn/*, arn:aws-cn:s3:::b/*",
    "https://my.bkt.s3.amazonaws.com/*, arn:aws:s3:::my.bkt/*"
  })
  void anAddressIsFoundWithTheArnOfWhatItIsOf(String written, String meant) {
    assertThat(one(Code.INVALID_ARN_PREFIX, PolicyKind.IDENTITY, on(written)).problem().fix())
        .isEqualTo("Write \"" + meant + "\".");
    assertThat(findings(PolicyKind.IDENTITY, on(meant))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.com/*", "https://lambda.amazonaws.com/f"})
  void anotherAddressIsOfNoBucket(String written) {
    assertThat(one(Code.INVALID_ARN_PREFIX, PolicyKind.IDENTITY, on(written)).problem().fix())
        .startsWith("Write an ARN, such as");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"arn:aws:s3:::*/", "arn:aws:s3:::b-bkt/logs/", "arn:aws:s3:::b-bkt//logs/*"})
  void aSlashElsewhereMayBeOfAnObject(String resource) {
    assertThat(findings(Code.INVALID_ARN_RESOURCE, PolicyKind.IDENTITY, on(resource))).isEmpty();
  }
}
