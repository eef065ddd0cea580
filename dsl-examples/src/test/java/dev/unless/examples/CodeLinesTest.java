package dev.unless.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeLinesTest {

  @Test
  void aLineThatFitsStaysWhole() {
    assertThat(CodeLines.wrap("  a(b, c)", 9)).containsExactly("  a(b, c)");
  }

  @Test
  void chainsBreakBeforeACall() {
    assertThat(CodeLines.wrap("  deny(a).to(b, c).on(d)", 20))
        .containsExactly("  deny(a).to(b, c)", "      .on(d)");
  }

  @Test
  void argumentsOfTheSameCallStandBelowEachOther() {
    assertThat(CodeLines.wrap("  first(a, b), second(c, d)", 20))
        .containsExactly("  first(a, b),", "  second(c, d)");
  }

  @Test
  void nothingBreaksInsideALiteralThatFits() {
    assertThat(CodeLines.wrap("\"Resource\": \"a, b\",", 14))
        .containsExactly("\"Resource\":", "  \"a, b\",");
  }

  @Test
  void aLiteralThatIsTooLongBreaksAfterASlash() {
    assertThat(CodeLines.wrap("\"abc/def/ghi\"", 10)).containsExactly("\"abc/def/", "  ghi\"");
  }

  @Test
  void whatIndentationLeavesNoRoomForStaysWhole() {
    assertThat(CodeLines.wrap("        abcdef", 9)).containsExactly("        abcdef");
  }

  @Test
  void nothingIsLost() {
    String line =
        "    allow(A.B, C.D).to(account(\"1\").role(\"r\")).on(object(\"b\", anything()))";
    for (int width = 16; width < 80; width++) {
      List<String> pieces = CodeLines.wrap(line, width);
      assertThat(String.join("", pieces).replace(" ", "")).isEqualTo(line.replace(" ", ""));
    }
  }
}
