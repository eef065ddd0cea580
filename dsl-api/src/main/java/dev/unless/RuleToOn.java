package dev.unless;

/** A rule that says who and where. */
public final class RuleToOn extends Rule<RuleToOn> implements ResourceRule {
  RuleToOn(RuleSpec spec) {
    super(spec);
  }

  @Override
  RuleToOn with(RuleSpec changed) {
    return new RuleToOn(changed);
  }
}
