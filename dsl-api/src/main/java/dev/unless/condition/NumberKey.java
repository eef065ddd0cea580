package dev.unless.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A key whose value is a decimal number, compared exactly.
 *
 * <pre>{@code
 * Condition recentLogin = Keys.MFA_AGE.atMost(3600); // seconds
 * Condition fewKeys = Keys.numberKey("s3:max-keys").lessThan(100);
 * }</pre>
 *
 * @param name the key's name, such as {@code aws:MultiFactorAuthAge}
 */
public record NumberKey(String name) implements Single<BigDecimal> {
  private static final int MOST_DIGITS = 1_000;

  /**
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate; or if
   *     it is that of a global key with another arity
   */
  public NumberKey {
    KeyNames.require(name, Arity.SINGLE);
  }

  @Override
  @Internal
  public KeyType type() {
    return KeyType.NUMERIC;
  }

  /** The value is this number: {@code NumericEquals}. */
  public Comparison is(long number) {
    return is(BigDecimal.valueOf(number));
  }

  /**
   * The value is this number: {@code NumericEquals}.
   *
   * @throws RefusedException if the number has more than 1,000 digits on a side of its point
   */
  public Comparison is(BigDecimal number) {
    Nonnull.require("number", number);
    return Compare.one(this, Operator.NUMERIC_EQUALS, text(number));
  }

  /** The value is below this number: {@code NumericLessThan}. */
  public Comparison lessThan(long number) {
    return lessThan(BigDecimal.valueOf(number));
  }

  /**
   * The value is below this number: {@code NumericLessThan}.
   *
   * @throws RefusedException if the number has more than 1,000 digits on a side of its point
   */
  public Comparison lessThan(BigDecimal number) {
    Nonnull.require("number", number);
    return Compare.one(this, Operator.NUMERIC_LESS_THAN, text(number));
  }

  /** The value is this number or below: {@code NumericLessThanEquals}. */
  public Comparison atMost(long number) {
    return atMost(BigDecimal.valueOf(number));
  }

  /**
   * The value is this number or below: {@code NumericLessThanEquals}.
   *
   * @throws RefusedException if the number has more than 1,000 digits on a side of its point
   */
  public Comparison atMost(BigDecimal number) {
    Nonnull.require("number", number);
    return Compare.one(this, Operator.NUMERIC_LESS_THAN_EQUALS, text(number));
  }

  /** The value is above this number: {@code NumericGreaterThan}. */
  public Comparison greaterThan(long number) {
    return greaterThan(BigDecimal.valueOf(number));
  }

  /**
   * The value is above this number: {@code NumericGreaterThan}.
   *
   * @throws RefusedException if the number has more than 1,000 digits on a side of its point
   */
  public Comparison greaterThan(BigDecimal number) {
    Nonnull.require("number", number);
    return Compare.one(this, Operator.NUMERIC_GREATER_THAN, text(number));
  }

  /** The value is this number or above: {@code NumericGreaterThanEquals}. */
  public Comparison atLeast(long number) {
    return atLeast(BigDecimal.valueOf(number));
  }

  /**
   * The value is this number or above: {@code NumericGreaterThanEquals}.
   *
   * @throws RefusedException if the number has more than 1,000 digits on a side of its point
   */
  public Comparison atLeast(BigDecimal number) {
    Nonnull.require("number", number);
    return Compare.one(this, Operator.NUMERIC_GREATER_THAN_EQUALS, text(number));
  }

  /** The value is one of these numbers: {@code NumericEquals}. */
  public Comparison in(long first, long... more) {
    Nonnull.require("more", more);
    return in(
        LongStream.concat(LongStream.of(first), LongStream.of(more))
            .mapToObj(BigDecimal::valueOf)
            .toList());
  }

  /**
   * The value is one of these numbers: {@code NumericEquals}.
   *
   * @throws RefusedException if the list is empty, or a number has more than 1,000 digits on a side
   *     of its point
   */
  public Comparison in(List<BigDecimal> numbers) {
    Nonnull.requireAll("numbers", numbers);
    return Compare.one(this, Operator.NUMERIC_EQUALS, numbers.stream().map(this::text).toList());
  }

  /**
   * Digits without an exponent, which AWS does not know; not as many as an exponent could ask for.
   */
  private Text text(BigDecimal number) {
    long whole = (long) number.precision() - number.scale();
    if (whole > MOST_DIGITS || number.scale() > MOST_DIGITS) {
      throw new RefusedException(
          Code.INVALID_VALUE,
          quote(number.toString())
              + " for "
              + name
              + " has more than "
              + MOST_DIGITS
              + " digits on a side of its point.",
          number.toString(),
          "Give a number that a policy has room for.");
    }
    return Text.literal(number.toPlainString());
  }
}
