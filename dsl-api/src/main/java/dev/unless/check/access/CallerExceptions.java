package dev.unless.check.access;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.operator.Operator;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import java.util.List;

/** Conditions by which a statement does not apply to some callers, whoever they are. */
final class CallerExceptions {
  /** Keys that every signed request has. */
  private static final List<String> ALWAYS_THERE =
      List.of("aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalType", "aws:userid");

  private CallerExceptions() {}

  /** Whether the statement leaves some callers out. */
  static boolean hasSome(StatementView statement) {
    return statement.entries().stream().anyMatch(CallerExceptions::leavesSomeOut);
  }

  private static boolean leavesSomeOut(EntryView entry) {
    if (!KeyGroup.CALLER.has(entry) && !entry.isOn("kms:CallerAccount")) {
      return false;
    }
    if (entry.operator() == Operator.NULL) {
      return ALWAYS_THERE.stream().noneMatch(entry::isOn);
    }
    return entry.operator().isNegated()
        ? !entry.entry().values().isEmpty()
        : entry.texts().stream().noneMatch(CallerExceptions::isAnything);
  }

  private static boolean isAnything(Text text) {
    return text.parts().equals(List.of(Wildcard.ANY_RUN));
  }
}
