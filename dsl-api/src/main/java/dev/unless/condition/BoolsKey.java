package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.Text;
import java.util.List;

/**
 * A key that has a set of values {@code true} and {@code false}.
 *
 * <pre>{@code
 * Condition allPublic = Keys.boolsKey("example:PublicFlags").onlyTrue();
 * }</pre>
 *
 * @param name the key's name, such as {@code example:PublicFlags}
 */
public record BoolsKey(String name) implements Multi<Boolean> {
  /**
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate; or if
   *     it is that of a global key with another arity
   */
  public BoolsKey {
    KeyNames.require(name, Arity.MULTI);
  }

  @Override
  @Internal
  public KeyType type() {
    return KeyType.BOOL;
  }

  /**
   * Some value is {@code true}: {@code ForAnyValue:Bool}. False where the request lacks the key.
   */
  public Comparison containsTrue() {
    return any(true);
  }

  /**
   * Some value is {@code false}: {@code ForAnyValue:Bool}. False where the request lacks the key.
   */
  public Comparison containsFalse() {
    return any(false);
  }

  /**
   * Every value is {@code true}: {@code ForAllValues:Bool}. <em>Also true where the request lacks
   * the key</em>; with {@code key.exists()} it is not.
   */
  public Comparison onlyTrue() {
    return all(true);
  }

  /**
   * Every value is {@code false}: {@code ForAllValues:Bool}. <em>Also true where the request lacks
   * the key</em>; with {@code key.exists()} it is not.
   */
  public Comparison onlyFalse() {
    return all(false);
  }

  private Comparison any(boolean value) {
    return Compare.any(this, Operator.BOOL, texts(value));
  }

  private Comparison all(boolean value) {
    return Compare.all(this, Operator.BOOL, texts(value));
  }

  private static List<Text> texts(boolean value) {
    return List.of(Text.literal(Boolean.toString(value)));
  }
}
