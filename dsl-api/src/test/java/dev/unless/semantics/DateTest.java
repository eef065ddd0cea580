package dev.unless.semantics;

import static dev.unless.semantics.Given.one;
import static dev.unless.semantics.When.when;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTest {
  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01T00:00:00Z",
    "2026-03, 2026-03-01T00:00:00Z",
    "2026-03-01, 2026-03-01T00:00Z",
    "2026-03-01T10:00Z, 2026-03-01T10:00:00Z",
    "2026-03-01T10:00:00+02:00, 2026-03-01T08:00:00Z",
    "2026-03-01T10:00:00-05:30, 2026-03-01T15:30:00Z",
    "2026-03-01T10:00:00.50Z, 2026-03-01T10:00:00.5Z",
    "2024-02-29, 2024-02-29T00:00Z"
  })
  @Rule("date.iso")
  void datesAreWrittenInTheW3cProfile(String policy, String same) {
    assertThat(when("DateEquals", policy).holds(one(same))).isTrue();
    assertThat(when("DateLessThan", policy).holds(one(same))).isFalse();
    assertThat(when("DateLessThanEquals", policy).holds(one(same))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-1-1",
        "2026-02-30",
        "2026-03-01T10:00",
        "2026-03-01T10:00:00",
        "2026-03-01 10:00Z",
        "2026-03-01T25:00Z",
        "01/03/2026",
        "Z",
        ""
      })
  @Rule("date.iso")
  void otherTextsAreNoDates(String value) {
    assertThat(when("DateGreaterThan", "1971").holds(one(value))).isFalse();
    assertThat(when("DateNotEquals", "2026").holds(one(value))).isTrue();
  }

  @Test
  @Rule("date.iso")
  void fractionsCount() {
    assertThat(
            when("DateLessThan", "2026-01-01T00:00:00.5Z")
                .holds(one("2026-01-01T00:00:00.49Z"), one("2026-01-01T00:00:00.51Z")))
        .containsExactly(true, false);
  }

  @Test
  @Rule("date.epoch")
  void otherwiseDigitsAreSecondsSinceTheEpoch() {
    assertThat(when("DateEquals", "2026-01-01").holds(one("1767225600"), one("1767225601")))
        .containsExactly(true, false);
    assertThat(when("DateEquals", "1767225600").holds(one("2026-01-01"))).isTrue();
    assertThat(when("DateLessThan", "1970-01-02").holds(one("86399"), one("86400")))
        .containsExactly(true, false);
  }

  @Test
  @Rule("date.year")
  void fourDigitsAreAYear() {
    assertThat(when("DateEquals", "2026").holds(one("2026-01-01"))).isTrue();
    assertThat(when("DateEquals", "1970-01-01T00:33:46Z").holds(one("2026"))).isFalse();
    assertThat(when("DateEquals", "1970-01-01T00:33:46Z").holds(one("02026"))).isTrue();
  }
}
