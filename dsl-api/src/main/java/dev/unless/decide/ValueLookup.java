package dev.unless.decide;

import dev.unless.decide.index.PatternIndex;
import dev.unless.decide.index.PatternIndex.Filed;
import dev.unless.decide.index.PatternIndex.Trial;
import dev.unless.document.Truth;
import dev.unless.operator.RequestValue;
import dev.unless.operator.ValueTest.OfAddress;
import dev.unless.operator.ValueTest.OfArn;
import dev.unless.operator.ValueTest.OfFoldedText;
import dev.unless.operator.ValueTest.OfText;
import dev.unless.operator.ValueTest.Unparsable;
import dev.unless.request.Request;
import dev.unless.text.AddressRange;
import dev.unless.text.AddressSet;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether one of many values matches: literal texts and addresses are looked up, of many
 * patterns those are tried that could match, and of what is left each.
 */
final class ValueLookup {
  /** So many patterns are tried one after the other as fast as found. */
  private static final int FEW = 4;

  private final boolean folded;
  private final Set<String> literals;
  private final AddressSet addresses;
  private final PolicyValue[] tried;
  private final PolicyValue[] indexed;
  private final @Nullable PatternIndex index;
  private final Trial<RequestValue, Request> trial = this::matches;

  /** Values of one operator. */
  ValueLookup(List<PolicyValue> values) {
    Set<String> literals = new HashSet<>();
    List<AddressRange> ranges = new ArrayList<>();
    List<PolicyValue> patterns = new ArrayList<>();
    List<PolicyValue> others = new ArrayList<>();
    for (PolicyValue value : values) {
      Optional<String> literal = literal(value);
      if (literal.isPresent()) {
        literals.add(literal.get());
      } else if (value.test() instanceof OfAddress address) {
        ranges.add(address.range());
      } else if (pattern(value).isPresent() && value.variableKeys().isEmpty()) {
        patterns.add(value);
      } else if (!(value.test() instanceof Unparsable)) {
        others.add(value);
      }
    }
    boolean few = patterns.size() <= FEW;
    if (few) {
      others.addAll(patterns);
    }
    this.folded = values.stream().anyMatch(value -> value.test() instanceof OfFoldedText);
    // Not Set.copyOf: that takes quadratic time for texts whose hash codes are made to be the same.
    this.literals = Collections.unmodifiableSet(literals);
    this.addresses = AddressSet.of(ranges);
    this.tried = others.toArray(PolicyValue[]::new);
    this.indexed = few ? new PolicyValue[0] : patterns.toArray(PolicyValue[]::new);
    this.index = few ? null : index(patterns);
  }

  private static PatternIndex index(List<PolicyValue> patterns) {
    List<Filed> filed = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      filed.add(new Filed(pattern(patterns.get(i)).orElseThrow(), i));
    }
    return new PatternIndex(filed);
  }

  /** The one text that the value matches; in any case where texts are compared so. */
  private static Optional<String> literal(PolicyValue value) {
    if (value.test() instanceof OfText text) {
      return text.glob().literal();
    }
    return value.test() instanceof OfFoldedText text ? text.glob().literal() : Optional.empty();
  }

  /** What texts must look like for the value to match. */
  private static Optional<Text> pattern(PolicyValue value) {
    if (value.test() instanceof OfArn arn) {
      return Optional.of(arn.pattern().text());
    }
    if (value.test() instanceof OfText text) {
      return Optional.of(text.glob().text());
    }
    return value.test() instanceof OfFoldedText text
        ? Optional.of(text.glob().text())
        : Optional.empty();
  }

  /** The texts of which one must be given for a value to match; empty where others could do. */
  Optional<Set<String>> onlyTexts() {
    boolean only = !folded && tried.length == 0 && index == null && addresses.isEmpty();
    return only ? Optional.of(literals) : Optional.empty();
  }

  /** Whether some value matches. */
  Truth contains(RequestValue value, Request request) {
    if (literals.contains(folded ? value.folded() : value.text())
        || (value.address().isPresent() && addresses.contains(value.address().get()))) {
      return Truth.TRUE;
    }
    Truth any = Truth.FALSE;
    for (int i = 0; i < tried.length && any != Truth.TRUE; i++) {
      any = any.or(tried[i].matches(value, request));
    }
    return index == null || any == Truth.TRUE
        ? any
        : any.or(index.any(folded ? value.folded() : value.text(), trial, value, request));
  }

  private Truth matches(int number, RequestValue value, Request request) {
    return indexed[number].matches(value, request);
  }
}
