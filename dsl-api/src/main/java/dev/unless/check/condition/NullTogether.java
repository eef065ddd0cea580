package dev.unless.check.condition;

import dev.unless.catalog.KeyLookup;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.KeySubject;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.operator.Operator;
import dev.unless.text.CaseFolding;
import java.util.List;

/**
 * A Deny of requests that lack several keys at once: what was to be denied where any of them is
 * missing is denied only where all are. Ruling: a suggestion, since that may be meant, and not on
 * keys that tell of the caller, of whom "none of these" is asked on purpose.
 */
final class NullTogether {
  private NullTogether() {}

  static List<Finding> findings(StatementView statement) {
    List<EntryView> absent =
        statement.entries().stream().filter(NullTogether::asksForAbsence).toList();
    return statement.allows() || absent.size() < 2
        ? List.of()
        : List.of(finding(absent.get(0), absent.stream().map(EntryView::key).toList()));
  }

  private static boolean asksForAbsence(EntryView entry) {
    List<String> values = entry.entry().values();
    return entry.operator() == Operator.NULL
        && entry.lookup() instanceof KeyLookup.Known
        && !entry.tellsOf(KeySubject.CALLER)
        && !values.isEmpty()
        && values.stream().allMatch(value -> CaseFolding.fold(value).equals("true"));
  }

  private static Finding finding(EntryView first, List<String> keys) {
    return first.finding(
        Code.NULL_KEYS_TOGETHER,
        "The Deny applies only to requests that lack all of " + Listing.of(keys) + ".",
        Fix.of("Write a statement for each key if requests that lack any of them are to be denied.")
            .inJava(
                "Write a rule for each key if requests that lack any of them are to be denied."));
  }
}
