package dev.unless;

import dev.unless.finding.Nonempty;
import dev.unless.vocabulary.LastingPrincipal;
import dev.unless.vocabulary.PolicyPrincipal;
import java.util.List;

/**
 * A denial of every action, or of all but some, that says where; to everyone where the policy names
 * principals.
 */
public final class DenyAllOn extends Rule<DenyAllOn> implements IdentityRule, ResourceRule {
  DenyAllOn(RuleSpec spec) {
    super(spec);
  }

  @Override
  DenyAllOn with(RuleSpec changed) {
    return new DenyAllOn(changed);
  }

  /** By these principals. */
  public RuleToOn to(PolicyPrincipal first, PolicyPrincipal... more) {
    return toAll(Nonempty.list(first, more));
  }

  /**
   * By these principals.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  public RuleToOn toAll(List<? extends PolicyPrincipal> principals) {
    return new RuleToOn(spec().toAll(principals));
  }

  /** By everyone, anonymous callers and services included. */
  public RuleToOn toEveryone() {
    return new RuleToOn(spec().toEveryone());
  }

  /**
   * By everyone but these, a role's sessions included: {@code Principal: "*"} with conditions on
   * {@code aws:PrincipalArn} and {@code aws:PrincipalAccount}, so that anonymous callers and
   * services are not excepted.
   */
  public RuleToOn toEveryoneExcept(LastingPrincipal first, LastingPrincipal... more) {
    return toEveryoneExcept(Nonempty.list(first, more));
  }

  /**
   * By everyone but these, a role's sessions included.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  public RuleToOn toEveryoneExcept(List<? extends LastingPrincipal> principals) {
    return new RuleToOn(spec().toEveryoneExcept(principals));
  }
}
