package dev.unless.decide;

import dev.unless.request.ContextValue;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Statements that apply only where one key has one of their texts, found by what it has. */
final class StatementsByValue {
  private static final StatementMatcher[] NONE = {};

  private final String foldedKey;
  private final StatementMatcher[] all;
  private final Map<String, StatementMatcher[]> byText = new HashMap<>();

  /** Statements of which each has a condition on the key that holds only for some texts. */
  StatementsByValue(String foldedKey, List<StatementMatcher> statements) {
    this.foldedKey = foldedKey;
    this.all = statements.toArray(NONE);
    Map<String, List<StatementMatcher>> lists = new HashMap<>();
    for (StatementMatcher statement : statements) {
      ConditionMatcher condition = statement.narrowest().orElseThrow();
      for (String text : condition.onlyTexts().orElseThrow()) {
        lists.computeIfAbsent(text, first -> new ArrayList<>()).add(statement);
      }
    }
    lists.forEach((text, list) -> byText.put(text, list.toArray(NONE)));
  }

  /** Those that could apply to the request. */
  StatementMatcher[] thatCouldApply(Request request) {
    ContextValue value = request.value(foldedKey);
    if (value == null) {
      return NONE;
    }
    if (value.isUnknown()) {
      return all;
    }
    return value.isSet() ? NONE : byText.getOrDefault(value.value(0).text(), NONE);
  }
}
