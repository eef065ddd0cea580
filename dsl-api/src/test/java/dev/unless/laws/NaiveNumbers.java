package dev.unless.laws;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, and dates as seconds since 1970. */
final class NaiveNumbers {
  private static final String NUMBER = "[+-]?[0-9]+(\\.[0-9]+)?";
  private static final Pattern DATE =
      Pattern.compile(
          "([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})"
              + "(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2}))?)?)?");

  private NaiveNumbers() {}

  static Optional<BigDecimal> number(String text) {
    return text.matches(NUMBER) ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  static Optional<BigDecimal> seconds(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return text.matches("[0-9]+") ? number(text) : Optional.empty();
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              part(date, 1, 0),
              part(date, 2, 1),
              part(date, 3, 1),
              part(date, 4, 0),
              part(date, 5, 0),
              part(date, 6, 0));
      long offset = date.group(8) == null ? 0 : offset(date.group(8));
      BigDecimal whole = BigDecimal.valueOf(local.toEpochSecond(ZoneOffset.UTC) - offset);
      return Optional.of(
          date.group(7) == null ? whole : whole.add(new BigDecimal("0" + date.group(7))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static long offset(String zone) {
    if (zone.equals("Z")) {
      return 0;
    }
    int seconds = LocalTime.parse(zone.substring(1)).toSecondOfDay();
    return zone.startsWith("-") ? -seconds : seconds;
  }

  private static int part(Matcher date, int group, int otherwise) {
    return date.group(group) == null ? otherwise : Integer.parseInt(date.group(group));
  }

  /** Compares both as the operator says; false where either is none. */
  static boolean compare(
      String comparison, Optional<BigDecimal> request, Optional<BigDecimal> policy) {
    if (request.isEmpty() || policy.isEmpty()) {
      return false;
    }
    int order = request.get().compareTo(policy.get());
    return switch (comparison) {
      case "Equals" -> order == 0;
      case "LessThan" -> order < 0;
      case "LessThanEquals" -> order <= 0;
      case "GreaterThan" -> order > 0;
      case "GreaterThanEquals" -> order >= 0;
      default -> throw new IllegalArgumentException(comparison);
    };
  }
}
