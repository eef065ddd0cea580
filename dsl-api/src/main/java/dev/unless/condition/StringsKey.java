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
 * A key that has a set of texts. Every {@code String} is compared as it is; {@code *}, {@code ?}
 * and {@code $} in it have no meaning.
 *
 * <pre>{@code
 * Condition twoTags = Keys.TAG_KEYS.onlyFrom("team", "stage").and(Keys.TAG_KEYS.exists());
 * Condition teamSet = Keys.TAG_KEYS.containsAny("team");
 * }</pre>
 *
 * @param name the key's name, such as {@code aws:TagKeys}
 */
public record StringsKey(String name) implements Multi<String> {
  /**
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate; or if
   *     it is that of a global key with another arity
   */
  public StringsKey {
    KeyNames.require(name, Arity.MULTI);
  }

  @Override
  @Internal
  public KeyType type() {
    return KeyType.STRING;
  }

  /**
   * Some value is one of these texts: {@code ForAnyValue:StringEquals}. False where the request
   * lacks the key.
   *
   * @throws RefusedException if a text holds a lone surrogate
   */
  public Comparison containsAny(String first, String... more) {
    return containsAny(Nonempty.list(first, more));
  }

  /**
   * Some value is one of these texts: {@code ForAnyValue:StringEquals}. False where the request
   * lacks the key.
   *
   * @throws RefusedException if the list is empty, or a text holds a lone surrogate
   */
  public Comparison containsAny(List<String> values) {
    return Compare.any(this, Operator.STRING_EQUALS, Compare.literals(values));
  }

  /**
   * Every value is one of these texts: {@code ForAllValues:StringEquals}. <em>Also true where the
   * request lacks the key</em>; with {@code key.exists()} it is not.
   *
   * @throws RefusedException if a text holds a lone surrogate
   */
  public Comparison onlyFrom(String first, String... more) {
    return onlyFrom(Nonempty.list(first, more));
  }

  /**
   * Every value is one of these texts: {@code ForAllValues:StringEquals}. <em>Also true where the
   * request lacks the key</em>; with {@code key.exists()} it is not.
   *
   * @throws RefusedException if the list is empty, or a text holds a lone surrogate
   */
  public Comparison onlyFrom(List<String> values) {
    return Compare.all(this, Operator.STRING_EQUALS, Compare.literals(values));
  }

  /**
   * Some value is one of these texts in any case: {@code ForAnyValue:StringEqualsIgnoreCase}. False
   * where the request lacks the key.
   *
   * @throws RefusedException if a text holds a lone surrogate
   */
  public Comparison containsAnyIgnoringCase(String first, String... more) {
    return containsAnyIgnoringCase(Nonempty.list(first, more));
  }

  /**
   * Some value is one of these texts in any case: {@code ForAnyValue:StringEqualsIgnoreCase}. False
   * where the request lacks the key.
   *
   * @throws RefusedException if the list is empty, or a text holds a lone surrogate
   */
  public Comparison containsAnyIgnoringCase(List<String> values) {
    return Compare.any(this, Operator.STRING_EQUALS_IGNORE_CASE, Compare.literals(values));
  }

  /**
   * Every value is one of these texts in any case: {@code ForAllValues:StringEqualsIgnoreCase}.
   * <em>Also true where the request lacks the key</em>; with {@code key.exists()} it is not.
   *
   * @throws RefusedException if a text holds a lone surrogate
   */
  public Comparison onlyFromIgnoringCase(String first, String... more) {
    return onlyFromIgnoringCase(Nonempty.list(first, more));
  }

  /**
   * Every value is one of these texts in any case: {@code ForAllValues:StringEqualsIgnoreCase}.
   * <em>Also true where the request lacks the key</em>; with {@code key.exists()} it is not.
   *
   * @throws RefusedException if the list is empty, or a text holds a lone surrogate
   */
  public Comparison onlyFromIgnoringCase(List<String> values) {
    return Compare.all(this, Operator.STRING_EQUALS_IGNORE_CASE, Compare.literals(values));
  }

  /**
   * Some value matches one of these patterns: {@code ForAnyValue:StringLike}. False where the
   * request lacks the key.
   */
  public Comparison containsAnyMatching(Text first, Text... more) {
    return containsAnyMatching(Nonempty.list(first, more));
  }

  /**
   * Some value matches one of these patterns: {@code ForAnyValue:StringLike}. False where the
   * request lacks the key.
   *
   * @throws RefusedException if the list is empty
   */
  public Comparison containsAnyMatching(List<Text> patterns) {
    Nonnull.requireAll("patterns", patterns);
    return Compare.any(this, Operator.STRING_LIKE, patterns);
  }

  /**
   * Every value matches one of these patterns: {@code ForAllValues:StringLike}. <em>Also true where
   * the request lacks the key</em>; with {@code key.exists()} it is not.
   */
  public Comparison onlyMatching(Text first, Text... more) {
    return onlyMatching(Nonempty.list(first, more));
  }

  /**
   * Every value matches one of these patterns: {@code ForAllValues:StringLike}. <em>Also true where
   * the request lacks the key</em>; with {@code key.exists()} it is not.
   *
   * @throws RefusedException if the list is empty
   */
  public Comparison onlyMatching(List<Text> patterns) {
    Nonnull.requireAll("patterns", patterns);
    return Compare.all(this, Operator.STRING_LIKE, patterns);
  }

  /**
   * Some value begins with one of these texts: {@code ForAnyValue:StringLike}. False where the
   * request lacks the key.
   *
   * <pre>{@code
   * Condition unit = Keys.PRINCIPAL_ORG_PATHS.containsAnyStartingWith("o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/");
   * }</pre>
   *
   * @throws RefusedException if a text is empty, or holds a lone surrogate
   */
  public Comparison containsAnyStartingWith(String first, String... more) {
    return containsAnyStartingWith(Nonempty.list(first, more));
  }

  /**
   * Some value begins with one of these texts: {@code ForAnyValue:StringLike}. False where the
   * request lacks the key.
   *
   * @throws RefusedException if the list is empty, a text is empty, or holds a lone surrogate
   */
  public Comparison containsAnyStartingWith(List<String> texts) {
    Nonnull.requireAll("texts", texts);
    return Compare.any(this, Operator.STRING_LIKE, Compare.beginnings(this, texts));
  }

  /**
   * Every value begins with one of these texts: {@code ForAllValues:StringLike}. <em>Also true
   * where the request lacks the key</em>; with {@code key.exists()} it is not.
   *
   * @throws RefusedException if a text is empty, or holds a lone surrogate
   */
  public Comparison onlyStartingWith(String first, String... more) {
    return onlyStartingWith(Nonempty.list(first, more));
  }

  /**
   * Every value begins with one of these texts: {@code ForAllValues:StringLike}. <em>Also true
   * where the request lacks the key</em>; with {@code key.exists()} it is not.
   *
   * @throws RefusedException if the list is empty, a text is empty, or holds a lone surrogate
   */
  public Comparison onlyStartingWith(List<String> texts) {
    Nonnull.requireAll("texts", texts);
    return Compare.all(this, Operator.STRING_LIKE, Compare.beginnings(this, texts));
  }
}
