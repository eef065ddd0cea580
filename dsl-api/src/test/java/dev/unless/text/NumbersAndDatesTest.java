package dev.unless.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.Seed;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersAndDatesTest {
  private static DecimalNumber number(String text) {
    return DecimalNumber.parse(text).orElseThrow();
  }

  @Test
  void numbersCompareAsTheirValuesDo() {
    SplittableRandom random = new SplittableRandom(Seed.SEED);
    for (int i = 0; i < 50_000; i++) {
      String a = spelling(random);
      String b = random.nextInt(4) == 0 ? a + (a.indexOf('.') < 0 ? ".0" : "0") : spelling(random);
      int expected = Integer.signum(new BigDecimal(a).compareTo(new BigDecimal(b)));
      assertThat(Integer.signum(number(a).compareTo(number(b))))
          .as("seed %s: %s and %s", Seed.SEED, a, b)
          .isEqualTo(expected);
      assertThat(number(a).equals(number(b))).isEqualTo(expected == 0);
      if (expected == 0) {
        assertThat(number(a)).hasSameHashCodeAs(number(b)).hasToString(number(b).toString());
      }
      assertThat(new BigDecimal(number(a).toString())).isEqualByComparingTo(new BigDecimal(a));
    }
  }

  private static String spelling(SplittableRandom random) {
    StringBuilder text = new StringBuilder(new String[] {"", "-", "+"}[random.nextInt(3)]);
    digits(text, random);
    if (random.nextBoolean()) {
      digits(text.append('.'), random);
    }
    return text.toString();
  }

  private static void digits(StringBuilder text, SplittableRandom random) {
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      text.append("0019".charAt(random.nextInt(4)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "+0.0, 0",
    "007, 7",
    "-1.50, -1.5",
    "0.5, 0.5",
    "-0.5, -0.5",
    "9.90, 9.9",
    "10, 10",
    "+90, 90"
  })
  void aNumberIsWrittenInItsOneForm(String text, String written) {
    assertThat(number(text)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", "+", ".", "1.", ".1", "-.1", "1..2", "1.2.3", "--1", "+-1", "1-", "1e3", "/", ":",
        "1/", "1:", "0x1", " 1", "1 ", "\u0661", "1,0", "-1.", "1.-2"
      })
  void anythingElseIsNoNumber(String text) {
    assertThat(DecimalNumber.parse(text)).isEmpty();
  }

  @Test
  void numbersOfDifferentKindsAreNotEqual() {
    assertThat(number("1")).isNotEqualTo(number("2")).isNotEqualTo("1").isEqualTo(number("1.0"));
    assertThat(number("1").hashCode()).isNotEqualTo(number("-1").hashCode());
    assertThat(number("1.2").hashCode()).isNotEqualTo(number("2.1").hashCode());
    assertThat(number("12").hashCode()).isNotEqualTo(number("1.2").hashCode());
  }

  @ParameterizedTest
  @CsvSource({
    "1970, 0",
    "1970-01, 0",
    "1970-01-01T00:00Z, 0",
    "1970-01-01T00:00:01Z, 1",
    "1970-01-01T00:00:00.5Z, 0.5",
    "1970-01-01T00:00:01.250Z, 1.25",
    "1969-12-31T23:59:59Z, -1",
    "1969-12-31T23:59:59.5Z, -0.5",
    "1969-12-31T23:59:59.000Z, -1",
    "1969-12-31T23:59:58.25Z, -1.75",
    "1969-12-31T23:59:58.0625Z, -1.9375",
    "1969-12-31T23:59:59.900Z, -0.1",
    "1970-01-01T01:30+01:30, 0",
    "1969-12-31T22:30-01:30, 0",
    "1767225600, 1767225600",
    "0, 0",
    "01767225600, 1767225600",
    "20260101, 20260101",
    "2026-02-28, 1772236800",
    "2024-02-29, 1709164800",
    "9999-12-31T23:59:59+00:00, 253402300799"
  })
  void aDateIsAnInstant(String text, String seconds) {
    assertThat(Timestamp.parse(text)).hasValue(number(seconds));
  }

  @Test
  void datesReadAsTheJdkReadsThem() {
    SplittableRandom random = new SplittableRandom(Seed.SEED);
    for (int i = 0; i < 20_000; i++) {
      String fraction = random.nextBoolean() ? "" : "." + random.nextInt(1_000);
      String zone =
          random.nextBoolean()
              ? "Z"
              : String.format(
                  "%s%02d:%02d",
                  random.nextBoolean() ? "+" : "-", random.nextInt(18), random.nextInt(60));
      String text =
          String.format(
              "%04d-%02d-%02dT%02d:%02d:%02d%s%s",
              random.nextInt(1, 3000),
              random.nextInt(1, 13),
              random.nextInt(1, 29),
              random.nextInt(24),
              random.nextInt(60),
              random.nextInt(60),
              fraction,
              zone);
      OffsetDateTime expected = OffsetDateTime.parse(text);
      BigDecimal seconds =
          BigDecimal.valueOf(expected.toEpochSecond())
              .add(BigDecimal.valueOf(expected.getNano(), 9));
      assertThat(Timestamp.parse(text))
          .as("seed %s: %s", Seed.SEED, text)
          .hasValue(number(seconds.toPlainString()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "2026-",
        "2026-1",
        "2026-13",
        "2026-00",
        "2026-02-29",
        "2026-01-32",
        "2026-01-01T",
        "2026-01-01T00:00",
        "2026-01-01T24:00Z",
        "2026-01-01T00:60Z",
        "2026/01",
        "2026-01-01T00:00:60Z",
        "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00+24:00",
        "x026",
        "2026x",
        "20260101T",
        "-2026",
        "+2026",
        "1767225600.5",
        "2026-01-01T00:00z",
        "12345-01",
        "2026-01-01 00:00Z",
        "\u0661\u0661\u0661\u0661"
      })
  void anythingElseIsNoDate(String text) {
    assertThat(Timestamp.parse(text)).isEmpty();
  }
}
