package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.decide.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasePrinterTest {
  private static final List<PublishedCase> CASES = PublishedCases.all();
  private static final String TEXT = new CasePrinter(new Paint(false)).print(CASES);

  @Test
  void bothHolesAreShownBesideOurs() {
    assertThat(TEXT.split("The hole ─", -1)).hasSize(3);
    assertThat(TEXT)
        .contains("false  ForAnyValue:StringNotEquals")
        .contains("true   ForAllValues:StringNotEquals")
        .contains("false  Bool aws:PrincipalIsAWSService (absent)")
        .contains("true   BoolIfExists aws:PrincipalIsAWSService")
        .contains("│ ✓ ALLOW                                        │ ✗ EXPLICIT_DENY ");
  }

  @Test
  void itEndsWithTheCount() {
    assertThat(TEXT).endsWith("\n63 rows decided, 63 as observed or as AWS documents it\n");
  }

  @Test
  void everyRowSaysWhatItShows() {
    assertThat(flat(TEXT))
        .contains(
            CASES.stream()
                .flatMap(each -> each.rows().stream())
                .flatMap(row -> List.of(row.shows(), row.decide().message()).stream())
                .toList());
  }

  @Test
  void whatIsNoPolicyIsShownWithItsErrors() {
    assertThat(flat(TEXT)).contains("/Statement/0/Principal: ").contains("Write one object with");
  }

  @Test
  void noLineIsWiderThanAHundredColumns() {
    assertThat(TEXT.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
  }

  @Test
  void boxesAreStraight() {
    assertThat(
            TEXT.lines().filter(line -> "┌├│└".indexOf(line.isEmpty() ? ' ' : line.charAt(0)) >= 0))
        .isNotEmpty()
        .allMatch(line -> line.length() == 100);
  }

  @Test
  void colourAddsNothingElse() {
    String coloured = new CasePrinter(new Paint(true)).print(CASES);

    assertThat(TEXT).doesNotContain("\u001b");
    assertThat(coloured).contains("\u001b[32m✓ ALLOW");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(TEXT);
  }

  @Test
  void aRowThatIsNotAsObservedIsSaidSo() {
    Row row = CASES.get(0).rows().get(0);
    Row wrong = new Row(row.setting(), row.request(), Outcome.EXPLICIT_DENY, "Wrong.");
    PublishedCase one =
        new PublishedCase("One", "Nothing.", List.of(row, wrong), List.of(), List.of());

    assertThat(one.isAsObserved()).isFalse();
    assertThat(new CasePrinter(new Paint(false)).print(List.of(one)))
        .contains("Not as observed: that was EXPLICIT_DENY.")
        .endsWith("\n2 rows decided, 1 as observed or as AWS documents it\n");
  }

  /** The text without margins, labels and line breaks. */
  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
