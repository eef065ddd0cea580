package dev.unless.request;

import dev.unless.text.DecimalNumber;
import dev.unless.text.Timestamp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code aws:CurrentTime} and {@code aws:EpochTime}: one instant, in ISO 8601 and in whole seconds
 * since the epoch.
 *
 * <p>Source: IAM User Guide, "AWS global condition context keys".
 */
final class TimeKeys {
  private static final BigDecimal LAST =
      BigDecimal.valueOf(Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());

  private TimeKeys() {}

  /** {@code aws:CurrentTime} of an {@code aws:EpochTime}; empty where either cannot be written. */
  static Optional<String> current(String epoch) {
    return seconds(epoch).map(second -> Instant.ofEpochSecond(second.longValue()).toString());
  }

  /** {@code aws:EpochTime} of an {@code aws:CurrentTime}; empty where either cannot be written. */
  static Optional<String> epoch(String current) {
    return seconds(current).map(BigDecimal::toPlainString);
  }

  /** Whether both are of one second, or one of them is no time. */
  static boolean agree(String current, String epoch) {
    Optional<BigDecimal> one = seconds(current);
    Optional<BigDecimal> other = seconds(epoch);
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private static Optional<BigDecimal> seconds(String time) {
    return Timestamp.parse(time)
        .map(DecimalNumber::toString)
        .filter(text -> text.length() <= 32)
        .map(text -> new BigDecimal(text).setScale(0, RoundingMode.FLOOR))
        .filter(second -> second.signum() >= 0 && second.compareTo(LAST) <= 0);
  }
}
