package dev.unless.check.condition;

import static dev.unless.text.GrammarException.quote;

import dev.unless.check.model.EntryView;
import dev.unless.document.KeyType;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Both true and false in one entry, which tells nothing apart. */
final class BothBooleans {
  private static final Set<String> BOTH = Set.of("true", "false");

  private BothBooleans() {}

  static List<Finding> findings(EntryView entry) {
    if (entry.operator().type() != KeyType.BOOL) {
      return List.of();
    }
    Set<String> values =
        entry.entry().values().stream().map(CaseFolding::fold).collect(Collectors.toSet());
    return values.containsAll(BOTH)
        ? List.of(
            entry.finding(
                Code.INVALID_CONDITION_MULTIPLE_BOOLEAN,
                quote(entry.key()) + " is compared with both true and false.",
                "Write one of them, or take the condition away."))
        : List.of();
  }
}
