package dev.unless;

import dev.unless.finding.Nonempty;
import dev.unless.vocabulary.LastingPrincipal;
import dev.unless.vocabulary.PolicyPrincipal;
import java.util.List;

/** A denial that says where, but not who. */
public final class DenyOn extends Rule<DenyOn> implements AllowOrDenyOn, ResourceControlRule {
  DenyOn(RuleSpec spec) {
    super(spec);
  }

  @Override
  DenyOn with(RuleSpec changed) {
    return new DenyOn(changed);
  }

  /** By these principals. */
  @Override
  public RuleToOn to(PolicyPrincipal first, PolicyPrincipal... more) {
    return toAll(Nonempty.list(first, more));
  }

  /**
   * By these principals.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  @Override
  public RuleToOn toAll(List<? extends PolicyPrincipal> principals) {
    return new RuleToOn(spec().toAll(principals));
  }

  /** By everyone, anonymous callers and services included. */
  @Override
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
