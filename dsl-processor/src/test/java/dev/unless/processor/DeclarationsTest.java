package dev.unless.processor;

import static dev.unless.processor.Program.assertTold;
import static dev.unless.processor.Program.inClass;
import static dev.unless.processor.Program.toldOf;
import static dev.unless.processor.Told.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that see declarations only, and fields that say what they hold. */
class DeclarationsTest {
  private static final String WARNING = "Unless sees declarations only: ";
  private static final String MEMBERS =
      """
      @Cidr static final String OFFICE = "300.0.0.1";
      @CheckedPolicy static final String NAME = "";
      @CheckedPolicy
      static final Policy READER = identityPolicy(allow(action("s3:GetObjekt")).onEverything());
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -proc:only | with -proc:only the compiler reads no expressions.
          -Akapt.kotlin.generated=out | this compiler is not javac.
          """)
  void theySaySoOnceAndCheckThose(String option, String reason) {
    List<Told> told = toldOf(List.of(option), inClass(MEMBERS));
    assertThat(told).filteredOn(one -> one.text().startsWith(WARNING + reason)).hasSize(1);
    assertThat(told)
        .filteredOn(one -> one.kind() == Diagnostic.Kind.ERROR)
        .extracting(one -> one.text().split("\\]", -1)[0])
        .containsExactlyInAnyOrder("[INVALID_ADDRESS", "[CHECK_SEES_NOTHING");
  }

  @Test
  void withErrorsOfOthersNothingIsSaid() {
    for (String wrong : List.of("int x = missing;\n", "Missing x;\n", "void x(Missing m) {}\n")) {
      assertThat(toldOf(inClass(wrong)))
          .isNotEmpty()
          .noneMatch(told -> told.text().startsWith(WARNING));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Cidr static final String X = ‖\"300.0.0.1\"‖;",
        "@Cidr final String x = ‖\"300.0.0.1\"‖;",
        "@Cidr static final List<String> X = List.of(\"203.0.113.1\", ‖\"300.0.0.1\"‖);",
        "@Cidr String x = ‖\"300.0.0.\" + 1‖;",
      })
  void aFieldThatSaysWhatItHoldsIsExamined(String field) {
    String under = field.split("‖", -1)[1];
    String wrong = field.replace("‖", "");
    assertTold(
        "- " + wrong + "\n+ " + wrong.replace(under, "\"203.0.113.2\"") + "\n",
        error(under, "[INVALID_ADDRESS]"));
  }
}
