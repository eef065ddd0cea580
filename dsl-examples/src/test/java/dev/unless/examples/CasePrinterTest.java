package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Outcome;
import dev.unless.layout.Paint;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasePrinterTest {
  private static final List<PublishedCase> CASES = PublishedCases.all();
  private static final String TEXT = new CasePrinter(Paint.NONE).print(CASES);

  @Test
  void bothHolesAreShownBesideOurs() {
    assertThat(TEXT.split("The hole ─", -1)).hasSize(3);
    assertThat(TEXT)
        .contains("false  ForAnyValue:StringNotEquals")
        .contains("true   ForAllValues:StringNotEquals")
        .contains("false  Bool aws:PrincipalIsAWSService (absent)")
        .contains("true   BoolIfExists aws:PrincipalIsAWSService")
        .contains("│ ✓ ALLOW                                                  │ ✗ EXPLICIT_DENY ");
  }

  @Test
  void whatIsProvedStandsBesideTheRequestThatRefutesThePublishedPolicy() {
    assertThat(TEXT.split("Of every request ─", -1)).hasSize(2);
    assertThat(TEXT)
        .contains("requests(S3.actions(pattern(\"GetObject*\")))")
        .containsPattern("│ ✗ Refuted by this request: +│ ✓ Proved: it holds of every request. ")
        .containsPattern("│ without  aws:SourceIp +│ +│\n│ +aws:CalledVia ");
  }

  @Test
  void itEndsWithTheCount() {
    assertThat(TEXT).endsWith("\n64 rows decided, 64 as observed or as AWS documents it\n");
  }

  @Test
  void everyRowSaysWhatItShows() {
    assertThat(flat(TEXT))
        .contains(CASES.stream().flatMap(PublishedCase::rows).map(Row::shows).toList());
  }

  @Test
  void javaAndTheJsonThatItMakesStandBesideWhatWasPublished() {
    assertThat(TEXT)
        .contains("    deny(S3.actions(pattern(\"GetObject*\")))\n")
        .contains("\"ForAnyValue:StringNotEquals\": {")
        .contains("≠         \"ForAllValues:StringNotEquals\": {")
        .contains("│ It makes the JSON on the left.");
  }

  @Test
  void aRowThatOursDecidesOtherwiseIsMarked() {
    assertThat(TEXT).contains("✓ ALLOW         ≠ ✗ EXPLICIT_DENY\n");
    assertThat(TEXT.lines().filter(line -> line.matches(" \\d\\.\\d.* ≠ . [A-Z_]+")))
        .hasSize((int) CASES.stream().flatMap(PublishedCase::rows).filter(Row::differs).count());
  }

  @Test
  void theFirstDenialIsSaidAsAwsSaysIt() {
    assertThat(flat(TEXT))
        .contains(
            "User: arn:aws:sts::123456789012:assumed-role/ec2_s3access_role/i-064cf8349ce31f6fc is"
                + " not authorized to perform: s3:ListBucket on resource:"
                + " \"arn:aws:s3:::dummy-bucket-001fca5c5e5d\" with an explicit deny in a"
                + " resource-based policy");
  }

  @Test
  void whatIsNoPolicyIsShownWithItsErrors() {
    assertThat(flat(TEXT)).contains("/Statement/0/Principal: ").contains("Write one object with");
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    assertThat(TEXT.lines())
        .allMatch(line -> line.codePointCount(0, line.length()) <= CasePrinter.WIDTH);
  }

  @Test
  void boxesAreStraight() {
    assertThat(
            TEXT.lines().filter(line -> "┌├│└".indexOf(line.isEmpty() ? ' ' : line.charAt(0)) >= 0))
        .isNotEmpty()
        .allMatch(line -> line.length() == CasePrinter.WIDTH);
  }

  @Test
  void colourAddsNothingElse() {
    String coloured = new CasePrinter(Paint.ANSI).print(CASES);

    assertThat(TEXT).doesNotContain("\u001b");
    assertThat(coloured).contains("\u001b[32m✓ ALLOW");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(TEXT);
  }

  @Test
  void aRowThatIsNotAsObservedIsSaidSo() {
    Rebuilt first = CASES.get(0).policies().get(0);
    Row row = first.rows().get(0);
    Row wrong = Row.both(row.setting(), row.request(), Outcome.EXPLICIT_DENY, "Wrong.");
    PublishedCase one =
        new PublishedCase(
            "One", "Nothing.", List.of(first.tried(row, wrong)), List.of(), List.of(), List.of());

    assertThat(one.isAsObserved()).isFalse();
    assertThat(new CasePrinter(Paint.NONE).print(List.of(one)))
        .contains("Not as observed: that was EXPLICIT_DENY, ours EXPLICIT_DENY.")
        .endsWith("\n2 rows decided, 1 as observed or as AWS documents it\n");
  }

  /** The text without margins, labels and line breaks. */
  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
