package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonempty;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.Text;
import java.util.List;

/**
 * A key that has a set of ARNs.
 *
 * <pre>{@code
 * Condition approved =
 *     Keys.arnsKey("example:Approvers").onlyFrom("arn:aws:iam::111122223333:role/approver");
 * }</pre>
 *
 * @param name the key's name, such as {@code example:Approvers}
 */
public record ArnsKey(String name) implements Multi<String> {
  /**
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate; or if
   *     it is that of a global key with another arity
   */
  public ArnsKey {
    KeyNames.require(name, Arity.MULTI);
  }

  @Override
  @Internal
  public KeyType type() {
    return KeyType.ARN;
  }

  /**
   * Some value is one of these ARNs: {@code ForAnyValue:ArnEquals}. False where the request lacks
   * the key.
   *
   * @throws RefusedException if a text is no ARN
   */
  public Comparison containsAny(String first, String... more) {
    return containsAny(Nonempty.list(first, more));
  }

  /**
   * Some value is one of these ARNs: {@code ForAnyValue:ArnEquals}. False where the request lacks
   * the key.
   *
   * @throws RefusedException if the list is empty, or a text is no ARN
   */
  public Comparison containsAny(List<String> arns) {
    Nonnull.requireAll("arns", arns);
    return Compare.any(this, Operator.ARN_EQUALS, Compare.literals(arns));
  }

  /**
   * Every value is one of these ARNs: {@code ForAllValues:ArnEquals}. <em>Also true where the
   * request lacks the key</em>; with {@code key.exists()} it is not.
   *
   * @throws RefusedException if a text is no ARN
   */
  public Comparison onlyFrom(String first, String... more) {
    return onlyFrom(Nonempty.list(first, more));
  }

  /**
   * Every value is one of these ARNs: {@code ForAllValues:ArnEquals}. <em>Also true where the
   * request lacks the key</em>; with {@code key.exists()} it is not.
   *
   * @throws RefusedException if the list is empty, or a text is no ARN
   */
  public Comparison onlyFrom(List<String> arns) {
    Nonnull.requireAll("arns", arns);
    return Compare.all(this, Operator.ARN_EQUALS, Compare.literals(arns));
  }

  /**
   * Some value matches one of these patterns: {@code ForAnyValue:ArnLike}. False where the request
   * lacks the key.
   *
   * @throws RefusedException if a pattern without variables has fewer than six segments
   */
  public Comparison containsAnyMatching(Text first, Text... more) {
    return containsAnyMatching(Nonempty.list(first, more));
  }

  /**
   * Some value matches one of these patterns: {@code ForAnyValue:ArnLike}. False where the request
   * lacks the key.
   *
   * @throws RefusedException if the list is empty, or a pattern without variables has fewer than
   *     six segments
   */
  public Comparison containsAnyMatching(List<Text> patterns) {
    Nonnull.requireAll("patterns", patterns);
    return Compare.any(this, Operator.ARN_LIKE, patterns);
  }

  /**
   * Every value matches one of these patterns: {@code ForAllValues:ArnLike}. <em>Also true where
   * the request lacks the key</em>; with {@code key.exists()} it is not.
   *
   * @throws RefusedException if a pattern without variables has fewer than six segments
   */
  public Comparison onlyMatching(Text first, Text... more) {
    return onlyMatching(Nonempty.list(first, more));
  }

  /**
   * Every value matches one of these patterns: {@code ForAllValues:ArnLike}. <em>Also true where
   * the request lacks the key</em>; with {@code key.exists()} it is not.
   *
   * @throws RefusedException if the list is empty, or a pattern without variables has fewer than
   *     six segments
   */
  public Comparison onlyMatching(List<Text> patterns) {
    Nonnull.requireAll("patterns", patterns);
    return Compare.all(this, Operator.ARN_LIKE, patterns);
  }
}
