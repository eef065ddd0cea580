package dev.unless.condition.form;

import dev.unless.document.ConditionEntry;
import dev.unless.document.EntryReading;
import dev.unless.operator.Arity;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Matching;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.operator.ValueTest;
import dev.unless.text.CaseFolding;
import dev.unless.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One entry of a condition block to be: what a formula consists of once its negations are pushed
 * down to the comparisons. What is said of two of them is said of two of the same key.
 *
 * @param operator the operator
 * @param key the key's name as written first
 * @param foldedKey the key's name, case folded
 * @param values the values, of which one must match (none under a negated operator)
 */
record EntryLiteral(ConditionOperator operator, String key, String foldedKey, List<Text> values) {

  private static final Text TRUE = Text.literal("true");
  private static final Text FALSE = Text.literal("false");

  /** IfExists is left out where an absent key satisfies the bare operator. */
  static EntryLiteral of(ConditionOperator operator, String key, List<Text> values, Work work) {
    EntryLiteral bare =
        new EntryLiteral(
            new ConditionOperator(operator.quantifier(), operator.operator(), false),
            key,
            CaseFolding.fold(key),
            new Denotation(operator.operator(), work).reduced(values));
    return bare.needsKey() ? bare.with(operator) : bare;
  }

  static EntryLiteral ofPresence(String key, boolean present) {
    return presence(key, CaseFolding.fold(key), present);
  }

  /** See {@link DisjunctiveForm#of(ConditionEntry, Arity, boolean, Work)}. */
  static Optional<EntryLiteral> of(
      ConditionEntry entry, Arity arity, boolean variables, Work work) {
    ConditionOperator operator = entry.operator();
    if (operator.operator() == Operator.NULL) {
      EntryReading reading = EntryReading.of(entry, arity);
      return reading
          .whenPresent()
          .filter(present -> present != reading.whenAbsent())
          .map(present -> ofPresence(entry.key(), present));
    }
    if (entry.values().isEmpty()
        || (operator.quantifier() == Quantifier.NONE) != (arity == Arity.SINGLE)
        || entry.values().stream().anyMatch(value -> matchesNothing(operator, value, variables))) {
      return Optional.empty();
    }
    List<Text> texts = entry.texts(variables);
    return operator.operator() == Operator.BOOL
        ? truth(entry).map(value -> of(operator, entry.key(), texts.subList(0, 1), work))
        : Optional.of(of(operator, entry.key(), texts, work));
  }

  private static boolean matchesNothing(
      ConditionOperator operator, String value, boolean variables) {
    return operator.operator().test(value, variables) instanceof ValueTest.Unparsable;
  }

  /** The one truth value that the entry names, in any case. */
  private static Optional<Boolean> truth(ConditionEntry entry) {
    List<String> named = entry.values().stream().map(CaseFolding::fold).distinct().toList();
    return Stream.of(true, false)
        .filter(value -> named.equals(List.of(value.toString())))
        .findFirst();
  }

  private static EntryLiteral presence(String key, String foldedKey, boolean present) {
    return new EntryLiteral(
        ConditionOperator.of(Operator.NULL), key, foldedKey, List.of(present ? FALSE : TRUE));
  }

  EntryLiteral with(ConditionOperator other) {
    return new EntryLiteral(other, key, foldedKey, values);
  }

  EntryLiteral with(List<Text> others) {
    return new EntryLiteral(operator, key, foldedKey, others);
  }

  EntryLiteral ifExists(boolean ifExists) {
    return with(new ConditionOperator(operator.quantifier(), operator.operator(), ifExists));
  }

  /** The same key, absent or present. */
  EntryLiteral presence(boolean present) {
    return presence(key, foldedKey, present);
  }

  boolean isPresence() {
    return operator.operator() == Operator.NULL;
  }

  boolean isForAny() {
    return operator.quantifier() == Quantifier.FOR_ANY_VALUE;
  }

  boolean isForAll() {
    return operator.quantifier() == Quantifier.FOR_ALL_VALUES;
  }

  boolean isNegated() {
    return operator.operator().isNegated();
  }

  /** Whether a request must carry the key for this to hold. */
  boolean needsKey() {
    if (isPresence()) {
      return values.contains(FALSE);
    }
    return !operator.ifExists()
        && (isForAny() || (!isForAll() && !operator.operator().holdsWhenAbsent()));
  }

  /** The same entry, but for the spelling of its key and the order of its values. */
  boolean isSameAs(EntryLiteral other, Work work) {
    return operator.equals(other.operator) && Denotation.same(values, other.values, work);
  }

  /** Whether the other entry surely holds wherever this one does. */
  boolean implies(EntryLiteral other, Work work) {
    work.count(1);
    if (!needsKey() && other.needsKey()) {
      return false;
    }
    if (isPresence() || other.isPresence()) {
      return isPresence() ? !needsKey() || isSameAs(other, work) : other.needsKey();
    }
    return operator.quantifier() == other.operator.quantifier()
        && isNegated() == other.isNegated()
        && comparesAs(other)
        && (isNegated() ? covers(this, other, work) : covers(other, this, work));
  }

  /** Whether it is sure that both hold for no request that carries the key. */
  boolean excludes(EntryLiteral other, Work work) {
    work.count(1);
    if (isForAny() && other.isForAny()) {
      return false;
    }
    if (isPresence() || other.isPresence()) {
      return (isPresence() && !needsKey()) || (other.isPresence() && !other.needsKey());
    }
    if (isNegated() && other.isNegated()) {
      return false;
    }
    if (!comparesAs(other)) {
      return operator.operator().complement().filter(other.operator.operator()::equals).isPresent()
          && values.equals(other.values);
    }
    if (isNegated() || other.isNegated()) {
      return isNegated() ? covers(this, other, work) : covers(other, this, work);
    }
    return new Denotation(operator.operator(), work).areApart(values, other.values);
  }

  /** Whether it is sure that one of the two holds for every request. */
  boolean completes(EntryLiteral other, Work work) {
    if (isPresence() || other.isPresence()) {
      return (isPresence() && needsKey() && !other.needsKey())
          || (other.isPresence() && other.needsKey() && !needsKey());
    }
    return (isNegated() || other.isNegated())
        && operator.complement().filter(other.operator::equals).isPresent()
        && Denotation.same(values, other.values, work);
  }

  /** Whether both compare a value in the same way, but for negation. */
  private boolean comparesAs(EntryLiteral other) {
    Operator mine = operator.operator();
    Operator theirs = other.operator.operator();
    return (mine.matching() == theirs.matching() && mine.type() == theirs.type())
        || (isCaseSensitiveText(mine) && isCaseSensitiveText(theirs));
  }

  private static boolean covers(EntryLiteral outer, EntryLiteral inner, Work work) {
    return new Denotation(outer.operator.operator(), work).covers(outer.values, inner.values);
  }

  /**
   * Whether two such entries that only differ in their values are, joined by <em>and</em>, one with
   * the values of both: no value may match either.
   */
  boolean joinsUnderAnd() {
    return isNegated() && !isForAny();
  }

  /** Likewise joined by <em>or</em>: some value may match either. */
  boolean joinsUnderOr() {
    return !isNegated()
        && !isForAll()
        && !isPresence()
        && operator.operator().matching() != Matching.TRUTH;
  }

  /** This with the values of both, those of this one first. */
  EntryLiteral union(EntryLiteral other, Work work) {
    return union(List.of(this, other), work);
  }

  /** As one after the other would be joined: the first, with what of the values is needed. */
  static EntryLiteral union(List<EntryLiteral> all, Work work) {
    EntryLiteral first = all.get(0);
    Denotation denotation = new Denotation(first.operator.operator(), work);
    return first.with(denotation.union(all.stream().map(EntryLiteral::values).toList()));
  }

  /** What one of the values must match and one of the other's, too; see {@link Denotation}. */
  Optional<List<Text>> common(EntryLiteral other, Work work) {
    return new Denotation(operator.operator(), work).common(values, other.values);
  }

  /**
   * Whether one of the two compares with texts and the other with patterns, and a pattern can say
   * both: they differ in nothing else. With a variable in a value they are left apart, since little
   * is certain of it once the entry meets another.
   */
  boolean isTextBesidePattern(EntryLiteral other) {
    Operator mine = operator.operator();
    Operator theirs = other.operator.operator();
    return mine != theirs
        && isCaseSensitiveText(mine)
        && isCaseSensitiveText(theirs)
        && isNegated() == other.isNegated()
        && operator.quantifier() == other.operator.quantifier()
        && operator.ifExists() == other.operator.ifExists()
        && Stream.concat(values.stream(), other.values.stream()).noneMatch(Text::hasVariable);
  }

  /** The values of both as patterns, in which a text stands for itself. */
  EntryLiteral asPatterns(EntryLiteral other, Work work) {
    boolean isPattern = operator.operator().matching() == Matching.PATTERN;
    return with(isPattern ? operator : other.operator).union(other, work);
  }

  /** The operators that mean the same with these values, the own one first. */
  Stream<Operator> spellings() {
    Operator own = operator.operator();
    boolean plain = values.stream().noneMatch(Text::hasWildcard);
    return Stream.concat(
        Stream.of(own),
        Stream.of(Operator.values())
            .filter(other -> other != own && other.isNegated() == own.isNegated())
            .filter(
                other ->
                    own.matching() == Matching.ARN
                        ? other.matching() == Matching.ARN
                        : plain && isCaseSensitiveText(own) && isCaseSensitiveText(other)));
  }

  private static boolean isCaseSensitiveText(Operator operator) {
    return operator.matching() == Matching.TEXT || operator.matching() == Matching.PATTERN;
  }

  ConditionEntry entry() {
    return ConditionEntry.of(operator, key, values);
  }
}
