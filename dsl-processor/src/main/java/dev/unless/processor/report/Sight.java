package dev.unless.processor.report;

import dev.unless.Policy;
import dev.unless.PolicyRule;
import dev.unless.processor.evaluation.Gap;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression.Unseen;
import java.util.List;
import java.util.Optional;

/** Whether enough of a policy is seen for a check of it to say something. */
final class Sight {
  private Sight() {}

  /** What keeps it from being seen; empty if it is seen. */
  static Optional<Unseen> missing(Traced result) {
    if (result.value() instanceof Gap.Hole hole) {
      return Optional.of(hole.what());
    }
    boolean blind = result.value() instanceof Policy && result.all().noneMatch(Sight::isSeenRule);
    return blind ? result.firstUnseen() : Optional.empty();
  }

  /** Whether a rule of a policy is an example, or within one. */
  static boolean isExample(Traced result, PolicyRule rule) {
    return result
        .all()
        .filter(part -> part.standsFor().isPresent())
        .anyMatch(part -> holds(part.value(), rule));
  }

  /** Whether some rule, or list of rules, is an example. */
  static boolean hasExample(Traced result) {
    return result
        .all()
        .filter(part -> part.standsFor().isPresent())
        .anyMatch(part -> isRules(part.value()));
  }

  private static boolean isRules(Object value) {
    return value instanceof PolicyRule
        || (value instanceof Iterable<?> many && isRule(many))
        || (value instanceof Object[] array && isRule(List.of(array)));
  }

  private static boolean isRule(Iterable<?> many) {
    for (Object each : many) {
      if (each instanceof PolicyRule) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Object value, PolicyRule rule) {
    return value == rule
        || (value instanceof Iterable<?> many && contains(many, rule))
        || (value instanceof Object[] array && contains(List.of(array), rule));
  }

  private static boolean contains(Iterable<?> many, PolicyRule rule) {
    for (Object each : many) {
      if (each == rule) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSeenRule(Traced part) {
    return part.value() instanceof PolicyRule && part.standsFor().isEmpty();
  }
}
