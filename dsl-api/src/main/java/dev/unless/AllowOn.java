package dev.unless;

import dev.unless.finding.Nonempty;
import dev.unless.vocabulary.PolicyPrincipal;
import java.util.List;

/** An allow that says where, but not who. */
public final class AllowOn extends Rule<AllowOn> implements AllowOrDenyOn {
  AllowOn(RuleSpec spec) {
    super(spec);
  }

  @Override
  AllowOn with(RuleSpec changed) {
    return new AllowOn(changed);
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
}
