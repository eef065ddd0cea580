package dev.unless.decide;

import dev.unless.document.RequestValue;
import dev.unless.text.GrammarException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a request says of one condition key: its values, or that they are unknown. */
final class ContextValue {
  private final String key;
  private final boolean unknown;
  private final boolean set;
  private final boolean nullSet;
  private final RequestValue[] values;
  private final Optional<String> variable;
  private final Optional<String> foldedVariable;

  private ContextValue(String key, boolean unknown, boolean set, RequestValue... values) {
    this.key = key;
    this.unknown = unknown;
    this.set = set;
    this.values = values;
    this.nullSet = hasNoText(values);
    boolean single = !unknown && !set;
    this.variable = single ? Optional.of(values[0].text()) : Optional.empty();
    this.foldedVariable = single ? Optional.of(values[0].folded()) : Optional.empty();
  }

  private static boolean hasNoText(RequestValue... values) {
    for (RequestValue value : values) {
      if (!value.text().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  static ContextValue single(String key, String value) {
    return new ContextValue(key, false, false, value(key, value));
  }

  static ContextValue set(String key, List<String> values) {
    RequestValue[] parsed = new RequestValue[values.size()];
    for (int i = 0; i < parsed.length; i++) {
      parsed[i] = value(key, values.get(i));
    }
    return new ContextValue(key, false, true, parsed);
  }

  static ContextValue unknown(String key) {
    return new ContextValue(key, true, false);
  }

  private static RequestValue value(String key, String text) {
    try {
      return RequestValue.of(text);
    } catch (GrammarException lone) {
      throw new GrammarException(lone.code(), key + ": " + lone.problem(), lone.hint());
    }
  }

  /** The key as the request spells it. */
  String key() {
    return key;
  }

  boolean isUnknown() {
    return unknown;
  }

  /** Whether the request gives a set, of whatever size. */
  boolean isSet() {
    return set;
  }

  /** Whether there is no value, or none but empty ones. */
  boolean isNullSet() {
    return nullSet;
  }

  int size() {
    return values.length;
  }

  RequestValue value(int index) {
    return values[index];
  }

  Stream<RequestValue> values() {
    return Arrays.stream(values);
  }

  List<String> texts() {
    return values().map(RequestValue::text).toList();
  }

  /** What the key stands for as a policy variable; nothing where it has a set or is unknown. */
  Optional<String> variable() {
    return variable;
  }

  Optional<String> foldedVariable() {
    return foldedVariable;
  }
}
