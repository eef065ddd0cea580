package dev.unless.check.condition;

import dev.unless.catalog.KeyProblem;
import dev.unless.check.model.EntryView;
import dev.unless.finding.Finding;
import java.util.List;

/**
 * Condition keys that do not exist: misspelt, without prefix, or without the tag that they need.
 */
final class UnknownKey {
  private UnknownKey() {}

  static List<Finding> findings(EntryView entry) {
    return KeyProblem.of(entry.statement().catalog(), entry.key())
        .map(problem -> new Finding(entry.pointer(), problem))
        .stream()
        .toList();
  }
}
