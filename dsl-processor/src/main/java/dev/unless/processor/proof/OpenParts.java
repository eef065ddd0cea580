package dev.unless.processor.proof;

import dev.unless.Policy;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression.Elements;
import dev.unless.processor.proof.Widened.Doubt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of a policy that come of lists of which it is not known what they hold: such a rule is
 * there for each element, or not at all; and what such a list is a part of may say more, or less.
 *
 * @param isAny whether there is such a list
 * @param doubts what is open of the policy's statements, by their places
 */
record OpenParts(boolean isAny, Map<Integer, Doubt> doubts) {
  /** Copies the map. */
  OpenParts {
    doubts = Map.copyOf(doubts);
  }

  boolean isEmpty() {
    return !isAny;
  }

  static OpenParts of(Traced result) {
    List<Traced> lists = result.all().filter(OpenParts::isOpen).toList();
    if (lists.isEmpty()) {
      return new OpenParts(false, Map.of());
    }
    Map<Integer, Doubt> doubts = new HashMap<>();
    if (result.value() instanceof Policy policy) {
      for (int i = 0; i < policy.document().statements().size(); i++) {
        doubt(result, policy.ruleOf(i), lists, doubts, i);
      }
    } else {
      doubts.put(0, Doubt.CONTENT);
    }
    return new OpenParts(true, doubts);
  }

  private static void doubt(
      Traced result, Object rule, List<Traced> lists, Map<Integer, Doubt> doubts, int place) {
    List<Traced> made = result.all().filter(traced -> traced.value() == rule).toList();
    boolean within =
        made.isEmpty() || made.stream().flatMap(Traced::all).anyMatch(OpenParts::isOpen);
    if (within) {
      doubts.put(place, Doubt.CONTENT);
    } else if (lists.stream().flatMap(Traced::all).anyMatch(part -> part.value() == rule)) {
      doubts.put(place, Doubt.PRESENCE);
    }
  }

  private static boolean isOpen(Traced traced) {
    return traced.expression() instanceof Elements list && !list.exact();
  }
}
