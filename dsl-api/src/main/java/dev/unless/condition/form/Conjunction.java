package dev.unless.condition.form;

import static dev.unless.finding.Printable.quote;

import dev.unless.condition.form.EntryLiteral.Slot;
import dev.unless.document.ConditionBlock;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.operator.ConditionOperator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Entries that must all hold: the condition block of one statement to be. A statement has one entry
 * for an operator and a key, so that a second one must be merged with it, or find another place
 * where it means the same.
 *
 * @param literals the entries by their place
 */
record Conjunction(Map<Slot, EntryLiteral> literals) {
  static final Conjunction TRUE = new Conjunction(Map.of());

  /** Both, as conjunctions one of which must hold; none where they contradict each other. */
  List<Conjunction> and(Conjunction other) {
    List<Conjunction> joined = new ArrayList<>(List.of(this));
    for (EntryLiteral literal : other.literals.values()) {
      List<Conjunction> more = new ArrayList<>();
      for (Conjunction conjunction : joined) {
        more.addAll(conjunction.and(literal));
      }
      joined = more;
    }
    joined.replaceAll(Conjunction::tidied);
    return joined;
  }

  /** With one more entry; see {@link #and(Conjunction)}. */
  List<Conjunction> and(EntryLiteral added) {
    if (has(literal -> literal.implies(added))) {
      return List.of(this);
    }
    Conjunction rest = without(added::implies);
    for (EntryLiteral literal : rest.literals.values()) {
      if (added.excludes(literal)) {
        return rest.withNeither(literal, added);
      }
    }
    EntryLiteral present = rest.literals.get(added.slot());
    if (present == null) {
      return List.of(rest.withText(added));
    }
    if (present.joinsUnderAnd()) {
      return List.of(rest.put(present.union(added)));
    }
    return present.isForAny()
        ? rest.elsewhere(present, added)
        : Denotation.common(added.operator().operator(), present.values(), added.values())
            .map(both -> List.of(rest.put(present.with(both))))
            .orElseGet(() -> rest.elsewhere(present, added));
  }

  /** A text that must not match and a pattern that must not either are one entry of patterns. */
  private Conjunction withText(EntryLiteral added) {
    return literals.values().stream()
        .filter(literal -> literal.joinsUnderAnd() && literal.isTextBesidePattern(added))
        .findFirst()
        .map(literal -> replace(literal, literal.asPatterns(added)))
        .orElseGet(() -> put(added));
  }

  /** No value satisfies both: the key is absent, if both hold then. */
  private List<Conjunction> withNeither(EntryLiteral present, EntryLiteral added) {
    return present.needsKey() || added.needsKey()
        ? List.of()
        : without(present::equals).and(added.presence(false));
  }

  /**
   * The second of two entries that no merging makes one: under an operator that means the same, or
   * with or without IfExists where that changes nothing.
   */
  private List<Conjunction> elsewhere(EntryLiteral present, EntryLiteral added) {
    ConditionOperator operator = added.operator();
    boolean keyIsThere = has(literal -> literal.isOfKey(added) && literal.needsKey());
    Stream<Boolean> endings =
        keyIsThere || added.isForAll()
            ? Stream.of(operator.ifExists(), !operator.ifExists())
            : Stream.of(operator.ifExists());
    Optional<EntryLiteral> moved =
        endings
            .flatMap(
                ending ->
                    added
                        .spellings()
                        .map(same -> new ConditionOperator(operator.quantifier(), same, ending)))
            .map(added::with)
            .filter(literal -> !literals.containsKey(literal.slot()))
            .findFirst();
    if (moved.isPresent()) {
      return List.of(put(moved.get()));
    }
    if (operator.ifExists() && !keyIsThere) {
      return eitherAbsentOr(present, added);
    }
    throw new RefusedException(
        Code.INEXPRESSIBLE_CONDITION,
        "No statement can hold this formula: "
            + operator.text()
            + " on "
            + added.key()
            + " would have to match "
            + shown(present)
            + " and, again, "
            + shown(added)
            + ".",
        present.entry().values().get(0),
        "A statement has one such entry. Say it with one pattern, or in two rules.");
  }

  /** Two entries with IfExists: the key is absent, or present and both hold without IfExists. */
  private List<Conjunction> eitherAbsentOr(EntryLiteral present, EntryLiteral added) {
    Conjunction rest = without(present::equals);
    return Stream.concat(
            rest.and(added.presence(false)).stream(),
            rest.and(present.ifExists(false)).stream()
                .flatMap(conjunction -> conjunction.and(added.ifExists(false)).stream()))
        .toList();
  }

  /** Without IfExists where another entry needs the key, and without what then goes unsaid. */
  private Conjunction tidied() {
    if (haveDistinctKeys()) {
      return this;
    }
    Conjunction tidied = this;
    for (EntryLiteral literal : literals.values()) {
      boolean keyIsThere = has(other -> other.isOfKey(literal) && other.needsKey());
      if (literal.operator().ifExists() && keyIsThere) {
        tidied = tidied.withBare(literal);
      }
    }
    for (EntryLiteral literal : tidied.literals.values()) {
      if (tidied.has(other -> !other.equals(literal) && other.implies(literal))) {
        tidied = tidied.without(literal::equals);
      }
    }
    return tidied;
  }

  private boolean haveDistinctKeys() {
    Set<String> keys = new HashSet<>();
    for (EntryLiteral literal : literals.values()) {
      if (!keys.add(literal.foldedKey())) {
        return false;
      }
    }
    return true;
  }

  private Conjunction withBare(EntryLiteral literal) {
    EntryLiteral bare = literal.ifExists(false);
    return literals.containsKey(bare.slot()) ? this : replace(literal, bare);
  }

  /** Whether this surely holds whenever the other one does. */
  boolean isImpliedBy(Conjunction other) {
    for (EntryLiteral literal : literals.values()) {
      if (!other.has(theirs -> theirs.implies(literal))) {
        return false;
      }
    }
    return true;
  }

  /**
   * This and the other one as a single conjunction that holds where either does: they differ in one
   * entry each, and one entry says both.
   */
  Optional<Conjunction> or(Conjunction other) {
    List<EntryLiteral> mine = notIn(other);
    List<EntryLiteral> theirs = other.notIn(this);
    return mine.size() == 1 && theirs.size() == 1
        ? or(mine.get(0), theirs.get(0))
        : Optional.empty();
  }

  private Optional<Conjunction> or(EntryLiteral mine, EntryLiteral theirs) {
    if (mine.completes(theirs)) {
      return Optional.of(without(mine::equals));
    }
    if (mine.slot().equals(theirs.slot())) {
      return merged(mine, theirs);
    }
    if (mine.joinsUnderOr() && mine.isTextBesidePattern(theirs)) {
      EntryLiteral both = mine.asPatterns(theirs);
      return both.slot().equals(mine.slot()) || !literals.containsKey(both.slot())
          ? Optional.of(replace(mine, both))
          : Optional.empty();
    }
    boolean isAbsence = mine.isPresence() && mine.isOfKey(theirs);
    if (!isAbsence && !(theirs.isPresence() && mine.isOfKey(theirs))) {
      return Optional.empty();
    }
    EntryLiteral relaxed = (isAbsence ? theirs : mine).ifExists(true);
    return literals.containsKey(relaxed.slot())
        ? Optional.empty()
        : Optional.of(replace(mine, relaxed));
  }

  /** Entries of the same place, one of which must hold, as one. */
  private Optional<Conjunction> merged(EntryLiteral mine, EntryLiteral theirs) {
    if (mine.joinsUnderOr()) {
      return Optional.of(put(mine.union(theirs)));
    }
    if (!mine.isNegated() || mine.isForAll()) {
      return Optional.empty();
    }
    return Denotation.common(mine.operator().operator(), mine.values(), theirs.values())
        .map(
            both -> {
              Conjunction rest = without(mine::equals);
              if (!both.isEmpty()) {
                return put(mine.with(both));
              }
              return mine.needsKey() ? rest.put(mine.presence(true)) : rest;
            });
  }

  private List<EntryLiteral> notIn(Conjunction other) {
    return literals.values().stream().filter(literal -> !other.has(literal::isSameAs)).toList();
  }

  private boolean has(Predicate<EntryLiteral> property) {
    for (EntryLiteral literal : literals.values()) {
      if (property.test(literal)) {
        return true;
      }
    }
    return false;
  }

  private Conjunction put(EntryLiteral literal) {
    Map<Slot, EntryLiteral> more = new LinkedHashMap<>(literals);
    more.put(literal.slot(), literal);
    return new Conjunction(more);
  }

  /** With another entry in the place of one. */
  private Conjunction replace(EntryLiteral old, EntryLiteral by) {
    Map<Slot, EntryLiteral> changed = new LinkedHashMap<>();
    for (EntryLiteral literal : literals.values()) {
      EntryLiteral kept = literal.equals(old) ? by : literal;
      changed.put(kept.slot(), kept);
    }
    return new Conjunction(changed);
  }

  private Conjunction without(Predicate<EntryLiteral> property) {
    if (!has(property)) {
      return this;
    }
    Map<Slot, EntryLiteral> fewer = new LinkedHashMap<>(literals);
    fewer.values().removeIf(property);
    return new Conjunction(fewer);
  }

  ConditionBlock block() {
    return new ConditionBlock(
        literals.values().stream().map(EntryLiteral::entry).toList(), List.of());
  }

  private static String shown(EntryLiteral literal) {
    return quote(String.join(", ", literal.entry().values()));
  }
}
