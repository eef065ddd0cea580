package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.Text;
import java.util.Base64;

/**
 * A key whose value is bytes.
 *
 * <pre>{@code
 * Condition stamp = Keys.binaryKey("example:Stamp").is(new byte[] {1, 2, 3});
 * }</pre>
 *
 * @param name the key's name, such as {@code example:Stamp}
 */
public record BinaryKey(String name) implements Single<byte[]> {
  /**
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate; or if
   *     it is that of a global key with another arity
   */
  public BinaryKey {
    KeyNames.require(name, Arity.SINGLE);
  }

  @Override
  @Internal
  public KeyType type() {
    return KeyType.BINARY;
  }

  /**
   * The value is these bytes: {@code BinaryEquals} with their base64 text. No operator is its
   * opposite, so that it cannot stand under unless or not.
   */
  public Comparison is(byte[] bytes) {
    Nonnull.require("bytes", bytes);
    return Compare.one(
        this, Operator.BINARY_EQUALS, Text.literal(Base64.getEncoder().encodeToString(bytes)));
  }
}
