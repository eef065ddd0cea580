package dev.unless.processor.proof;

import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.Unseen;
import java.util.Set;

/** Names of rules that are only known at run time, where rules are found by their names. */
final class OpenNames {
  private static final String NAMING = "named";
  private static final Set<String> FINDING =
      Set.of("withoutIfPresent", "without", "replace", "put");

  private OpenNames() {}

  /** Whether the hole is such a name, or a part of one. */
  static boolean isOne(Unseen hole, Traced result) {
    boolean finds = result.all().anyMatch(part -> FINDING.contains(calls(part)));
    return finds && result.all().anyMatch(part -> isNamed(hole, part));
  }

  /** Whether the text that the call takes hangs on the hole. */
  private static boolean isNamed(Unseen hole, Traced call) {
    return (FINDING.contains(calls(call)) || NAMING.equals(calls(call)))
        && call.parts().stream()
            .filter(part -> part.value() instanceof String)
            .anyMatch(part -> OpenTexts.hangsOn(part, hole));
  }

  private static String calls(Traced part) {
    return part.expression() instanceof Call call ? call.member().name() : "";
  }
}
