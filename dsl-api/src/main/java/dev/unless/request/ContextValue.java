package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.document.Truth;
import dev.unless.finding.RefusedException;
import dev.unless.operator.RequestValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a request says of one condition key: its values, or that they are unknown. */
@Internal
public final class ContextValue {
  private final String key;
  private final boolean unknown;
  private final boolean present;
  private final boolean set;
  private final boolean nullSet;
  private final RequestValue[] values;
  private final Optional<String> variable;
  private final Optional<String> foldedVariable;

  private ContextValue(
      String key, boolean unknown, boolean present, boolean set, RequestValue... values) {
    this.key = key;
    this.unknown = unknown;
    this.present = present;
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

  public static ContextValue single(String key, String value) {
    return new ContextValue(key, false, true, false, value(key, value));
  }

  public static ContextValue set(String key, List<String> values) {
    RequestValue[] parsed = new RequestValue[values.size()];
    for (int i = 0; i < parsed.length; i++) {
      parsed[i] = value(key, values.get(i));
    }
    return new ContextValue(key, false, true, true, parsed);
  }

  /** Of which it is unknown whether it is there, and with which value. */
  public static ContextValue unknown(String key) {
    return new ContextValue(key, true, false, false);
  }

  /** Which is there, with an unknown value. */
  static ContextValue unknownValue(String key) {
    return new ContextValue(key, true, true, false);
  }

  /** The same of another key. */
  ContextValue as(String other) {
    return new ContextValue(other, unknown, present, set, values);
  }

  private static RequestValue value(String key, String text) {
    try {
      return RequestValue.of(text);
    } catch (RefusedException lone) {
      throw new RefusedException(lone.problemOfJson().withText(key + ": " + lone.problem().text()));
    }
  }

  /** The key as the request spells it. */
  public String key() {
    return key;
  }

  public boolean isUnknown() {
    return unknown;
  }

  /** Whether the request gives a set, of whatever size. */
  public boolean isSet() {
    return set;
  }

  /** Whether there is no value, or none but empty ones. */
  public boolean isNullSet() {
    return nullSet;
  }

  /** Whether the key has a value: a set that is empty, or holds none but empty texts, is none. */
  public Truth presence() {
    return unknown && !present ? Truth.UNKNOWN : Truth.of(unknown || !(set && nullSet));
  }

  /** Whether its first value is {@code true}, in any case. */
  Truth isTrue() {
    return unknown
        ? Truth.UNKNOWN
        : Truth.of(values.length > 0 && values[0].folded().equals("true"));
  }

  public int size() {
    return values.length;
  }

  public RequestValue value(int index) {
    return values[index];
  }

  public Stream<RequestValue> values() {
    return Arrays.stream(values);
  }

  public List<String> texts() {
    return values().map(RequestValue::text).toList();
  }

  /** What the key stands for as a policy variable; nothing where it has a set or is unknown. */
  public Optional<String> variable() {
    return variable;
  }

  public Optional<String> foldedVariable() {
    return foldedVariable;
  }
}
