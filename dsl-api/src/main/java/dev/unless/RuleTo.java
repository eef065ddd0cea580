package dev.unless;

import dev.unless.finding.Nonempty;
import dev.unless.vocabulary.Resource;
import java.util.List;

/** A rule that says who, but not where. */
public final class RuleTo extends Rule<RuleTo> implements TrustRule {
  RuleTo(RuleSpec spec) {
    super(spec);
  }

  @Override
  RuleTo with(RuleSpec changed) {
    return new RuleTo(changed);
  }

  /** On these resources. */
  public RuleToOn on(Resource first, Resource... more) {
    return onAll(Nonempty.list(first, more));
  }

  /**
   * On these resources.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  public RuleToOn onAll(List<Resource> resources) {
    return new RuleToOn(spec().onAll(resources));
  }

  /** On every resource: {@code *}. */
  public RuleToOn onEverything() {
    return new RuleToOn(spec().onEverything());
  }

  /** On every resource but these: NotResource. */
  public RuleToOn onEverythingExcept(Resource first, Resource... more) {
    return onEverythingExcept(Nonempty.list(first, more));
  }

  /**
   * On every resource but these: NotResource.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  public RuleToOn onEverythingExcept(List<Resource> resources) {
    return new RuleToOn(spec().onEverythingExcept(resources));
  }
}
