package dev.unless.condition.form;

import dev.unless.annotation.Internal;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.operator.ConditionOperator;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A formula of condition entries as condition blocks: it holds for just those requests for which
 * one of the blocks does. Values of one key are merged, blocks that others make superfluous are
 * left out, and the order is that in which the entries were joined.
 *
 * <p>All this is exact for requests that give a key in the form that its entries are for, one value
 * or a set of them, and whose values can be read as the operators' types.
 *
 * <pre>{@code
 * List<Text> ranges = List.of(Text.literal("203.0.113.0/24"));
 * Work work = new Work();
 * DisjunctiveForm office = DisjunctiveForm.of(ConditionOperator.of(Operator.IP_ADDRESS), "aws:SourceIp", ranges, work);
 * List<ConditionBlock> elsewhere = office.complement(work).blocks(); // one, with NotIpAddress
 * }</pre>
 */
@Internal
public final class DisjunctiveForm {
  /** What holds for every request. */
  public static final DisjunctiveForm TRUE = new DisjunctiveForm(List.of(Conjunction.TRUE));

  /** What holds for no request. */
  public static final DisjunctiveForm FALSE = new DisjunctiveForm(List.of());

  private static final int MOST_BLOCKS = 200;

  private final List<Conjunction> terms;

  private DisjunctiveForm(List<Conjunction> terms) {
    this.terms = terms;
  }

  /**
   * One comparison.
   *
   * @param operator any but Null; a set operator if the key has a set of values, and only then
   * @param values values that can be read as the operator's type, one at least, one for Bool
   * @throws RefusedException if it is too much work
   */
  public static DisjunctiveForm of(
      ConditionOperator operator, String key, List<Text> values, Work work) {
    return of(EntryLiteral.of(operator, key, values, work));
  }

  /** The request carries the key, or lacks it. */
  public static DisjunctiveForm ofPresence(String key, boolean present) {
    return of(EntryLiteral.ofPresence(key, present));
  }

  /**
   * An entry of a document as it was read. Empty for an entry of which little is certain: its set
   * operator does not go with the key, it has no values or both truth values, or one that cannot be
   * read as the operator's type and matches nothing.
   *
   * @param arity how many values the key has
   * @param variables whether the document knows policy variables
   * @throws RefusedException if a variable in a value is malformed, or it is too much work
   */
  public static Optional<DisjunctiveForm> of(
      ConditionEntry entry, Arity arity, boolean variables, Work work) {
    return EntryLiteral.of(entry, arity, variables, work).map(DisjunctiveForm::of);
  }

  private static DisjunctiveForm of(EntryLiteral literal) {
    return new DisjunctiveForm(List.of(Conjunction.of(literal)));
  }

  /**
   * Both hold.
   *
   * @throws RefusedException if no statement can hold both, since two entries of the same operator
   *     and key would have to hold at once, if it takes more than 200 blocks, or too much work
   */
  public DisjunctiveForm and(DisjunctiveForm other, Work work) {
    List<Conjunction> both = new ArrayList<>();
    for (Conjunction each : terms) {
      for (Conjunction term : other.terms) {
        each.and(term, work).forEach(joined -> add(joined, both, work));
      }
    }
    return new DisjunctiveForm(both);
  }

  /**
   * All hold. In time that grows with their number, where each is one block.
   *
   * @throws RefusedException as {@link #and} says
   */
  public static DisjunctiveForm allOf(List<DisjunctiveForm> forms, Work work) {
    DisjunctiveForm all = TRUE;
    List<Conjunction> blocks = new ArrayList<>();
    for (DisjunctiveForm form : forms) {
      if (form.terms.size() == 1) {
        blocks.add(form.terms.get(0));
      } else {
        all = all.and(together(blocks, work), work).and(form, work);
        blocks.clear();
      }
    }
    return all.and(together(blocks, work), work);
  }

  /** Conjunctions that must all hold: what they ask of each key is joined by itself. */
  private static DisjunctiveForm together(List<Conjunction> conjunctions, Work work) {
    Map<String, List<EntryLiteral>> byKey = new LinkedHashMap<>();
    for (Conjunction conjunction : conjunctions) {
      conjunction
          .entries()
          .forEach(
              (key, entries) ->
                  byKey
                      .computeIfAbsent(key, first -> new ArrayList<>())
                      .addAll(entries.literals()));
    }
    Map<String, EntriesOfKey> certain = new LinkedHashMap<>();
    List<DisjunctiveForm> choices = new ArrayList<>();
    for (Map.Entry<String, List<EntryLiteral>> ofKey : byKey.entrySet()) {
      DisjunctiveForm joined = TRUE;
      for (EntryLiteral literal : merged(ofKey.getValue(), EntryLiteral::joinsUnderAnd, work)) {
        joined = joined.and(of(literal), work);
      }
      if (joined.terms.size() == 1) {
        certain.putAll(joined.terms.get(0).entries());
      } else {
        choices.add(joined);
      }
    }
    DisjunctiveForm all = new DisjunctiveForm(List.of(new Conjunction(certain)));
    for (DisjunctiveForm choice : choices) {
      all = all.and(choice, work);
    }
    return all;
  }

  /**
   * This one, the other one, or both hold.
   *
   * @throws RefusedException if it takes more than 200 blocks, or too much work
   */
  public DisjunctiveForm or(DisjunctiveForm other, Work work) {
    List<Conjunction> either = new ArrayList<>(terms);
    other.terms.forEach(term -> add(term, either, work));
    return new DisjunctiveForm(either);
  }

  /**
   * At least one holds. In time that grows with their number, where each compares the same key with
   * a text.
   *
   * @throws RefusedException as {@link #or} says
   */
  public static DisjunctiveForm anyOf(List<DisjunctiveForm> forms, Work work) {
    List<EntryLiteral> single = new ArrayList<>();
    List<Conjunction> either = new ArrayList<>();
    for (DisjunctiveForm form : forms) {
      Optional<EntryLiteral> only = form.onlyEntry();
      if (only.isPresent()) {
        single.add(only.get());
      } else {
        addAll(single, either, work);
        form.terms.forEach(term -> add(term, either, work));
      }
    }
    addAll(single, either, work);
    return new DisjunctiveForm(either);
  }

  private static void addAll(List<EntryLiteral> single, List<Conjunction> terms, Work work) {
    for (EntryLiteral literal : merged(single, EntryLiteral::joinsUnderOr, work)) {
      add(Conjunction.of(literal), terms, work);
    }
    single.clear();
  }

  private Optional<EntryLiteral> onlyEntry() {
    return terms.size() == 1 && terms.get(0).entries().size() == 1
        ? terms.get(0).entries().values().stream()
            .filter(entries -> entries.literals().size() == 1)
            .map(entries -> entries.literals().get(0))
            .findFirst()
        : Optional.empty();
  }

  /** Many entries that differ only in their values are merged at once rather than one by one. */
  private static List<EntryLiteral> merged(
      List<EntryLiteral> literals, Predicate<EntryLiteral> joins, Work work) {
    if (literals.size() < 2) {
      return List.copyOf(literals);
    }
    Map<Object, List<EntryLiteral>> alike = new LinkedHashMap<>();
    for (EntryLiteral literal : literals) {
      Object place =
          joins.test(literal)
              ? literal.operator().text() + " " + literal.foldedKey()
              : new Object();
      alike.computeIfAbsent(place, first -> new ArrayList<>()).add(literal);
    }
    return alike.values().stream()
        .map(each -> each.size() == 1 ? each.get(0) : EntryLiteral.union(each, work))
        .toList();
  }

  /**
   * Just what this does not hold for, requests that lack a key included.
   *
   * @throws RefusedException if an entry has no complement, or as {@link #and} says
   */
  public DisjunctiveForm complement(Work work) {
    return allOf(terms.stream().map(term -> complement(term, work)).toList(), work);
  }

  private static DisjunctiveForm complement(Conjunction term, Work work) {
    List<DisjunctiveForm> fails = new ArrayList<>();
    for (EntriesOfKey entries : term.entries().values()) {
      for (EntryLiteral literal : entries.literals()) {
        fails.add(
            allOf(EntryComplement.of(literal).stream().map(DisjunctiveForm::of).toList(), work));
      }
    }
    return anyOf(fails, work);
  }

  /** Whether it surely holds for every request. */
  public boolean isTrue() {
    return terms.stream().anyMatch(term -> term.entries().isEmpty());
  }

  /** Whether it surely holds for no request. */
  public boolean isFalse() {
    return terms.isEmpty();
  }

  /**
   * The condition blocks, as a policy of Version 2012-10-17 writes them: none where this is false,
   * one without entries where it is true.
   */
  public List<ConditionBlock> blocks() {
    return terms.stream().map(Conjunction::block).toList();
  }

  /** One more term, unless another one makes it superfluous, and without those that it does. */
  private static void add(Conjunction added, List<Conjunction> terms, Work work) {
    if (terms.stream().anyMatch(term -> term.isImpliedBy(added, work))) {
      return;
    }
    terms.removeIf(term -> added.isImpliedBy(term, work));
    for (int i = 0; i < terms.size(); i++) {
      Optional<Conjunction> both = terms.get(i).or(added, work);
      if (both.isPresent()) {
        List<Conjunction> later = List.copyOf(terms.subList(i + 1, terms.size()));
        terms.subList(i, terms.size()).clear();
        add(both.get(), terms, work);
        later.forEach(term -> add(term, terms, work));
        return;
      }
    }
    terms.add(added);
    if (terms.size() > MOST_BLOCKS) {
      throw new RefusedException(
          Code.CONDITION_TOO_LARGE,
          "The formula, or a part of it, takes more than " + MOST_BLOCKS + " statements.",
          "",
          "Split it into rules.");
    }
  }
}
