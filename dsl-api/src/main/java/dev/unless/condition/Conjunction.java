package dev.unless.condition;

import static dev.unless.text.GrammarException.quote;

import dev.unless.condition.Literal.Slot;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionOperator;
import dev.unless.document.Matching;
import dev.unless.document.Operator;
import dev.unless.document.Quantifier;
import dev.unless.text.CaseFolding;
import dev.unless.text.DecimalNumber;
import dev.unless.text.GrammarException;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Entries that must all hold: the condition block of one statement to be. A statement has one entry
 * for an operator and a key, so that a second one must be merged with it, or find another place
 * where it means the same.
 *
 * @param literals the entries by their place
 */
record Conjunction(Map<Slot, Literal> literals) {
  static final Conjunction TRUE = new Conjunction(Map.of());

  /** Both, as conjunctions one of which must hold; none where they contradict each other. */
  List<Conjunction> and(Conjunction other) {
    List<Conjunction> joined = List.of(this);
    for (Literal literal : other.literals.values()) {
      joined = joined.stream().flatMap(conjunction -> conjunction.and(literal).stream()).toList();
    }
    return joined;
  }

  /** With one more entry; see {@link #and(Conjunction)}. */
  List<Conjunction> and(Literal added) {
    if (contradicts(added)) {
      return List.of();
    }
    Literal present = literals.get(added.slot());
    if (present == null) {
      return List.of(put(added));
    }
    if (present.values().equals(added.values())) {
      return List.of(this);
    }
    if (present.joinsUnderAnd()) {
      return List.of(put(present.union(added)));
    }
    if (added.isOf(Operator.BOOL) && added.operator().quantifier() != Quantifier.FOR_ANY_VALUE) {
      return neither(added);
    }
    if (isOrder(added)) {
      return List.of(put(stricter(present, added)));
    }
    if (added.hasPlainTexts()
        && present.hasPlainTexts()
        && added.operator().quantifier() != Quantifier.FOR_ANY_VALUE) {
      List<Text> both = present.values().stream().filter(added.values()::contains).toList();
      return both.isEmpty() ? neither(added) : List.of(put(present.with(both)));
    }
    return elsewhere(present, added);
  }

  /** No value satisfies both: the key is absent, if both hold then. */
  private List<Conjunction> neither(Literal added) {
    return added.needsKey() ? List.of() : without(added.slot()).and(added.presence(false));
  }

  /**
   * The second of two entries that no merging makes one: under the operator's other name, or with
   * IfExists, which changes nothing where another entry needs the key or where an absent key
   * satisfies the operator anyway.
   */
  private List<Conjunction> elsewhere(Literal present, Literal added) {
    Optional<ConditionOperator> twin = twin(added.operator());
    if (twin.isPresent() && !literals.containsKey(added.with(twin.get()).slot())) {
      return List.of(put(added.with(twin.get())));
    }
    ConditionOperator operator = added.operator();
    if (!operator.ifExists()) {
      Literal relaxed =
          added.with(new ConditionOperator(operator.quantifier(), operator.operator(), true));
      if (!literals.containsKey(relaxed.slot())) {
        return List.of(put(relaxed));
      }
    } else if (needsKey(added)) {
      Literal bare =
          added.with(new ConditionOperator(operator.quantifier(), operator.operator(), false));
      if (!literals.containsKey(bare.slot())) {
        return List.of(put(bare));
      }
    } else if (operator.quantifier() == Quantifier.NONE) {
      return eitherAbsentOr(present, added);
    }
    throw new GrammarException(
        "No statement can hold this formula: "
            + operator.text()
            + " on "
            + added.key()
            + " would have to match "
            + shown(present)
            + " and, again, "
            + shown(added)
            + ".",
        "A statement has one such entry. Say it with one pattern, or in two rules.");
  }

  /** Two entries with IfExists: the key is absent, or present and both hold without IfExists. */
  private List<Conjunction> eitherAbsentOr(Literal present, Literal added) {
    ConditionOperator bare =
        new ConditionOperator(Quantifier.NONE, added.operator().operator(), false);
    Conjunction rest = without(added.slot());
    return Stream.concat(
            rest.and(added.presence(false)).stream(),
            rest.and(present.with(bare)).stream()
                .flatMap(conjunction -> conjunction.and(added.with(bare)).stream()))
        .toList();
  }

  private static Optional<ConditionOperator> twin(ConditionOperator operator) {
    return Stream.of(Operator.values())
        .filter(other -> other != operator.operator())
        .filter(other -> other.matching() == Matching.ARN)
        .filter(other -> operator.operator().matching() == Matching.ARN)
        .filter(other -> other.isNegated() == operator.operator().isNegated())
        .map(other -> new ConditionOperator(operator.quantifier(), other, operator.ifExists()))
        .findFirst();
  }

  private boolean needsKey(Literal literal) {
    String key = CaseFolding.fold(literal.key());
    return literals.values().stream()
        .anyMatch(other -> CaseFolding.fold(other.key()).equals(key) && other.needsKey());
  }

  /** Whether one of the entries needs the key that the other says is absent. */
  private boolean contradicts(Literal added) {
    String key = CaseFolding.fold(added.key());
    boolean absent = added.isOf(Operator.NULL) && !added.needsKey();
    return literals.values().stream()
        .filter(other -> CaseFolding.fold(other.key()).equals(key))
        .anyMatch(
            other ->
                absent
                    ? other.needsKey()
                    : other.isOf(Operator.NULL) && !other.needsKey() && added.needsKey());
  }

  private static boolean isOrder(Literal literal) {
    return switch (literal.matching()) {
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          literal.operator().quantifier() == Quantifier.NONE;
      default -> false;
    };
  }

  /** Of two upper bounds the lower one, of two lower bounds the upper one. */
  private static Literal stricter(Literal a, Literal b) {
    boolean upper = a.matching() == Matching.LESS || a.matching() == Matching.LESS_OR_EQUAL;
    return (number(a).compareTo(number(b)) <= 0) == upper ? a : b;
  }

  private static DecimalNumber number(Literal literal) {
    String text = literal.values().get(0).write(Syntax.PLAIN);
    return literal.operator().operator().type() == dev.unless.document.KeyType.DATE
        ? Timestamp.parse(text).orElseThrow()
        : DecimalNumber.parse(text).orElseThrow();
  }

  /** Without entries that others of the same key imply. */
  Conjunction simplified() {
    Map<Slot, Literal> kept = new LinkedHashMap<>(literals);
    kept.values()
        .removeIf(literal -> literals.values().stream().anyMatch(o -> implies(o, literal)));
    return new Conjunction(kept);
  }

  private static boolean implies(Literal by, Literal literal) {
    if (by.equals(literal) || !CaseFolding.fold(by.key()).equals(CaseFolding.fold(literal.key()))) {
      return false;
    }
    if (by.isOf(Operator.NULL)) {
      return !by.needsKey() && !literal.isOf(Operator.NULL) && literal.holdsWhenAbsent();
    }
    if (literal.isOf(Operator.NULL)) {
      return literal.needsKey() && by.needsKey();
    }
    return by.values().equals(literal.values())
        && !by.operator().ifExists()
        && literal.operator().ifExists()
        && by.operator().operator() == literal.operator().operator()
        && by.operator().quantifier() == literal.operator().quantifier();
  }

  /** Whether this holds whenever the other one does. */
  boolean isImpliedBy(Conjunction other) {
    return other.literals.values().containsAll(literals.values());
  }

  /**
   * This and the other one as a single conjunction that holds where either does: they differ in one
   * entry, and its values can be joined or are the two that there are.
   */
  Optional<Conjunction> or(Conjunction other) {
    List<Literal> mine = literals.values().stream().filter(l -> !other.has(l)).toList();
    List<Literal> theirs = other.literals.values().stream().filter(l -> !has(l)).toList();
    if (mine.size() != 1 || theirs.size() != 1) {
      return Optional.empty();
    }
    Literal a = mine.get(0);
    Literal b = theirs.get(0);
    if (!a.slot().equals(b.slot())) {
      return Optional.empty();
    }
    if (a.isOf(Operator.NULL)) {
      return Optional.of(without(a.slot()));
    }
    if (isOrder(a)) {
      return Optional.of(put(stricter(a, b).equals(a) ? b : a));
    }
    return a.joinsUnderOr() ? Optional.of(put(a.union(b))) : Optional.empty();
  }

  private boolean has(Literal literal) {
    return literal.equals(literals.get(literal.slot()));
  }

  private Conjunction put(Literal literal) {
    Map<Slot, Literal> more = new LinkedHashMap<>(literals);
    more.put(literal.slot(), literal);
    return new Conjunction(more);
  }

  private Conjunction without(Slot slot) {
    Map<Slot, Literal> fewer = new LinkedHashMap<>(literals);
    fewer.remove(slot);
    return new Conjunction(fewer);
  }

  /** The block; none where nothing is asked. */
  Optional<ConditionBlock> block() {
    return literals.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ConditionBlock(literals.values().stream().map(Literal::entry).toList(), List.of()));
  }

  private static String shown(Literal literal) {
    return quote(String.join(", ", literal.entry().values()));
  }
}
