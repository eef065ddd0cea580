package dev.unless.processor.report;

import dev.unless.IdentityRule;
import dev.unless.Policy;
import dev.unless.ResourceControlRule;
import dev.unless.ResourceRule;
import dev.unless.Unless;
import dev.unless.check.Checker;
import dev.unless.condition.Condition;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.vocabulary.Actions;
import dev.unless.vocabulary.Resource;
import java.util.List;

/** What the checks find in a policy, or in a part of one. */
final class Checks {
  private Checks() {}

  static List<Finding> of(Object value, Checker checker) {
    if (value instanceof Policy policy) {
      return policy.check(checker);
    }
    if (value instanceof Condition condition) {
      return ofCondition(condition, checker);
    }
    if (value instanceof Resource resource) {
      return within(
          "/Resource",
          Unless.identityPolicy(Unless.deny(Unless.everyAction()).on(resource)),
          checker);
    }
    if (value instanceof Actions actions) {
      return within("/Action", Unless.identityPolicy(Unless.deny(actions).onEverything()), checker);
    }
    return RuleAlone.policyOf(value).map(policy -> policy.check(checker)).orElse(List.of());
  }

  /** What is wrong with one element of a statement. */
  private static List<Finding> within(String element, Policy policy, Checker checker) {
    return policy.check(checker).stream()
        .filter(
            finding ->
                finding.code() == Code.UNUSED_SUPPRESSION || finding.pointer().contains(element))
        .toList();
  }

  /** Whether something can be said of a value by itself. */
  static boolean takes(Object value) {
    return value instanceof Policy
        || value instanceof Condition
        || value instanceof Resource
        || value instanceof Actions
        || value instanceof IdentityRule
        || value instanceof ResourceControlRule
        || value instanceof ResourceRule;
  }

  /** What is wrong with it in an Allow as well as in a Deny. */
  private static List<Finding> ofCondition(Condition condition, Checker checker) {
    List<Finding> denying =
        Unless.identityPolicy(Unless.deny(Unless.everyAction()).onEverything().when(condition))
            .check(checker);
    return Unless.identityPolicy(Unless.allow(Unless.everyAction()).onEverything().when(condition))
        .check(checker)
        .stream()
        .filter(denying::contains)
        .filter(finding -> !isOfTheFrame(finding))
        .toList();
  }

  /** Whether it is about the statement that was put around the condition. */
  private static boolean isOfTheFrame(Finding finding) {
    return finding.pointer().startsWith("/Statement") && !finding.pointer().contains("/Condition/");
  }
}
