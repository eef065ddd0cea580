package dev.unless.condition;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonempty;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.Text;
import dev.unless.vocabulary.HasArn;
import dev.unless.vocabulary.Partition;
import java.util.List;

/**
 * A key whose value is an ARN.
 *
 * <pre>{@code
 * Condition reader = Keys.PRINCIPAL_ARN.is("arn:aws:iam::111122223333:role/reader");
 * Condition anyRole =
 *     Keys.PRINCIPAL_ARN.matches(Text.parse("arn:aws:iam::111122223333:role/*", Syntax.PATTERN));
 * }</pre>
 *
 * @param name the key's name, such as {@code aws:PrincipalArn}
 */
public record ArnKey(String name) implements Single<String> {
  /**
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate; or if
   *     it is that of a global key with another arity
   */
  public ArnKey {
    KeyNames.require(name, Arity.SINGLE);
  }

  @Override
  @Internal
  public KeyType type() {
    return KeyType.ARN;
  }

  /**
   * The value is this ARN: {@code ArnEquals}.
   *
   * @throws RefusedException if the text is no ARN
   */
  public Comparison is(String arn) {
    Nonnull.require("arn", arn);
    return in(List.of(arn));
  }

  /**
   * The value is that of another key in the same request: {@code ArnEquals} with a policy variable.
   * False where the request lacks either.
   *
   * @throws RefusedException if no variable can spell the other key's name
   */
  public Comparison is(Single<?> other) {
    Nonnull.require("other", other);
    return Compare.one(this, Operator.ARN_EQUALS, other.asVariable());
  }

  /**
   * The value is one of these ARNs: {@code ArnEquals}.
   *
   * @throws RefusedException if a text is no ARN
   */
  public Comparison in(String first, String... more) {
    return in(Nonempty.list(first, more));
  }

  /**
   * The value is one of these ARNs: {@code ArnEquals}.
   *
   * @throws RefusedException if the list is empty, or a text is no ARN
   */
  public Comparison in(List<String> arns) {
    Nonnull.requireAll("arns", arns);
    return Compare.one(this, Operator.ARN_EQUALS, Compare.literals(arns));
  }

  /**
   * The value is the ARN of this principal or resource: {@code ArnEquals}, or {@code ArnLike} where
   * the resource is a pattern. The ARN has the partition of the policy, unless its own is known.
   *
   * <pre>{@code
   * Account shop = Account.of("111122223333");
   * Condition reader = Keys.PRINCIPAL_ARN.is(shop.role("reader"));
   * }</pre>
   *
   * @throws RefusedException as {@link #inArnsOf}
   */
  public Comparison is(HasArn owner) {
    Nonnull.require("owner", owner);
    return inArnsOf(List.of(owner));
  }

  /**
   * The value is the ARN of one of these principals or resources: {@code ArnEquals}, or {@code
   * ArnLike} where a resource is a pattern.
   *
   * @throws RefusedException as {@link #inArnsOf}
   */
  public Comparison in(HasArn first, HasArn... more) {
    return inArnsOf(Nonempty.list(first, more));
  }

  /**
   * The value is the ARN of one of these principals or resources: {@code ArnEquals}, or {@code
   * ArnLike} where a resource is a pattern.
   *
   * @throws RefusedException if the list is empty; if a resource leaves its region or account open;
   *     or if no caller's {@code aws:PrincipalArn} is such an ARN, as of an account, of which only
   *     the root user has one, and of a session, which has that of its role
   */
  public Comparison inArnsOf(List<? extends HasArn> owners) {
    Nonnull.requireAll("owners", owners);
    owners.forEach(owner -> ArnOwners.require(this, owner));
    List<Text> arns = Compare.arns(owners, Partition.AWS);
    boolean literal = arns.stream().allMatch(Text::isLiteral);
    Operator operator = literal ? Operator.ARN_EQUALS : Operator.ARN_LIKE;
    return new Comparison(this, ConditionOperator.of(operator), arns, List.copyOf(owners));
  }

  /**
   * The value matches one of these patterns: {@code ArnLike}, each of the six segments on its own,
   * so that a {@code *} crosses a colon only in the last one.
   *
   * @throws RefusedException if a pattern without variables has fewer than six segments
   */
  public Comparison matches(Text first, Text... more) {
    return matches(Nonempty.list(first, more));
  }

  /**
   * The value matches one of these patterns: {@code ArnLike}, each of the six segments on its own,
   * so that a {@code *} crosses a colon only in the last one.
   *
   * @throws RefusedException if the list is empty, or a pattern without variables has fewer than
   *     six segments
   */
  public Comparison matches(List<Text> patterns) {
    Nonnull.requireAll("patterns", patterns);
    return Compare.one(this, Operator.ARN_LIKE, patterns);
  }
}
