package dev.unless.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a message says to write in Java is written: it compiles, and the finding is gone, with no
 * error come of it.
 */
class JavaAdviceTest {
  private static final Pattern BETWEEN = Pattern.compile(" ¦ ");

  /**
   * A line of the table.
   *
   * @param code the code of the finding
   * @param advice what its message says to write; {@code …} stands for something
   * @param wrong the policy before
   * @param right the policy with the advice written
   */
  record Advice(String code, String advice, String wrong, String right) {
    private Pattern written() {
      return Pattern.compile(
          Stream.of(advice.split("…", -1)).map(Pattern::quote).collect(joining(".+?")));
    }
  }

  static Stream<Advice> table() throws IOException {
    try (InputStream file = JavaAdviceTest.class.getResourceAsStream("/java-advice.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> BETWEEN.split(line, -1))
              .map(parts -> new Advice(parts[0], parts[1], parts[2], parts[3]))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("table")
  void whatIsSaidToBeWrittenIsRight(Advice advice) {
    String code = "[" + advice.code() + "]";
    List<Told> before = told(advice.wrong());
    List<Told> after = told(advice.right());

    assertThat(before)
        .filteredOn(told -> told.text().startsWith(code))
        .extracting(Told::text)
        .anySatisfy(text -> assertThat(text).contains(advice.advice()));
    assertThat(after).extracting(Told::text).noneMatch(text -> text.startsWith(code));
    assertThat(after).filteredOn(told -> told.kind() == Diagnostic.Kind.ERROR).isEmpty();
    if (advice.advice().contains("(")) {
      assertThat(advice.right()).containsPattern(advice.written());
    }
  }

  private static List<Told> told(String policy) {
    return Program.told("@CheckedPolicy static final Policy POLICY = " + policy + ";\n");
  }
}
