package dev.unless.decide;

import dev.unless.catalog.Catalog;
import dev.unless.document.ConditionEntry;
import dev.unless.document.EntryReading;
import dev.unless.document.Truth;
import dev.unless.operator.Arity;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.operator.RequestValue;
import dev.unless.request.ContextValue;
import dev.unless.request.Request;
import dev.unless.text.CaseFolding;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Matches one condition entry with the context of requests.
 *
 * <p>Source: IAM User Guide, "Condition operators", "…IfExists condition operators", "Single-valued
 * vs. multivalued context keys" and "Set operators for multivalued context keys".
 */
final class ConditionMatcher {
  private final ConditionEntry entry;
  private final String foldedKey;
  private final boolean arityKnown;
  private final boolean multi;
  private final EntryReading ofOne;
  private final EntryReading ofSet;
  private final Operator operator;
  private final Quantifier quantifier;
  private final ValueSet values;

  ConditionMatcher(ConditionEntry entry, boolean documentHasVariables, Catalog catalog) {
    this.entry = entry;
    this.foldedKey = CaseFolding.fold(entry.key());
    Optional<Arity> arity = catalog.arity(entry.key());
    this.arityKnown = arity.isPresent();
    this.multi = arity.equals(Optional.of(Arity.MULTI));
    this.ofOne = EntryReading.of(entry, Arity.SINGLE);
    this.ofSet = EntryReading.of(entry, Arity.MULTI);
    this.operator = entry.operator().operator();
    this.quantifier = entry.operator().quantifier();
    this.values = new ValueSet(entry, documentHasVariables);
  }

  ConditionEntry entry() {
    return entry;
  }

  String foldedKey() {
    return foldedKey;
  }

  ValueSet values() {
    return values;
  }

  /**
   * The texts of which the request must give one for the condition to hold; empty where it may hold
   * for others, or without the key.
   */
  Optional<Set<String>> onlyTexts() {
    boolean only = quantifier == Quantifier.NONE && !operator.isNegated() && !ofOne.whenAbsent();
    return only && operator != Operator.NULL ? values.onlyTexts() : Optional.empty();
  }

  /**
   * Whether the arity is taken from the form in which requests give the key, for want of a better
   * source.
   */
  boolean guessesArity() {
    return !arityKnown;
  }

  /** Whether an operator without set operator meets a set of values. */
  boolean bareOnSet(ContextValue value) {
    return quantifier == Quantifier.NONE
        && operator != Operator.NULL
        && isMulti(value)
        && !value.isNullSet();
  }

  /** Whether the values are none, or none but empty ones, and stand for an absent key. */
  boolean countsAsAbsent(ContextValue value) {
    boolean asSet = isMulti(value) || quantifier != Quantifier.NONE;
    return !value.isUnknown() && asSet && value.isNullSet();
  }

  /** Whether a value of Null, {@code true} or {@code false}, tells whether the key is absent. */
  Truth presenceIs(String policyValue, Request request) {
    ContextValue value = request.value(foldedKey);
    return value != null && value.presence() == Truth.UNKNOWN
        ? Truth.UNKNOWN
        : values.matchesAny(policyValue, Stream.of(ValueSet.truth(isAbsent(value))), request);
  }

  Truth matches(Request request) {
    ContextValue value = request.value(foldedKey);
    if (value == null) {
      return Truth.of(ofOne.whenAbsent());
    }
    EntryReading reading = isMulti(value) ? ofSet : ofOne;
    if (value.isUnknown()) {
      return unknown(value, reading);
    }
    if (isAbsent(value)) {
      return Truth.of(reading.whenAbsent());
    }
    if (reading.whenPresent().isPresent()) {
      return Truth.of(reading.whenPresent().get());
    }
    if (value.isNullSet() && reading.whenEmpty().isPresent()) {
      return Truth.of(reading.whenEmpty().get());
    }
    return reading.ofAll() ? all(value, request) : any(value, request);
  }

  /** Of a value that is unknown only what holds whatever it is. */
  private static Truth unknown(ContextValue value, EntryReading reading) {
    boolean settled =
        reading.whenPresent().isPresent()
            && (value.presence() == Truth.TRUE
                || reading.whenPresent().get() == reading.whenAbsent());
    return settled ? Truth.of(reading.whenPresent().get()) : Truth.UNKNOWN;
  }

  private boolean isAbsent(@Nullable ContextValue value) {
    return value == null || (!value.isUnknown() && isMulti(value) && value.isNullSet());
  }

  /** A request that was built with another catalogue may give a set where one value is expected. */
  private boolean isMulti(ContextValue value) {
    return multi || value.isSet();
  }

  private Truth all(ContextValue value, Request request) {
    Truth all = Truth.TRUE;
    for (int i = 0; i < value.size() && all != Truth.FALSE; i++) {
      all = all.and(compare(value.value(i), request));
    }
    return all;
  }

  private Truth any(ContextValue value, Request request) {
    Truth any = Truth.FALSE;
    for (int i = 0; i < value.size() && any != Truth.TRUE; i++) {
      any = any.or(compare(value.value(i), request));
    }
    return any;
  }

  /** Whether the operator compares the values of a set one by one. */
  boolean isSetWise() {
    return quantifier != Quantifier.NONE;
  }

  /** Whether the operator holds for one of the request's values. */
  Truth compare(RequestValue value, Request request) {
    Truth contained = values.contains(value, request);
    return ofOne.complemented() ? contained.not() : contained;
  }
}
