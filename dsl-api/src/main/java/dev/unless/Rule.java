package dev.unless;

import dev.unless.condition.Condition;
import dev.unless.document.Effect;
import dev.unless.finding.Nonnull;
import dev.unless.vocabulary.Actions;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Resource;
import java.util.List;
import java.util.Optional;

/**
 * What a policy says in one sentence: an effect, who, what, where, and under which conditions. It
 * becomes one or more statements.
 *
 * <p>A rule is immutable and complete at every step; each method gives another rule.
 *
 * <pre>{@code
 * Rule<?> rule = Unless.denyAll().unless(Keys.sourceIp("53.0.2.7/32")).named("OfficeOnly");
 * }</pre>
 *
 * @param <S> the step that the rule is at
 */
public abstract sealed class Rule<S extends Rule<S>>
    permits Allow, AllowOn, Deny, DenyOn, DenyAll, DenyAllOn, RuleTo, RuleToOn {
  private final RuleSpec spec;

  Rule(RuleSpec spec) {
    this.spec = spec;
  }

  RuleSpec spec() {
    return spec;
  }

  abstract S with(RuleSpec changed);

  /**
   * The rule applies only where the condition holds, too.
   *
   * @throws dev.unless.finding.RefusedException if no statement can hold the rule's conditions
   *     together; the message names operator and key
   */
  public S when(Condition condition) {
    Nonnull.require("condition", condition);
    return with(spec.when(condition));
  }

  /**
   * The rule does not apply where the condition holds: the exact opposite of {@link #when}, for
   * every request, those that lack the condition's key included.
   *
   * @throws dev.unless.finding.RefusedException if no statement can hold the rule's conditions
   *     together; the message names operator and key
   */
  public S unless(Condition condition) {
    Nonnull.require("condition", condition);
    return with(spec.unless(condition));
  }

  /**
   * The rule applies only where the condition holds, too; where there is none, it applies always.
   * The name says so, since an allow that loses its condition is wider: where that must not be,
   * make the whole rule of the condition, such as {@code office.map(rule::when)}.
   *
   * <pre>{@code
   * Optional<Condition> office = Optional.of("203.0.113.0/24").map(Keys::sourceIp);
   * Rule<?> rule = Unless.denyAll().whenOrAlways(office);
   * }</pre>
   *
   * @throws dev.unless.finding.RefusedException if no statement can hold the rule's conditions
   *     together; the message names operator and key
   */
  public S whenOrAlways(Optional<? extends Condition> condition) {
    Nonnull.require("condition", condition);
    return condition.isPresent() ? when(condition.get()) : with(spec);
  }

  /**
   * The rule does not apply where the condition holds; where there is none, it applies always: a
   * denial without exception, an allow without restriction.
   *
   * <pre>{@code
   * Optional<Condition> office = Optional.empty();
   * Rule<?> always = Unless.denyAll().unlessOrAlways(office);
   * }</pre>
   *
   * @throws dev.unless.finding.RefusedException if no statement can hold the rule's conditions
   *     together; the message names operator and key
   */
  public S unlessOrAlways(Optional<? extends Condition> condition) {
    Nonnull.require("condition", condition);
    return condition.isPresent() ? unless(condition.get()) : with(spec);
  }

  /**
   * The rule under a name: the Sid of its statement. Where it becomes several statements, the
   * others' have a number behind it.
   *
   * @throws dev.unless.finding.RefusedException if the name is empty or holds a lone surrogate;
   *     which other characters it may hold depends on the kind of policy and is examined there
   */
  public S named(String sid) {
    Nonnull.require("sid", sid);
    return with(spec.named(Sids.require(sid)));
  }

  /** The rule's name, where it has one. */
  public Optional<String> name() {
    return spec.sid();
  }

  /** Whether it allows or denies. */
  public Effect effect() {
    return spec.effect();
  }

  /** Which actions; everything is every action of the policy's own service. */
  public Reach<Actions> actions() {
    return spec.actions();
  }

  /**
   * Which principals; where it is not said, those that the policy is attached to, or everyone where
   * the policy names principals.
   */
  public Reach<PolicyPrincipal> principals() {
    return spec.principals();
  }

  /** Which resources; where it is not said, the policy's own. */
  public Reach<Resource> resources() {
    return spec.resources();
  }

  /**
   * The conditions of each {@code when} and {@code unless} in order, as they must hold; that of an
   * {@code unless} is its opposite. None where the rule applies always.
   */
  public List<Condition> conditions() {
    return spec.asked();
  }

  /** The rule in the words in which it was written. */
  @Override
  public String toString() {
    return Sentence.of(spec);
  }
}
