package dev.unless.processor;

import static dev.unless.processor.Program.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.finding.Code;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each code that a program can have by its texts is found with constants, and with a parameter in
 * every one of them.
 */
class CodesInPartsTest {
  private static final String PARAMETER = "‖";

  /** Those that depend on what the parameter is. */
  private static final Map<Code, String> LOST = lost();

  private static Map<Code, String> lost() {
    return new EnumMap<>(
        Map.of(
            Code.INVALID_CONDITION_KEY_FORMAT,
            "the parameter may have the colon that is missing",
            Code.INVALID_REGION,
            "a region of AWS yet to come may be of this form with some parameter",
            Code.INVALID_SERVICE_CONDITION_KEY,
            "the parameter may make a claim of another provider of it, which has a dot"));
  }

  /** A line of the table. */
  record Wrong(Code code, String expression) {
    String constant() {
      return expression.replace(PARAMETER, "");
    }

    String withParameter() {
      return expression.replace(PARAMETER, "\" + k + \"");
    }

    boolean isFoundIn(String expression) {
      return told("@CheckedPolicy static Policy p(String k) { return " + expression + "; }\n")
          .stream()
          .anyMatch(told -> told.text().startsWith("[" + code + "]"));
    }
  }

  static Stream<Wrong> table() throws IOException {
    return Resources.lines("/wrong-texts.txt")
        .map(line -> line.split(" ", 2))
        .map(parts -> new Wrong(Code.valueOf(parts[0]), parts[1]));
  }

  @Test
  void everyOtherCodeIsLeftOutForAReason() throws IOException {
    List<Code> codes = table().map(Wrong::code).distinct().toList();
    List<Code> others =
        Resources.lines("/codes-without-texts.txt")
            .flatMap(line -> Stream.of(line.split(" \\| ", 2)[1].split(" ", -1)))
            .map(Code::valueOf)
            .toList();
    assertThat(codes).hasSizeGreaterThanOrEqualTo(60);
    assertThat(others).doesNotHaveDuplicates().doesNotContainAnyElementsOf(codes);
    assertThat(Stream.of(codes, others).flatMap(List::stream))
        .containsExactlyInAnyOrder(Code.values());
  }

  @ParameterizedTest
  @MethodSource("table")
  void whatIsFoundWithConstantsIsFoundWithAParameterInThem(Wrong wrong) {
    assertThat(wrong.isFoundIn(wrong.constant())).as("with constants").isTrue();
    assertThat(wrong.isFoundIn(wrong.withParameter()))
        .as("with a parameter")
        .isEqualTo(!LOST.containsKey(wrong.code()));
  }
}
