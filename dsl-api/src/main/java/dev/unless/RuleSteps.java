package dev.unless;

import dev.unless.finding.Nonempty;
import dev.unless.vocabulary.LastingPrincipal;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Resource;
import java.util.List;

/** What the steps of rules do with the principals and resources they are given. */
final class RuleSteps {
  private RuleSteps() {}

  static RuleSpec principals(RuleSpec parts, List<? extends PolicyPrincipal> principals) {
    Nonempty.require(
        "principals",
        principals,
        "the rule would apply to nobody",
        "Name a principal, or leave the rule out.");
    return parts.to(new RuleSpec.Who.Named(List.copyOf(principals)));
  }

  static RuleSpec everyone(RuleSpec parts) {
    return parts.to(new RuleSpec.Who.Everyone(List.of()));
  }

  static RuleSpec everyoneExcept(RuleSpec parts, List<? extends LastingPrincipal> principals) {
    Nonempty.require(
        "excepted principals",
        principals,
        "the rule would apply to everyone",
        "Name a principal, or write toEveryone().");
    return parts.to(new RuleSpec.Who.Everyone(List.copyOf(principals)));
  }

  static RuleSpec resources(RuleSpec parts, List<Resource> resources, boolean except) {
    if (except) {
      Nonempty.require(
          "excepted resources",
          resources,
          "the rule would apply to every resource",
          "Name a resource, or write onEverything().");
    } else {
      Nonempty.require(
          "resources",
          resources,
          "the rule would apply to no resource",
          "Name a resource, or leave the rule out.");
    }
    return parts.on(new RuleSpec.Where.Named(except, List.copyOf(resources)));
  }
}
