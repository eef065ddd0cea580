package dev.unless.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.document.PolicyKind;
import dev.unless.document.ResourcePattern;
import dev.unless.json.LocatedFinding;
import dev.unless.json.PolicyJsonException;
import dev.unless.json.PolicyReader;
import org.junit.jupiter.api.Test;

/** A fix is told in the words of whoever writes what it is of. */
class ProblemTest {
  private static final Problem BOTH =
      new Problem(
          Code.TYPE_MISMATCH,
          "It is wrong.",
          "x",
          Fix.write("StringLike").inJava("Write .matches(…)."));

  private static final String REFUSED =
      "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"x\"}}";

  @Test
  void inJavaTheFixIsJavasAndNothingStandsInForTheText() {
    assertThat(BOTH.fix()).isEqualTo("Write \"StringLike\".");
    assertThat(BOTH.replacement()).contains("StringLike");
    assertThat(BOTH.inJava().message()).isEqualTo("It is wrong. Write .matches(…).");
    assertThat(BOTH.inJava().replacement()).isEmpty();
    assertThat(BOTH.inJava().inJava()).isEqualTo(BOTH.inJava());
  }

  @Test
  void whatIsTheSameInBothStaysAsItIs() {
    Problem same = new Problem(Code.TYPE_MISMATCH, "It is wrong.", "x", Fix.write("y"));
    assertThat(same.inJava()).isEqualTo(same);
    assertThat(same)
        .isEqualTo(new Problem(Code.TYPE_MISMATCH, "It is wrong.", "x", "Write \"y\".", "y"));
  }

  @Test
  void inOtherWordsOfWhatIsWrongBothFixesStay() {
    assertThat(BOTH.withText("Other.").inJava().message()).isEqualTo("Other. Write .matches(…).");
    assertThat(new Finding("/Statement/0", BOTH).within("/policy").inJava().toString())
        .isEqualTo("/policy/Statement/0: [TYPE_MISMATCH] It is wrong. Write .matches(…).");
  }

  @Test
  void aRefusalOfTheLibrarySpeaksJava() {
    assertThatThrownBy(() -> new ResourcePattern("x"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.problem().fix()).endsWith("or .onEverything().");
              assertThat(refused).hasMessageEndingWith("or .onEverything().");
            });
  }

  @Test
  void theSameRefusalOfWhatWasReadSpeaksJson() {
    assertThatThrownBy(() -> PolicyReader.read(REFUSED, PolicyKind.IDENTITY))
        .isInstanceOfSatisfying(
            PolicyJsonException.class,
            unreadable ->
                assertThat(unreadable.errors())
                    .extracting(LocatedFinding::finding)
                    .extracting(finding -> finding.problem().fix())
                    .containsExactly("Write an ARN, such as \"arn:aws:s3:::bucket/*\", or \"*\"."));
  }
}
