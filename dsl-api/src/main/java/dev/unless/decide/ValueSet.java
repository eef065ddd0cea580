package dev.unless.decide;

import dev.unless.document.ConditionEntry;
import dev.unless.document.Truth;
import dev.unless.operator.RequestValue;
import dev.unless.operator.ValueTest;
import dev.unless.request.Request;
import dev.unless.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The values of a condition entry, ORed. */
final class ValueSet {
  private static final RequestValue TRUE = RequestValue.of("true");
  private static final RequestValue FALSE = RequestValue.of("false");

  private final ConditionEntry entry;
  private final boolean documentHasVariables;
  private final ValueLookup lookup;

  ValueSet(ConditionEntry entry, boolean documentHasVariables) {
    this.entry = entry;
    this.documentHasVariables = documentHasVariables;
    this.lookup = new ValueLookup(entry.values().stream().map(this::value).toList());
  }

  /** Whether some policy value matches, before the operator's negation. */
  Truth contains(RequestValue value, Request request) {
    return lookup.contains(value, request);
  }

  /** The texts of which one must be given for a value to match; empty where others could do. */
  Optional<Set<String>> onlyTexts() {
    return lookup.onlyTexts();
  }

  static RequestValue truth(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  /** Whether this one of the entry's values matches one of the request's. */
  Truth matchesAny(String policyValue, Stream<RequestValue> values, Request request) {
    PolicyValue compiled = value(policyValue);
    return values.map(value -> compiled.matches(value, request)).reduce(Truth.FALSE, Truth::or);
  }

  /** What the entry's values mean. */
  Stream<Text> texts() {
    return entry.values().stream().map(this::text);
  }

  /** Those of the entry's values that are not of its operator's type. */
  List<String> unreadable() {
    return entry.values().stream()
        .filter(value -> value(value).test() instanceof ValueTest.Unparsable)
        .toList();
  }

  /** The keys of the variables in the values, case folded. */
  List<String> variableKeys() {
    return entry.values().stream()
        .flatMap(value -> text(value).variableKeys().stream())
        .distinct()
        .toList();
  }

  private Text text(String value) {
    return Text.parse(value, entry.operator().operator().syntax(documentHasVariables));
  }

  private PolicyValue value(String value) {
    return new PolicyValue(
        entry.operator().operator().test(value, documentHasVariables), text(value).variableKeys());
  }
}
