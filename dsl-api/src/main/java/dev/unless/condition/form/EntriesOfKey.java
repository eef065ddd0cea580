package dev.unless.condition.form;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.operator.ConditionOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Entries of one key that must all hold. A statement has one entry for an operator and a key, so
 * that a second one must be merged with it, or find another operator that means the same.
 *
 * @param literals the entries, each of another operator; a few
 */
record EntriesOfKey(List<EntryLiteral> literals) {
  static final EntriesOfKey NONE = new EntriesOfKey(List.of());

  /** Both, as entries one of which must hold; none where they contradict each other. */
  List<EntriesOfKey> and(EntriesOfKey other, Work work) {
    List<EntriesOfKey> joined = new ArrayList<>(List.of(this));
    for (EntryLiteral literal : other.literals) {
      List<EntriesOfKey> more = new ArrayList<>();
      for (EntriesOfKey entries : joined) {
        more.addAll(entries.and(literal, work));
      }
      joined = more;
    }
    joined.replaceAll(entries -> entries.tidied(work));
    return joined;
  }

  /** With one more entry; see {@link #and(EntriesOfKey, Work)}. */
  List<EntriesOfKey> and(EntryLiteral added, Work work) {
    if (has(literal -> literal.implies(added, work))) {
      return List.of(this);
    }
    EntriesOfKey rest = without(literal -> added.implies(literal, work));
    for (EntryLiteral literal : rest.literals) {
      if (added.excludes(literal, work)) {
        return rest.withNeither(literal, added, work);
      }
    }
    Optional<EntryLiteral> present = rest.under(added.operator());
    return present.isEmpty()
        ? List.of(rest.withText(added, work))
        : rest.beside(present.get(), added, work);
  }

  /** An entry beside one of the same operator. */
  private List<EntriesOfKey> beside(EntryLiteral present, EntryLiteral added, Work work) {
    if (present.joinsUnderAnd()) {
      return List.of(replace(present, present.union(added, work)));
    }
    return present.isForAny()
        ? elsewhere(present, added, work)
        : present
            .common(added, work)
            .map(both -> List.of(replace(present, present.with(both))))
            .orElseGet(() -> elsewhere(present, added, work));
  }

  /** A text that must not match and a pattern that must not either are one entry of patterns. */
  private EntriesOfKey withText(EntryLiteral added, Work work) {
    return literals.stream()
        .filter(literal -> literal.joinsUnderAnd() && literal.isTextBesidePattern(added))
        .findFirst()
        .map(literal -> replace(literal, literal.asPatterns(added, work)))
        .orElseGet(() -> with(added));
  }

  /** No value satisfies both: the key is absent, if both hold then. */
  private List<EntriesOfKey> withNeither(EntryLiteral present, EntryLiteral added, Work work) {
    return present.needsKey() || added.needsKey()
        ? List.of()
        : without(present::equals).and(added.presence(false), work);
  }

  /**
   * The second of two entries that no merging makes one: under an operator that means the same, or
   * with or without IfExists where that changes nothing.
   */
  private List<EntriesOfKey> elsewhere(EntryLiteral present, EntryLiteral added, Work work) {
    ConditionOperator operator = added.operator();
    boolean keyIsThere = has(EntryLiteral::needsKey);
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
            .filter(same -> under(same).isEmpty())
            .map(added::with)
            .findFirst();
    if (moved.isPresent()) {
      return List.of(with(moved.get()));
    }
    if (operator.ifExists() && !keyIsThere) {
      return eitherAbsentOr(present, added, work);
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
  private List<EntriesOfKey> eitherAbsentOr(EntryLiteral present, EntryLiteral added, Work work) {
    EntriesOfKey rest = without(present::equals);
    return Stream.concat(
            rest.and(added.presence(false), work).stream(),
            rest.and(present.ifExists(false), work).stream()
                .flatMap(entries -> entries.and(added.ifExists(false), work).stream()))
        .toList();
  }

  /** Without IfExists where another entry needs the key, and without what then goes unsaid. */
  private EntriesOfKey tidied(Work work) {
    if (literals.size() < 2) {
      return this;
    }
    EntriesOfKey tidied = this;
    if (has(EntryLiteral::needsKey)) {
      for (EntryLiteral literal : literals) {
        if (literal.operator().ifExists()) {
          tidied = tidied.withBare(literal);
        }
      }
    }
    for (EntryLiteral literal : tidied.literals) {
      if (tidied.has(other -> !other.equals(literal) && other.implies(literal, work))) {
        tidied = tidied.without(literal::equals);
      }
    }
    return tidied;
  }

  private EntriesOfKey withBare(EntryLiteral literal) {
    EntryLiteral bare = literal.ifExists(false);
    return under(bare.operator()).isPresent() ? this : replace(literal, bare);
  }

  /** Whether these surely hold whenever the other ones do. */
  boolean areImpliedBy(EntriesOfKey other, Work work) {
    for (EntryLiteral literal : literals) {
      if (!other.has(theirs -> theirs.implies(literal, work))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Entries that hold where these do or the others: the two differ in one entry each, and one says
   * both. Empty where none does; none at all where one always holds.
   */
  Optional<EntriesOfKey> or(EntriesOfKey other, Work work) {
    List<EntryLiteral> mine = notIn(other, work);
    List<EntryLiteral> theirs = other.notIn(this, work);
    return mine.size() == 1 && theirs.size() == 1
        ? or(mine.get(0), theirs.get(0), work)
        : Optional.empty();
  }

  private Optional<EntriesOfKey> or(EntryLiteral mine, EntryLiteral theirs, Work work) {
    if (mine.completes(theirs, work)) {
      return Optional.of(without(mine::equals));
    }
    if (mine.operator().equals(theirs.operator())) {
      return merged(mine, theirs, work);
    }
    if (mine.joinsUnderOr() && mine.isTextBesidePattern(theirs)) {
      EntryLiteral both = mine.asPatterns(theirs, work);
      return both.operator().equals(mine.operator()) || under(both.operator()).isEmpty()
          ? Optional.of(replace(mine, both))
          : Optional.empty();
    }
    if (!mine.isPresence() && !theirs.isPresence()) {
      return Optional.empty();
    }
    EntryLiteral relaxed = (mine.isPresence() ? theirs : mine).ifExists(true);
    return under(relaxed.operator()).isPresent()
        ? Optional.empty()
        : Optional.of(replace(mine, relaxed));
  }

  /** Entries of the same operator, one of which must hold, as one. */
  private Optional<EntriesOfKey> merged(EntryLiteral mine, EntryLiteral theirs, Work work) {
    if (mine.joinsUnderOr()) {
      return Optional.of(replace(mine, mine.union(theirs, work)));
    }
    if (!mine.isNegated() || mine.isForAll()) {
      return Optional.empty();
    }
    return mine.common(theirs, work)
        .map(
            both -> {
              if (!both.isEmpty()) {
                return replace(mine, mine.with(both));
              }
              EntriesOfKey rest = without(mine::equals);
              return mine.needsKey() && !rest.has(EntryLiteral::isPresence)
                  ? rest.with(mine.presence(true))
                  : rest;
            });
  }

  private List<EntryLiteral> notIn(EntriesOfKey other, Work work) {
    return literals.stream()
        .filter(literal -> !other.has(theirs -> literal.isSameAs(theirs, work)))
        .toList();
  }

  /** Whether these are the same entries, in whatever order. */
  boolean areSameAs(EntriesOfKey other, Work work) {
    return literals.size() == other.literals.size() && notIn(other, work).isEmpty();
  }

  private Optional<EntryLiteral> under(ConditionOperator operator) {
    for (EntryLiteral literal : literals) {
      if (literal.operator().equals(operator)) {
        return Optional.of(literal);
      }
    }
    return Optional.empty();
  }

  private boolean has(Predicate<EntryLiteral> property) {
    for (EntryLiteral literal : literals) {
      if (property.test(literal)) {
        return true;
      }
    }
    return false;
  }

  /** With an entry of an operator that none has yet. */
  private EntriesOfKey with(EntryLiteral literal) {
    return new EntriesOfKey(Stream.concat(literals.stream(), Stream.of(literal)).toList());
  }

  /** With another entry in the place of one. */
  private EntriesOfKey replace(EntryLiteral old, EntryLiteral by) {
    return new EntriesOfKey(
        literals.stream().map(literal -> literal.equals(old) ? by : literal).toList());
  }

  private EntriesOfKey without(Predicate<EntryLiteral> property) {
    return has(property)
        ? new EntriesOfKey(literals.stream().filter(property.negate()).toList())
        : this;
  }

  private static String shown(EntryLiteral literal) {
    return quote(String.join(", ", literal.entry().values()));
  }
}
