package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonempty;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.Text;
import dev.unless.vocabulary.Account;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key whose value is a text. Every {@code String} is compared as it is; {@code *}, {@code ?} and
 * {@code $} in it have no meaning.
 *
 * <pre>{@code
 * Condition ownTeam = Keys.principalTag("team").is(Keys.resourceTag("team"));
 * Condition office = Keys.SOURCE_VPCE.in("vpce-1a2b3c4d", "vpce-5e6f7a8b");
 * }</pre>
 *
 * @param name the key's name, such as {@code aws:SourceVpce}
 */
public record StringKey(String name) implements Single<String> {

  /**
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate; or if
   *     it is that of a global key with another arity
   */
  public StringKey {
    KeyNames.require(name, Arity.SINGLE);
  }

  @Override
  @Internal
  public KeyType type() {
    return KeyType.STRING;
  }

  /**
   * The value is this text: {@code StringEquals}.
   *
   * @throws RefusedException if the text holds a lone surrogate
   */
  public Comparison is(String value) {
    Nonnull.require("value", value);
    return in(List.of(value));
  }

  /**
   * The value is that of another key in the same request: {@code StringEquals} with a policy
   * variable. False where the request lacks either.
   *
   * @throws RefusedException if no variable can spell the other key's name
   */
  public Comparison is(Single<?> other) {
    Nonnull.require("other", other);
    return Compare.one(this, Operator.STRING_EQUALS, other.asVariable());
  }

  /**
   * The value is the id of this account: {@code StringEquals}.
   *
   * <pre>{@code
   * Condition own = Keys.stringKey("kms:CallerAccount").is(Account.of("111122223333"));
   * }</pre>
   */
  public Comparison is(Account account) {
    Nonnull.require("account", account);
    return inAccounts(List.of(account));
  }

  /** The value is the id of one of these accounts: {@code StringEquals}. */
  public Comparison in(Account first, Account... more) {
    return inAccounts(Nonempty.list(first, more));
  }

  /**
   * The value is the id of one of these accounts: {@code StringEquals}.
   *
   * @throws RefusedException if the list is empty
   */
  public Comparison inAccounts(List<Account> accounts) {
    Nonnull.requireAll("accounts", accounts);
    return Compare.one(this, Operator.STRING_EQUALS, Compare.names(accounts, Account::id));
  }

  /**
   * The value is one of these texts: {@code StringEquals}.
   *
   * @throws RefusedException if a text holds a lone surrogate
   */
  public Comparison in(String first, String... more) {
    return in(Nonempty.list(first, more));
  }

  /**
   * The value is one of these texts: {@code StringEquals}.
   *
   * @throws RefusedException if the list is empty, or a text holds a lone surrogate
   */
  public Comparison in(List<String> values) {
    return Compare.one(this, Operator.STRING_EQUALS, Compare.literals(values));
  }

  /**
   * The value is this text, in any case (simple folding, no locale): {@code
   * StringEqualsIgnoreCase}.
   *
   * @throws RefusedException if the text holds a lone surrogate
   */
  public Comparison isIgnoringCase(String value) {
    Nonnull.require("value", value);
    return inIgnoringCase(List.of(value));
  }

  /**
   * The value is that of another key in the same request, in any case (simple folding, no locale):
   * {@code StringEqualsIgnoreCase} with a policy variable. False where the request lacks either.
   *
   * @throws RefusedException if no variable can spell the other key's name
   */
  public Comparison isIgnoringCase(Single<?> other) {
    Nonnull.require("other", other);
    return Compare.one(this, Operator.STRING_EQUALS_IGNORE_CASE, other.asVariable());
  }

  /**
   * The value is one of these texts, in any case (simple folding, no locale): {@code
   * StringEqualsIgnoreCase}.
   *
   * @throws RefusedException if a text holds a lone surrogate
   */
  public Comparison inIgnoringCase(String first, String... more) {
    return inIgnoringCase(Nonempty.list(first, more));
  }

  /**
   * The value is one of these texts, in any case (simple folding, no locale): {@code
   * StringEqualsIgnoreCase}.
   *
   * @throws RefusedException if the list is empty, or a text holds a lone surrogate
   */
  public Comparison inIgnoringCase(List<String> values) {
    return Compare.one(this, Operator.STRING_EQUALS_IGNORE_CASE, Compare.literals(values));
  }

  /** The value matches one of these patterns: {@code StringLike}, case-sensitive. */
  public Comparison matches(Text first, Text... more) {
    return matches(Nonempty.list(first, more));
  }

  /**
   * The value matches one of these patterns: {@code StringLike}, case-sensitive.
   *
   * @throws RefusedException if the list is empty
   */
  public Comparison matches(List<Text> patterns) {
    Nonnull.requireAll("patterns", patterns);
    return Compare.one(this, Operator.STRING_LIKE, patterns);
  }

  /**
   * The value begins with this text: {@code StringLike}.
   *
   * @throws RefusedException if the text is empty, or holds a lone surrogate
   */
  public Comparison startsWith(String text) {
    Nonnull.require("text", text);
    return like("startsWith", text, Text.literal(text), Text.anything());
  }

  /**
   * The value begins with one of these texts: {@code StringLike}.
   *
   * <pre>{@code
   * Condition ours = Keys.stringKey("s3:prefix").startsWithAny("home/ann/", "shared/");
   * }</pre>
   *
   * @throws RefusedException if a text is empty, or holds a lone surrogate
   */
  public Comparison startsWithAny(String first, String... more) {
    return startsWithAny(Nonempty.list(first, more));
  }

  /**
   * The value begins with one of these texts: {@code StringLike}.
   *
   * @throws RefusedException if the list is empty, a text is empty, or holds a lone surrogate
   */
  public Comparison startsWithAny(List<String> texts) {
    Nonnull.requireAll("texts", texts);
    return Compare.one(this, Operator.STRING_LIKE, Compare.beginnings(this, texts));
  }

  /**
   * The value matches one of these patterns, as {@link #matches(List)}: {@code StringLike},
   * case-sensitive.
   *
   * <pre>{@code
   * Condition builds = Keys.USER_AGENT.matchesAny(List.of(Unless.pattern("ci/*"), Unless.pattern("cd/?.*")));
   * }</pre>
   *
   * @throws RefusedException if the list is empty
   */
  public Comparison matchesAny(List<Text> patterns) {
    return matches(patterns);
  }

  /**
   * The value ends with this text: {@code StringLike}.
   *
   * @throws RefusedException if the text is empty, or holds a lone surrogate
   */
  public Comparison endsWith(String text) {
    Nonnull.require("text", text);
    return like("endsWith", text, Text.anything(), Text.literal(text));
  }

  /**
   * The value holds this text: {@code StringLike}.
   *
   * @throws RefusedException if the text is empty, or holds a lone surrogate
   */
  public Comparison contains(String text) {
    Nonnull.require("text", text);
    return like("contains", text, Text.anything(), Text.literal(text), Text.anything());
  }

  private Comparison like(String asked, String text, Text... parts) {
    Compare.requirePart(this, asked, text);
    List<Text.Part> joined = Stream.of(parts).flatMap(part -> part.parts().stream()).toList();
    return Compare.one(this, Operator.STRING_LIKE, new Text(joined));
  }
}
