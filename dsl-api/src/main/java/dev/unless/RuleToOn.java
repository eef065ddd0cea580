package dev.unless;

/** A rule that says who and where. */
public final class RuleToOn extends Rule<RuleToOn> implements ResourceRule {
  RuleToOn(Parts parts) {
    super(parts);
  }

  @Override
  RuleToOn with(Parts changed) {
    return new RuleToOn(changed);
  }
}
