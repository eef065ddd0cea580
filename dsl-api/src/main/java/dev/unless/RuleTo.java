package dev.unless;

import dev.unless.vocabulary.Resource;
import java.util.List;

/** A rule that says who, but not where. */
public final class RuleTo extends Rule<RuleTo> implements TrustRule {
  RuleTo(Parts parts) {
    super(parts);
  }

  @Override
  RuleTo with(Parts changed) {
    return new RuleTo(changed);
  }

  /** On these resources. */
  public RuleToOn on(Resource first, Resource... more) {
    return onAll(Nonempty.list(first, more));
  }

  /**
   * On these resources.
   *
   * @throws dev.unless.text.GrammarException if there is none
   */
  public RuleToOn onAll(List<Resource> resources) {
    return new RuleToOn(Named.resources(parts(), resources, false));
  }

  /** On every resource: {@code *}. */
  public RuleToOn onEverything() {
    return new RuleToOn(parts().on(new Parts.Where.Everything()));
  }

  /** On every resource but these: NotResource. */
  public RuleToOn onEverythingExcept(Resource first, Resource... more) {
    return onEverythingExcept(Nonempty.list(first, more));
  }

  /**
   * On every resource but these: NotResource.
   *
   * @throws dev.unless.text.GrammarException if there is none
   */
  public RuleToOn onEverythingExcept(List<Resource> resources) {
    return new RuleToOn(Named.resources(parts(), resources, true));
  }
}
