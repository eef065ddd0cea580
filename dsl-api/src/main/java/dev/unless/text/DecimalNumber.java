package dev.unless.text;

import dev.unless.annotation.Internal;
import java.util.Optional;

/**
 * A decimal number, compared exactly whatever its length: {@code 10} equals {@code 10.0}, and
 * 9007199254740993 is not 9007199254740992. Held as digits, so that parsing and comparing take
 * linear time.
 */
@Internal
public final class DecimalNumber implements Comparable<DecimalNumber> {
  private final boolean negative;
  private final String whole;
  private final String fraction;

  private DecimalNumber(boolean negative, String whole, String fraction) {
    this.whole = withoutLeadingZeros(whole);
    this.fraction = withoutTrailingZeros(fraction);
    this.negative = negative && !(this.whole.isEmpty() && this.fraction.isEmpty());
  }

  /**
   * The number that the text spells: an optional sign, digits, an optional fraction; empty for
   * anything else.
   */
  public static Optional<DecimalNumber> parse(String text) {
    boolean signed = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
    int from = signed ? 1 : 0;
    int point = text.indexOf('.');
    int wholeEnd = point < 0 ? text.length() : point;
    if (!isDigits(text, from, wholeEnd)
        || (point >= 0 && !isDigits(text, point + 1, text.length()))) {
      return Optional.empty();
    }
    return Optional.of(
        new DecimalNumber(
            signed && text.charAt(0) == '-',
            text.substring(from, wholeEnd),
            point < 0 ? "" : text.substring(point + 1)));
  }

  /**
   * The number of seconds since the epoch.
   *
   * @param seconds whole seconds, rounded down
   * @param fraction the digits of the fraction that is added
   */
  static DecimalNumber ofSeconds(long seconds, String fraction) {
    if (seconds >= 0 || withoutTrailingZeros(fraction).isEmpty()) {
      return new DecimalNumber(seconds < 0, Long.toString(Math.abs(seconds)), fraction);
    }
    return new DecimalNumber(
        true, Long.toString(-(seconds + 1)), tensComplement(withoutTrailingZeros(fraction)));
  }

  /** The digits of one minus the fraction; the fraction ends in no zero. */
  private static String tensComplement(String fraction) {
    StringBuilder digits = new StringBuilder(fraction.length());
    for (int i = 0; i < fraction.length(); i++) {
      int nine = i == fraction.length() - 1 ? '9' + 1 : '9';
      digits.append((char) ('0' + nine - fraction.charAt(i)));
    }
    return digits.toString();
  }

  static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }

  private static String withoutLeadingZeros(String digits) {
    int from = 0;
    while (from < digits.length() && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }

  private static String withoutTrailingZeros(String digits) {
    int to = digits.length();
    while (to > 0 && digits.charAt(to - 1) == '0') {
      to--;
    }
    return digits.substring(0, to);
  }

  @Override
  public int compareTo(DecimalNumber other) {
    if (negative != other.negative) {
      return negative ? -1 : 1;
    }
    int magnitude = compareMagnitude(other);
    return negative ? -magnitude : magnitude;
  }

  private int compareMagnitude(DecimalNumber other) {
    if (whole.length() != other.whole.length()) {
      return Integer.compare(whole.length(), other.whole.length());
    }
    int byWhole = whole.compareTo(other.whole);
    return byWhole != 0 ? byWhole : fraction.compareTo(other.fraction);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DecimalNumber number && compareTo(number) == 0;
  }

  @Override
  public int hashCode() {
    return (whole.hashCode() * 31 + fraction.hashCode()) * 31 + Boolean.hashCode(negative);
  }

  @Override
  public String toString() {
    String digits = (whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction);
    return negative ? "-" + digits : digits;
  }
}
