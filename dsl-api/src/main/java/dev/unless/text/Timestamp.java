package dev.unless.text;

import dev.unless.annotation.Internal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates of the date operators: ISO 8601 in the W3C's profile ({@code 2026}, {@code 2026-03}, {@code
 * 2026-03-01}, {@code 2026-03-01T10:00Z}, {@code 2026-03-01T10:00:00.5+02:00}), or seconds since
 * the epoch. Four digits are a year (ruling). A year, month or day stands for its first instant in
 * UTC.
 *
 * <p>Source: IAM User Guide, "Date condition operators".
 */
@Internal
public final class Timestamp {
  private static final int YEAR_DIGITS = 4;
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)"
              + "(?:T([01]\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d)(?:\\.(\\d+))?)?"
              + "(?:Z|([+-])([01]\\d|2[0-3]):([0-5]\\d)))?)?)?");

  private Timestamp() {}

  /** The instant that the text spells, in seconds since the epoch; empty for anything else. */
  public static Optional<DecimalNumber> parse(String text) {
    if (text.length() != YEAR_DIGITS && DecimalNumber.isDigits(text, 0, text.length())) {
      return DecimalNumber.parse(text);
    }
    if (text.length() < YEAR_DIGITS
        || !DecimalNumber.isDigits(text, 0, YEAR_DIGITS)
        || (text.length() > YEAR_DIGITS && text.charAt(YEAR_DIGITS) != '-')) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(text);
    return iso.matches() ? instant(iso) : Optional.empty();
  }

  private static Optional<DecimalNumber> instant(Matcher iso) {
    try {
      LocalDate day = LocalDate.of(number(iso, 1, 0), number(iso, 2, 1), number(iso, 3, 1));
      long seconds =
          day.toEpochDay() * 86_400L
              + number(iso, 4, 0) * 3_600L
              + number(iso, 5, 0) * 60L
              + number(iso, 6, 0);
      long offset = number(iso, 9, 0) * 3_600L + number(iso, 10, 0) * 60L;
      long utc = "-".equals(iso.group(8)) ? seconds + offset : seconds - offset;
      String fraction = iso.group(7);
      return Optional.of(DecimalNumber.ofSeconds(utc, fraction == null ? "" : fraction));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(Matcher iso, int group, int otherwise) {
    String digits = iso.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
