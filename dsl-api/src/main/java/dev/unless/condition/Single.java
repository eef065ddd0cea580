package dev.unless.condition;

import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * A key that has at most one value in a request.
 *
 * <pre>{@code
 * Text own = Keys.USER_NAME.asVariable("nobody"); // ${aws:username, 'nobody'}
 * Condition ownFolder = Keys.stringKey("s3:prefix").matches(own);
 * }</pre>
 *
 * @param <V> the Java type of the value
 */
public sealed interface Single<V> extends Key<V>
    permits StringKey, ArnKey, AddressKey, NumberKey, DateKey, BoolKey, BinaryKey {
  @Override
  default Arity arity() {
    return Arity.SINGLE;
  }

  /**
   * The request's value of this key, as the policy variable <code>${name}</code>. A text with it
   * matches nothing where the request lacks the key.
   *
   * @throws RefusedException if no variable can spell the name
   */
  default Text asVariable() {
    return variable(Optional.empty());
  }

  /**
   * The request's value of this key, or the fallback where the request lacks the key: the policy
   * variable <code>${name, 'fallback'}</code>.
   *
   * @throws RefusedException if no variable can spell the name or the fallback
   */
  default Text asVariable(String fallback) {
    Nonnull.require("fallback", fallback);
    return variable(Optional.of(fallback));
  }

  private Text variable(Optional<String> fallback) {
    return new Text(List.of(new Text.Variable(name(), fallback)));
  }
}
