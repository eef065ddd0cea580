package dev.unless.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Work;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to cost time or memory end in a policy or in an error, for work in proportion. */
class HostileInputTest {
  private static final int LONGEST = 16 * 1024 * 1024;
  private static final String STATEMENT = "{\"Effect\":\"Deny\",\"Action\":\"*\"}";

  /** Texts of a number of things. */
  static Stream<Arguments> texts() {
    return Stream.of(
        text("statements", "{\"Statement\":[", i -> STATEMENT, "]}"),
        text("duplicate elements", "{", i -> "\"Id\":\"\"", "}"),
        text("unknown elements", "{", i -> "\"Statem" + i + "\":0", "}"),
        text("actions", statement("\"NotAction\":["), i -> "\"s3:Get" + i + "\"", "]}}"),
        text("malformed variables", condition("StringLike", "\"a:b\":["), i -> "\"${\"", "]}}}}"),
        text("keys", condition("Bool", ""), i -> "\"a:" + i + "\":[]", "}}}}"),
        text("duplicate keys", condition("Bool", ""), i -> "\"a\":\"\"", "}}}}"),
        text("colliding keys", condition("Bool", ""), i -> "\"" + colliding(i) + "\":[]", "}}}}"),
        text("operators", statement("\"Condition\":{"), i -> "\"Bol" + i + "\":{}", "}}}"));
  }

  private static Arguments text(String name, String head, IntFunction<String> thing, String tail) {
    IntFunction<String> text =
        count ->
            IntStream.range(0, count).mapToObj(thing).collect(Collectors.joining(",", head, tail));
    return Arguments.of(name, text);
  }

  private static String statement(String element) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\","
        + element;
  }

  private static String condition(String operator, String key) {
    return statement("\"Condition\":{\"" + operator + "\":{" + key);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void theWorkGrowsWithTheTextAndNotWithItsSquare(String name, IntFunction<String> text) {
    read(text.apply(1_000));
    String once = text.apply(30_000);
    String twice = text.apply(60_000);

    assertThat(Work.bytes(() -> read(twice))).isLessThan(3 * Work.bytes(() -> read(once)));
  }

  private static void read(String json) {
    try {
      PolicyReader.read(json);
    } catch (PolicyJsonException refused) {
      assertThat(refused.errors()).hasSizeLessThanOrEqualTo(100);
    }
  }

  @Test
  void refusesTextsThatAreTooLongAndTellsTheLimit() {
    byte[] bytes = new byte[50_000_000];
    Arrays.fill(bytes, (byte) ' ');

    for (PolicyJsonException refused :
        new PolicyJsonException[] {
          ReadErrors.thrown(() -> PolicyReader.read(bytes)),
          ReadErrors.thrown(() -> PolicyReader.read(new ByteArrayInputStream(bytes))),
          ReadErrors.thrown(() -> PolicyReader.read(new String(bytes, StandardCharsets.ISO_8859_1)))
        }) {
      assertThat(refused)
          .hasMessageContaining("longer than 16,777,216 characters")
          .hasMessageContaining("AWS's largest policy has 32,768 bytes");
    }
  }

  @Test
  void readsNoMoreOfAnEndlessStreamThanTheLimit() {
    EndlessStream endless = new EndlessStream();

    assertThat(ReadErrors.thrown(() -> PolicyReader.read(endless)))
        .hasMessageContaining("longer than 16,777,216 characters");
    assertThat(endless.given).isLessThan(4L * LONGEST);
  }

  @Test
  void takesALongestTextButNotOneCharacterMore() {
    String head = "{\"Statement\": []";
    String longest = head + " ".repeat(LONGEST - head.length() - 1) + "}";

    assertThat(PolicyReader.read(longest).statements()).isEmpty();
    assertThat(PolicyReader.read(longest.getBytes(StandardCharsets.UTF_8)).statements()).isEmpty();
    assertThat(ReadErrors.of(longest + " ")).hasSize(1);
  }

  @Test
  void countsCharactersNotBytes() {
    String head = "{\"Statement\": [], \"Id\": \"";
    String longest = head + "語".repeat(LONGEST - head.length() - 2) + "\"}";

    assertThat(PolicyReader.read(longest.getBytes(StandardCharsets.UTF_8)).id()).isPresent();
  }

  @Test
  void refusesDeepNesting() {
    for (String nest : new String[] {"[", "{\"a\":"}) {
      for (String before : new String[] {"", "{\"Statement\":", "{\"Other\":"}) {
        assertThat(ReadErrors.thrown(() -> PolicyReader.read(before + nest.repeat(100_000))))
            .hasMessageContaining("nesting depth (65) exceeds the maximum allowed (64)");
      }
    }
  }

  @Test
  void refusesAMillionStatementsAsTooLong() {
    String json = "{\"Statement\":[" + (STATEMENT + ",").repeat(1_000_000) + STATEMENT + "]}";

    assertThat(ReadErrors.thrown(() -> PolicyReader.read(json))).hasMessageContaining("longer");
  }

  @Test
  void readsHalfAMillionStatements() {
    String json = "{\"Statement\":[" + (STATEMENT + ",").repeat(499_999) + STATEMENT + "]}";

    PolicyDocument document = PolicyReader.read(json);
    assertThat(document.statements()).hasSize(500_000);
    assertThat(PolicyWriter.compact(document)).isEqualTo(json);
    assertThat(ReadErrors.of(json, PolicyKind.IDENTITY)).hasSize(100);
  }

  @Test
  void stopsAtAHundredOfAMillionDuplicateKeys() {
    assertThat(ReadErrors.of("{" + "\"Id\":\"\",".repeat(1_000_000) + "\"Id\":\"\"}")).hasSize(100);
    assertThat(
            ReadErrors.of(
                "{\"Statement\":{\"Condition\":{\"Bool\":{"
                    + "\"a\":\"\",".repeat(1_000_000)
                    + "\"a\":\"\"}}}}"))
        .hasSize(100);
  }

  @Test
  void stopsAtAHundredOfManyUnknownNames() {
    String names =
        IntStream.range(0, 700_000)
            .mapToObj(i -> "\"Statem" + i + "\":0")
            .collect(Collectors.joining(","));

    assertThat(ReadErrors.of("{" + names + "}")).hasSize(100);
    assertThat(ReadErrors.of("{\"Statement\":{\"Condition\":{" + names + "}}}")).hasSize(100);
  }

  @Test
  void stopsAtAHundredOfMillionsOfMalformedVariables() {
    String json =
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\","
            + "\"Condition\":{\"StringLike\":{\"a:b\":["
            + "\"${\",".repeat(3_000_000)
            + "\"\"]}}}}";

    assertThat(ReadErrors.of(json)).hasSize(100);
  }

  @Test
  void stopsAtAHundredOfMillionsOfIncompleteArns() {
    String json =
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\","
            + "\"Resource\":["
            + "\"arn:\",".repeat(2_300_000)
            + "\"*\"]}}";

    assertThat(ReadErrors.of(json, PolicyKind.SESSION)).hasSize(100);
  }

  @Test
  void readsKeysMadeToCollideInHashTables() {
    String keys =
        IntStream.range(0, 1 << 18)
            .mapToObj(HostileInputTest::colliding)
            .map(key -> "\"" + key + "\":[]")
            .collect(Collectors.joining(","));

    assertThat(colliding(5)).hasSameHashCodeAs(colliding(77));
    assertThat(
            PolicyReader.read(ReadErrors.statement("\"Condition\": {\"Bool\": {" + keys + "}}"))
                .statements()
                .get(0)
                .conditions())
        .hasSize(1 << 18);
  }

  @Test
  void readsPatternsOfMillionsOfWildcardsAndVariables() {
    for (String part : new String[] {"a*", "${a}", "*", "a?:"}) {
      String json =
          "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\","
              + "\"Resource\":\"arn:aws:s3:::%1$s\",\"Condition\":{\"StringLike\":{\"a:b\":\"%1$s\"},"
              + "\"ArnLike\":{\"a:b\":\"%1$s\"},\"StringEqualsIgnoreCase\":{\"a:b\":\"%1$s\"}}}}";

      String text = part.repeat(1_000_000 / part.length());
      assertThat(PolicyReader.read(json.replace("%1$s", text)).statements()).hasSize(1);
    }
  }

  @Test
  void readsOnePatternAsLongAsAText() {
    String head =
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"*\","
            + "\"Condition\":{\"StringLike\":{\"a:b\":\"";
    String tail = "\"}}}}";

    String json = head + "a*".repeat((LONGEST - head.length() - tail.length()) / 2) + tail;
    assertThat(PolicyReader.read(json).statements()).hasSize(1);
  }

  @Test
  void refusesHugeNumbersAndNames() {
    assertThat(
            ReadErrors.of(
                ReadErrors.statement(
                    "\"Condition\": {\"NumericEquals\": {\"a:b\": "
                        + "1".repeat(1_000_000)
                        + "}}")))
        .hasSize(1);
    assertThat(ReadErrors.of("{\"" + "x".repeat(10_000_000) + "\":1}")).hasSize(1);
  }

  @Test
  void refusesHugeTextsWithAShortMessage() {
    String huge = "x".repeat(10_000_000);

    for (String json :
        new String[] {
          "\"" + huge + "\"",
          ReadErrors.statement("\"Sid\": \"" + huge + "\", \"Resource\": \"" + huge + "\""),
          ReadErrors.statement("\"Principal\": \"" + huge.substring(1_000_000) + "\"")
        }) {
      PolicyJsonException refused = ReadErrors.thrown(() -> PolicyReader.read(json));
      assertThat(refused.toString()).hasSizeLessThan(1_000);
    }
  }

  @Test
  void refusesEveryTruncationOfAPolicy() {
    String json =
        PolicyWriter.canonical(
            PolicyReader.read(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"\\\"é\",\"Effect\":\"Deny\","
                    + "\"Principal\":{\"AWS\":\"*\"},\"Action\":[\"s3:*\",\"a:b\"],\"Condition\":{"
                    + "\"NumericLessThan\":{\"a:b\":[1.5,true]}}}]}"));

    for (int length = 0; length < json.length(); length++) {
      assertThat(ReadErrors.of(json.substring(0, length))).isNotEmpty();
    }
  }

  /** Different texts with the same hash: 31 * 'b' + '_' = 31 * 'a' + '~'. */
  private static String colliding(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 18; bit++) {
      text.append((number >> bit & 1) == 0 ? "b_" : "a~");
    }
    return text.toString();
  }

  private static final class EndlessStream extends InputStream {
    private long given;

    @Override
    public int read() throws IOException {
      given++;
      return ' ';
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      given += length;
      Arrays.fill(into, offset, offset + length, (byte) ' ');
      return length;
    }
  }
}
