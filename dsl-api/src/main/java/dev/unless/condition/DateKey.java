package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.Text;
import java.time.Instant;

/**
 * A key whose value is an instant, written in ISO 8601 and UTC, such as {@code
 * 2026-03-01T00:00:00Z}.
 *
 * <pre>{@code
 * Condition trial = Keys.CURRENT_TIME.before(java.time.Instant.parse("2026-03-01T00:00:00Z"));
 * }</pre>
 *
 * @param name the key's name, such as {@code aws:CurrentTime}
 */
public record DateKey(String name) implements Single<Instant> {
  /**
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate; or if
   *     it is that of a global key with another arity
   */
  public DateKey {
    KeyNames.require(name, Arity.SINGLE);
  }

  @Override
  @Internal
  public KeyType type() {
    return KeyType.DATE;
  }

  /**
   * The value is this instant: {@code DateEquals}.
   *
   * @throws RefusedException if no date of the policy language spells the instant: its year has not
   *     four digits
   */
  public Comparison is(Instant instant) {
    Nonnull.require("instant", instant);
    return compare(Operator.DATE_EQUALS, instant);
  }

  /**
   * The value is before this instant: {@code DateLessThan}.
   *
   * @throws RefusedException if no date of the policy language spells the instant: its year has not
   *     four digits
   */
  public Comparison before(Instant instant) {
    Nonnull.require("instant", instant);
    return compare(Operator.DATE_LESS_THAN, instant);
  }

  /**
   * The value is this instant or before it: {@code DateLessThanEquals}.
   *
   * @throws RefusedException if no date of the policy language spells the instant: its year has not
   *     four digits
   */
  public Comparison atOrBefore(Instant instant) {
    Nonnull.require("instant", instant);
    return compare(Operator.DATE_LESS_THAN_EQUALS, instant);
  }

  /**
   * The value is after this instant: {@code DateGreaterThan}.
   *
   * @throws RefusedException if no date of the policy language spells the instant: its year has not
   *     four digits
   */
  public Comparison after(Instant instant) {
    Nonnull.require("instant", instant);
    return compare(Operator.DATE_GREATER_THAN, instant);
  }

  /**
   * The value is this instant or after it: {@code DateGreaterThanEquals}.
   *
   * @throws RefusedException if no date of the policy language spells the instant: its year has not
   *     four digits
   */
  public Comparison atOrAfter(Instant instant) {
    Nonnull.require("instant", instant);
    return compare(Operator.DATE_GREATER_THAN_EQUALS, instant);
  }

  private Comparison compare(Operator operator, Instant instant) {
    return Compare.one(this, operator, Text.literal(instant.toString()));
  }
}
