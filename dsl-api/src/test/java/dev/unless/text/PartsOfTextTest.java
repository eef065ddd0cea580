package dev.unless.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.Text.Variable;
import dev.unless.text.Text.Wildcard;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsOfTextTest {
  private static final Syntax BOTH = new Syntax(true, true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "${a|1|MISSING_BRACE_IN_VARIABLE|is not closed",
        "x${|2|MISSING_BRACE_IN_VARIABLE|is not closed",
        "xy*${a'b}|4|MISSING_BRACE_IN_VARIABLE|has a quote or brace in its name",
        "${a{b}|1|MISSING_BRACE_IN_VARIABLE|has a quote or brace in its name",
        "${a,|1|MISSING_QUOTE_IN_VARIABLE|has a default that is not in single quotes",
        "${a, |1|MISSING_QUOTE_IN_VARIABLE|has a default that is not in single quotes",
        "${a, b}|1|MISSING_QUOTE_IN_VARIABLE|has a default that is not in single quotes",
        "${a, 'b|1|MISSING_BRACE_IN_VARIABLE|is not closed",
        "${a, 'b'|1|MISSING_BRACE_IN_VARIABLE|is not closed after its default",
        "${a, 'b'  |1|MISSING_BRACE_IN_VARIABLE|is not closed after its default",
        "${a, 'b'x}|1|MISSING_BRACE_IN_VARIABLE|is not closed after its default",
        "${}|1|EMPTY_VARIABLE|names no condition key",
        "${ }|1|EMPTY_VARIABLE|names no condition key",
        "z${, 'b'}|2|EMPTY_VARIABLE|names no condition key",
        "${ a}|1|UNSUPPORTED_SPACE_IN_VARIABLE|has a space around its name",
        "${a , 'b'}|1|UNSUPPORTED_SPACE_IN_VARIABLE|has a space around its name"
      })
  void aMalformedVariableIsToldWithItsPlace(String text, int place, Code code, String what) {
    assertThatThrownBy(() -> Text.parse(text, BOTH))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.problem().text())
                  .isEqualTo(
                      "The policy variable at character "
                          + place
                          + " of \""
                          + text
                          + "\" "
                          + what
                          + ".");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"${a,'b'}", "${a, 'b'}", "${a,   'b'   }", "${a,'b' }", "${a, 'b'}"})
  void spacesAroundADefaultMeanNothing(String text) {
    assertThat(Text.parse("x" + text + "y", BOTH))
        .isEqualTo(
            Text.literal("x")
                .then(new Text(List.of(new Variable("a", Optional.of("b")))))
                .then("y"));
  }

  @Test
  void aTextKnowsWhatItIsMadeOf() {
    assertThat(Text.parse("a*", BOTH).hasWildcard()).isTrue();
    assertThat(Text.parse("${a}b", BOTH).hasWildcard()).isFalse();
    assertThat(Text.parse("a*", Syntax.PLAIN)).isEqualTo(Text.literal("a*"));
    assertThat(Text.parse("", BOTH)).isEqualTo(Text.literal("")).isEqualTo(new Text(List.of()));
    assertThat(Text.parse("${*}${$}${?}", BOTH)).isEqualTo(Text.literal("*$?"));
    assertThat(new Text(List.of(new Text.Literal("a"), new Text.Literal("b"))))
        .isEqualTo(Text.literal("ab"));
    assertThat(new Text(List.of(Wildcard.ANY_ONE, new Text.Literal(""), Wildcard.ANY_RUN)).parts())
        .containsExactly(Wildcard.ANY_ONE, Wildcard.ANY_RUN);
    assertThat(Text.parse("a${B:c}*${b:C}${d}", BOTH).variableKeys()).containsExactly("b:c", "d");
  }

  @Test
  void namesFoldAsciiAndValuesEverything() {
    Text text = Text.parse("\u00c4S*${K, '\u00c4S'}\u017f", BOTH);
    assertThat(text.folded().write(BOTH)).isEqualTo("\u00c4s*${K, '\u00c4s'}\u017f");
    assertThat(text.foldedValue().write(BOTH)).isEqualTo("\u00e4s*${K, '\u00e4s'}s");
    assertThat(CaseFolding.fold("aZ@[`{Az")).isEqualTo("az@[`{az");
    assertThat(CaseFolding.fold("x\u00c4Z")).isEqualTo("x\u00c4z");
    assertThat(CaseFolding.fold("X\u007f\u0080A")).isEqualTo("x\u007f\u0080a");
    assertThat(CaseFolding.foldValue("ABC")).isEqualTo("abc");
    assertThat(CaseFolding.foldValue("X\u0130\u0131\u03a3\u03c2\ud801\udc00"))
        .isEqualTo("x\u0130\u0131\u03c3\u03c3\ud801\udc28");
  }

  @Test
  void anArnIsCutAtItsFirstFiveColons() {
    ParsedArn arn = ParsedArn.of("arn:aws:sqs:r:111122223333:a:b/c");
    assertThat(arn.partition()).isEqualTo("aws");
    assertThat(arn.service()).isEqualTo("sqs");
    assertThat(arn.region()).isEqualTo("r");
    assertThat(arn.account()).isEqualTo("111122223333");
    assertThat(arn.resource()).isEqualTo("a:b/c");
    assertThat(arn.name()).isEqualTo("c");
    assertThat(arn.with(ParsedArn.REGION, "s")).hasToString("arn:aws:sqs:s:111122223333:a:b/c");
    assertThat(arn)
        .isEqualTo(ParsedArn.of(arn.toString()))
        .hasSameHashCodeAs(ParsedArn.of(arn.toString()))
        .isNotEqualTo(ParsedArn.of("arn:::::"))
        .isNotEqualTo(arn.toString());
    assertThat(arn.hashCode()).isNotEqualTo(ParsedArn.of("arn:::::").hashCode());
    assertThat(ParsedArn.parse("arn:a:b:c:d")).isEmpty();
    assertThat(ParsedArn.parse("arm:a:b:c:d:e")).isEmpty();
    assertThat(ParsedArn.resourceStart("arn:aws:s3:::b")).isEqualTo(13);
    assertThat(ParsedArn.resourceStart(":::::")).isEqualTo(5);
    assertThat(ParsedArn.resourceStart("arn:aws:s3::b")).isEqualTo(-1);
    assertThat(ParsedArn.segments("arn:aws:s3:::b:c")).endsWith("", "", "b:c").hasSize(6);
    assertThat(ParsedArn.isAccount("111122223333")).isTrue();
    assertThat(ParsedArn.isAccount("11112222333")).isFalse();
    assertThat(ParsedArn.isAccount("11112222333x")).isFalse();
    assertThat(ParsedArn.isAccount("x11122223333")).isFalse();
  }

  @Test
  void whatMeansSomethingOnlyBehindSomeColonsIsEscapedOnlyThere() {
    Syntax variables = new Syntax(false, true);
    Text dollars = Text.literal("a$:b$:c$");
    assertThat(dollars.write(Syntax.PLAIN, 0, variables)).isEqualTo("a${$}:b${$}:c${$}");
    assertThat(dollars.write(Syntax.PLAIN, 1, variables)).isEqualTo("a$:b${$}:c${$}");
    assertThat(dollars.write(Syntax.PLAIN, 2, variables)).isEqualTo("a$:b$:c${$}");
    assertThat(dollars.write(Syntax.PLAIN, 3, variables)).isEqualTo("a$:b$:c$");
    Text star = Text.literal(":").then(Text.anything()).then(":*").then(Text.anything());
    assertThat(star.write(Syntax.PATTERN, 2, BOTH)).isEqualTo(":*:${*}*");
    assertThat(Text.literal(":").then(Text.anything()).write(Syntax.PLAIN, 1, Syntax.PATTERN))
        .isEqualTo(":*");
  }

  @Test
  void whatHasNoMeaningInItsPlaceIsNotWritten() {
    Text star = Text.literal(":").then(Text.anything());
    assertThatThrownBy(() -> star.write(Syntax.PLAIN, 2, Syntax.PATTERN))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("A wildcard has no meaning here.");
    Text variable = new Text(List.of(new Variable("a:b", Optional.of("c"))));
    assertThat(variable.write(BOTH)).isEqualTo("${a:b, 'c'}");
    assertThatThrownBy(() -> variable.write(Syntax.PATTERN))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("A policy variable has no meaning here.")
        .hasMessageContaining("Version 2012-10-17");
    assertThatThrownBy(() -> Text.literal("a?b*").write(Syntax.PATTERN))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith(
            "The literal text \"a?b*\" holds a \"?\", which is a wildcard here.")
        .hasMessageContaining("${?}");
    assertThat(Text.literal("a$b").write(Syntax.PATTERN)).isEqualTo("a$b");
    assertThat(Text.literal("*a*?").write(BOTH)).isEqualTo("${*}a${*}${?}");
  }
}
