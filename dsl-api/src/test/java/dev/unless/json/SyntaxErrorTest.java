package dev.unless.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are not JSON, or not even text. */
class SyntaxErrorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ // why           | 1:3 | ``          ",
        "{'Statement': []}  | 1:2 | ``          ",
        "{\"Statement\": [],}| 1:18 | /Statement",
        "{\"Statement\": [1 2]}| 1:18 | /Statement/1",
        "{\"Statement\": {\"Action\": NaN}}| 1:29 | /Statement/0/Action",
        "{\"Id\": tru}     | 1:8 | /Id",
        "{\"Id\": 012}     | 1:9 | /Id",
        "]                  | 1:1 | ``          ",
      })
  void namesTheLineAndColumnWhereTheTextStopsBeingJson(String json, String at, String pointer) {
    LocatedFinding last = last(ReadErrors.of(json));

    assertThat(last.line() + ":" + last.column()).isEqualTo(at);
    assertThat(last.pointer()).isEqualTo(pointer);
    assertThat(last.problem().text()).startsWith("Not JSON: ").doesNotContain("Source", "Feature");
    assertThat(last.problem().fix()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"Statement\": [",
        "{\"Statement\": [{\"Effect\": \"All",
        "{\"Id\"",
        "{\"Id\":"
      })
  void saysThatATruncatedTextEndsInTheMiddle(String json) {
    LocatedFinding last = last(ReadErrors.of(json));

    assertThat(last.problem().text()).isEqualTo("The text ends in the middle.");
    assertThat(last.problem().fix()).isEqualTo("Close every brace, bracket and quote.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n "})
  void saysThatThereIsNothing(String json) {
    assertThat(last(ReadErrors.of(json)).problem().text())
        .isEqualTo("Expected an object, found nothing.");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] latin1 = "{\"Statement\": [],\n \"Id\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(ReadErrors.thrown(() -> PolicyReader.read(latin1)).errors())
        .extracting(LocatedFinding::toString)
        .containsExactly(
            "2:9 document: Byte 0xe9 at offset 26 is not UTF-8. Save the policy as UTF-8.");
  }

  @Test
  void refusesATextCutWithinACharacter() {
    byte[] cut = {'{', (byte) 0xe2, (byte) 0x82};

    assertThat(ReadErrors.thrown(() -> PolicyReader.read(cut)).errors())
        .extracting(error -> error.problem().text())
        .containsExactly("Byte 0xe2 at offset 1 is not UTF-8.");
  }

  @Test
  void refusesUtf16() {
    byte[] utf16 = "{\"Statement\": []}".getBytes(StandardCharsets.UTF_16LE);

    assertThat(ReadErrors.thrown(() -> PolicyReader.read(utf16)).errors()).isNotEmpty();
  }

  @Test
  void refusesASecondByteOrderMark() {
    assertThat(ReadErrors.of("\ufeff\ufeff{\"Statement\": []}")).isNotEmpty();
  }

  private static LocatedFinding last(List<LocatedFinding> errors) {
    return errors.get(errors.size() - 1);
  }
}
