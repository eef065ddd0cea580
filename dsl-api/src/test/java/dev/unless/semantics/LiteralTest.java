package dev.unless.semantics;

import static dev.unless.semantics.Decided.identityAllows;
import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.When.when;
import static dev.unless.semantics.World.request;
import static dev.unless.semantics.World.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.RefusedException;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {
  private static final List<String> TEXTS =
      List.of(
          "a",
          "*",
          "?",
          "$",
          "${aws:username}",
          "${*}",
          "a*b",
          "a?b",
          "$$",
          "{",
          "}",
          "a$",
          "$*?",
          "\\*",
          "'",
          "日本",
          "😀",
          "a\nb",
          " ",
          "${",
          "${a, 'b'}",
          "arn:aws:s3:::x");
  private static final Syntax PATTERN = new Syntax(true, true);
  private static final Syntax EXACT = new Syntax(false, true);

  @Test
  @Rule("law.literal")
  void aLiteralMatchesItsTextAndNothingElse() {
    for (String text : TEXTS) {
      When like = when("StringLike", Text.literal(text).write(PATTERN));
      When equals = when("StringEquals", Text.literal(text).write(EXACT));
      for (String value : TEXTS) {
        assertThat(like.holds(one(value))).as("%s %s", text, value).isEqualTo(text.equals(value));
        assertThat(equals.holds(one(value))).as("%s %s", text, value).isEqualTo(text.equals(value));
      }
    }
  }

  @Test
  @Rule("law.literal")
  void soItDoesInAResource() {
    for (String text : TEXTS) {
      Stmt statement = allow("*").on("arn:aws:s3:::b/" + Text.literal(text).write(PATTERN));
      for (String value : TEXTS) {
        assertThat(identityAllows(statement, request(user(), "s3:Get", "arn:aws:s3:::b/" + value)))
            .as("%s %s", text, value)
            .isEqualTo(text.equals(value));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "a?b", "a*"})
  @Rule("law.literal-refused")
  void whereEscapesHaveNoMeaningATextThatNeedsOneIsAnError(String text) {
    assertThatThrownBy(() -> Text.literal(text).write(Syntax.PATTERN))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("2012-10-17");
    assertThat(Text.literal(text).write(Syntax.PLAIN)).isEqualTo(text);
    assertThat(Text.literal("$ab").write(Syntax.PATTERN)).isEqualTo("$ab");
  }
}
