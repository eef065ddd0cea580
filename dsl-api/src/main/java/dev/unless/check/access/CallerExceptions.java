package dev.unless.check.access;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.document.Truth;
import dev.unless.operator.Operator;
import dev.unless.request.CallerKind;
import dev.unless.text.Text;

/** Conditions by which a statement does not apply to some callers, whoever they are. */
final class CallerExceptions {
  private CallerExceptions() {}

  /** Whether the statement leaves some callers out. */
  static boolean hasSome(StatementView statement) {
    return statement.entries().stream().anyMatch(CallerExceptions::leavesSomeOut);
  }

  private static boolean leavesSomeOut(EntryView entry) {
    if (!entry.tellsOf(KeySubject.CALLER) && !entry.isOn("kms:CallerAccount")) {
      return false;
    }
    if (entry.operator() == Operator.NULL) {
      return entry.globalKey().filter(CallerExceptions::isAlwaysThere).isEmpty();
    }
    return entry.operator().isNegated()
        ? !entry.entry().values().isEmpty()
        : entry.texts().stream().noneMatch(Text.anything()::equals);
  }

  /** Whether every request of whoever belongs to an account has the key. */
  private static boolean isAlwaysThere(GlobalKey key) {
    return CallerKind.which(CallerKind::isMember).stream()
        .allMatch(kind -> kind.carries(key) == Truth.TRUE);
  }
}
