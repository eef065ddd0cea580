package dev.unless.operator;

import dev.unless.annotation.Internal;
import dev.unless.operator.ValueTest.OfAddress;
import dev.unless.operator.ValueTest.OfArn;
import dev.unless.operator.ValueTest.OfDate;
import dev.unless.operator.ValueTest.OfFoldedText;
import dev.unless.operator.ValueTest.OfNumber;
import dev.unless.operator.ValueTest.OfText;
import dev.unless.operator.ValueTest.OfTruth;
import dev.unless.operator.ValueTest.Unparsable;
import dev.unless.text.AddressRange;
import dev.unless.text.ArnPattern;
import dev.unless.text.CaseFolding;
import dev.unless.text.DecimalNumber;
import dev.unless.text.Glob;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import dev.unless.text.Timestamp;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** The set of request values that a value of a condition entry denotes. */
@Internal
public enum Matching {
  /** The very text. */
  TEXT(false, true, (text, type) -> new OfText(Glob.of(text)), TextSet::of),
  /** The text in any case. */
  TEXT_IGNORING_CASE(
      false,
      true,
      (text, type) -> new OfFoldedText(Glob.of(text.foldedValue())),
      TextSet::inAnyCase),
  /** Every text that a glob matches. */
  PATTERN(true, true, (text, type) -> new OfText(Glob.of(text)), TextSet::of),
  /** Every ARN that an ARN pattern matches. */
  ARN(true, true, (text, type) -> new OfArn(ArnPattern.of(text)), TextSet::ofArns),
  /** The one number or instant. */
  EQUAL(order -> order == 0),
  /** All below. */
  LESS(order -> order < 0),
  /** All up to. */
  LESS_OR_EQUAL(order -> order <= 0),
  /** All above. */
  GREATER(order -> order > 0),
  /** All from. */
  GREATER_OR_EQUAL(order -> order >= 0),
  /** The one truth value, in any case. */
  TRUTH(false, false, (text, type) -> truth(plain(text))),
  /** The addresses of a range. */
  RANGE(
      false,
      false,
      (text, type) ->
          AddressRange.parse(plain(text))
              .<ValueTest>map(OfAddress::new)
              .orElseGet(Unparsable::new)),
  /** The same base64 text. */
  BYTES(false, false, (text, type) -> new OfText(Glob.of(text)), TextSet::of),
  /** Not values, but whether there are any. */
  PRESENCE(false, false, (text, type) -> truth(plain(text)));

  private interface Compiler {
    ValueTest compile(Text text, KeyType type);
  }

  private final boolean wildcards;
  private final boolean variables;
  private final Compiler compiler;
  private final Optional<Function<Text, TextSet>> texts;

  Matching(
      boolean wildcards,
      boolean variables,
      Compiler compiler,
      Optional<Function<Text, TextSet>> texts) {
    this.wildcards = wildcards;
    this.variables = variables;
    this.compiler = compiler;
    this.texts = texts;
  }

  /** Of values that are compared as text. */
  Matching(boolean wildcards, boolean variables, Compiler compiler, Function<Text, TextSet> texts) {
    this(wildcards, variables, compiler, Optional.of(texts));
  }

  Matching(boolean wildcards, boolean variables, Compiler compiler) {
    this(wildcards, variables, compiler, Optional.empty());
  }

  Matching(IntPredicate order) {
    this(false, false, (text, type) -> ordered(plain(text), type, order));
  }

  /** What has a meaning in values that are matched so. */
  Syntax syntax(boolean documentHasVariables) {
    return new Syntax(wildcards, variables && documentHasVariables);
  }

  /** Whether values are compared as texts. */
  public boolean comparesTexts() {
    return texts.isPresent();
  }

  /**
   * The texts that a policy's text denotes, whatever its variables stand for; empty where values
   * are compared as something else than text.
   */
  public Optional<TextSet> texts(Text text) {
    return texts.map(set -> set.apply(text));
  }

  ValueTest compile(Text text, KeyType type) {
    return compiler.compile(text, type);
  }

  private static ValueTest ordered(String text, KeyType type, IntPredicate order) {
    if (type == KeyType.DATE) {
      return Timestamp.parse(text)
          .<ValueTest>map(date -> new OfDate(date, order))
          .orElseGet(Unparsable::new);
    }
    Optional<DecimalNumber> number = DecimalNumber.parse(text);
    return number.<ValueTest>map(parsed -> new OfNumber(parsed, order)).orElseGet(Unparsable::new);
  }

  private static ValueTest truth(String text) {
    String folded = CaseFolding.fold(text);
    return OfTruth.isOne(folded) ? new OfTruth(folded) : new Unparsable();
  }

  private static String plain(Text text) {
    return text.write(Syntax.PLAIN);
  }
}
