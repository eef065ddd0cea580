package dev.unless.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unless.finding.Printable;
import dev.unless.finding.RefusedException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", " a:b", "a:b ", "a}*${b", "a,b", "a'b", "a\"b", "a{b", "*", "?", "$", "\ud800"
      })
  void aVariableThatNoPolicyCanSpellIsRefused(String name) {
    assertThatThrownBy(() -> new Text.Variable(name, Optional.empty()))
        .isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a'}*${b, 'c", "'", "\udc00"})
  void aDefaultThatNoPolicyCanSpellIsRefused(String fallback) {
    assertThatThrownBy(() -> new Text.Variable("a:b", Optional.of(fallback)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void literalTextIsWellFormed() {
    assertThatThrownBy(() -> Text.literal("a\ud800")).isInstanceOf(RefusedException.class);
  }

  @Test
  void addressesAndRangesHaveTheBitsOfTheirFamily() {
    IpAddress address = IpAddress.parse("192.0.2.1").orElseThrow();
    assertThatIllegalArgumentException().isThrownBy(() -> new AddressRange(address, 33));
    assertThatIllegalArgumentException().isThrownBy(() -> new AddressRange(address, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new IpAddress(true, 1, 0));
    assertThat(new AddressRange(address, 32).contains(address)).isTrue();
  }

  @Test
  void whatDoesNotPrintIsEscaped() {
    assertThat(Printable.escape("a\n\u001b[31m\ud800é😀"))
        .isEqualTo("a\\u000a\\u001b[31m\\ud800é😀");
    assertThat(Printable.escape("\u007f\u009b\u061c\u2066\u2028\ufeff\u3164\udb40\udc41"))
        .isEqualTo("\\u007f\\u009b\\u061c\\u2066\\u2028\\ufeff\\u3164\\udb40\\udc41");
    assertThat(Printable.escapeLines("a\r\n\u009b\n")).isEqualTo("a\\u000d\n\\u009b\n");
    assertThat(Printable.quote("a\"\\\u202e")).isEqualTo("\"a\\\"\\\\\\u202e\"");
  }
}
