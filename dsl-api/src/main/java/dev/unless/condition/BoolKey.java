package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.Text;

/**
 * A key whose value is {@code true} or {@code false}.
 *
 * <pre>{@code
 * Condition plainHttp = Keys.SECURE_TRANSPORT.isFalse();
 * }</pre>
 *
 * @param name the key's name, such as {@code aws:SecureTransport}
 */
public record BoolKey(String name) implements Single<Boolean> {
  /**
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate; or if
   *     it is that of a global key with another arity
   */
  public BoolKey {
    KeyNames.require(name, Arity.SINGLE);
  }

  @Override
  @Internal
  public KeyType type() {
    return KeyType.BOOL;
  }

  /** The value is {@code true}: {@code Bool}. */
  public Comparison isTrue() {
    return is(true);
  }

  /**
   * The request carries the key and its value is {@code false}: {@code Bool}. Where the key may be
   * absent, {@code Conditions.not(key.isTrue())} holds too.
   */
  public Comparison isFalse() {
    return is(false);
  }

  private Comparison is(boolean value) {
    return Compare.one(this, Operator.BOOL, Text.literal(Boolean.toString(value)));
  }
}
