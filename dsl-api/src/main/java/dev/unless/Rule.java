package dev.unless;

import dev.unless.condition.Condition;
import dev.unless.finding.Arguments;

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
    Arguments.require("condition", condition);
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
    Arguments.require("condition", condition);
    return with(spec.unless(condition));
  }

  /**
   * The rule under a name: the Sid of its statement. Where it becomes several statements, the
   * others' have a number behind it.
   *
   * @throws dev.unless.finding.RefusedException if the name is empty or holds a lone surrogate;
   *     which other characters it may hold depends on the kind of policy and is examined there
   */
  public S named(String sid) {
    Arguments.require("sid", sid);
    return with(spec.named(Sids.require(sid)));
  }

  /** The rule in the words in which it was written. */
  @Override
  public String toString() {
    return Sentence.of(spec);
  }
}
