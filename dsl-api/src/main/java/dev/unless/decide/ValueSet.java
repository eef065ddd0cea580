package dev.unless.decide;

import dev.unless.document.ConditionEntry;
import dev.unless.document.Matching;
import dev.unless.document.RequestValue;
import dev.unless.document.ValueTest;
import dev.unless.text.CaseFolding;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The values of a condition entry, ORed. Literal texts are looked up, all others tried in turn. */
final class ValueSet {
  private static final RequestValue TRUE = RequestValue.of("true");
  private static final RequestValue FALSE = RequestValue.of("false");

  private final ConditionEntry entry;
  private final boolean documentHasVariables;
  private final Set<String> literals = new HashSet<>();
  private final boolean folded;
  private final Value[] others;

  private record Value(ValueTest test, List<String> variableKeys) {
    Truth matches(RequestValue value, Request request) {
      return request.isAnyUnknown(variableKeys)
          ? Truth.UNKNOWN
          : Truth.of(test.matches(value, request.variables()));
    }
  }

  ValueSet(ConditionEntry entry, boolean documentHasVariables) {
    this.entry = entry;
    this.documentHasVariables = documentHasVariables;
    Matching matching = entry.operator().operator().matching();
    this.folded = matching == Matching.TEXT_IGNORING_CASE;
    boolean ofText = folded || matching == Matching.TEXT || matching == Matching.PATTERN;
    List<Value> others = new ArrayList<>();
    for (String value : entry.values()) {
      Text text = text(value);
      if (ofText && text.isLiteral()) {
        String literal = text.write(Syntax.PLAIN);
        literals.add(folded ? CaseFolding.fold(literal) : literal);
      } else {
        others.add(value(value));
      }
    }
    this.others = others.toArray(Value[]::new);
  }

  /** Whether some policy value matches, before the operator's negation. */
  Truth contains(RequestValue value, Request request) {
    if (!literals.isEmpty() && literals.contains(folded ? value.folded() : value.text())) {
      return Truth.TRUE;
    }
    Truth any = Truth.FALSE;
    for (Value other : others) {
      any = any.or(other.matches(value, request));
      if (any == Truth.TRUE) {
        break;
      }
    }
    return any;
  }

  /** Whether {@code true} or {@code false} is among the values. */
  Truth containsTruth(boolean truth, Request request) {
    return contains(truth(truth), request);
  }

  static RequestValue truth(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  /** Whether this one of the entry's values matches one of the request's. */
  Truth matchesAny(String policyValue, Stream<RequestValue> values, Request request) {
    Value compiled = value(policyValue);
    return values.map(value -> compiled.matches(value, request)).reduce(Truth.FALSE, Truth::or);
  }

  /** What the entry's values mean. */
  Stream<Text> texts() {
    return entry.values().stream().map(this::text);
  }

  /** The first of the entry's values that is not of its operator's type. */
  Optional<String> unreadable() {
    return entry.values().stream()
        .filter(value -> value(value).test() instanceof ValueTest.Unparsable)
        .findFirst();
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

  private Value value(String value) {
    return new Value(
        entry.operator().operator().test(value, documentHasVariables), text(value).variableKeys());
  }
}
