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
import java.util.List;
import java.util.Optional;

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
 * DisjunctiveForm office = DisjunctiveForm.of(ConditionOperator.of(Operator.IP_ADDRESS), "aws:SourceIp", ranges);
 * List<ConditionBlock> elsewhere = office.complement().blocks(); // one, with NotIpAddress
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
   */
  public static DisjunctiveForm of(ConditionOperator operator, String key, List<Text> values) {
    return of(EntryLiteral.of(operator, key, values));
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
   * @throws RefusedException if a variable in a value is malformed
   */
  public static Optional<DisjunctiveForm> of(ConditionEntry entry, Arity arity, boolean variables) {
    return EntryLiteral.of(entry, arity, variables).map(DisjunctiveForm::of);
  }

  private static DisjunctiveForm of(EntryLiteral literal) {
    return new DisjunctiveForm(Conjunction.TRUE.and(literal));
  }

  /**
   * Both hold.
   *
   * @throws RefusedException if no statement can hold both, since two entries of the same operator
   *     and key would have to hold at once, or if it takes more than 200 blocks
   */
  public DisjunctiveForm and(DisjunctiveForm other) {
    List<Conjunction> both = new ArrayList<>();
    for (Conjunction each : terms) {
      other.terms.forEach(term -> each.and(term).forEach(joined -> add(joined, both)));
    }
    return new DisjunctiveForm(both);
  }

  /**
   * This one, the other one, or both hold.
   *
   * @throws RefusedException if it takes more than 200 blocks
   */
  public DisjunctiveForm or(DisjunctiveForm other) {
    List<Conjunction> either = new ArrayList<>(terms);
    other.terms.forEach(term -> add(term, either));
    return new DisjunctiveForm(either);
  }

  /**
   * Just what this does not hold for, requests that lack a key included.
   *
   * @throws RefusedException if an entry has no complement, or as {@link #and} says
   */
  public DisjunctiveForm complement() {
    DisjunctiveForm none = TRUE;
    for (Conjunction term : terms) {
      DisjunctiveForm fails = FALSE;
      for (EntryLiteral literal : term.literals().values()) {
        fails = fails.or(allOf(EntryComplement.of(literal)));
      }
      none = none.and(fails);
    }
    return none;
  }

  private static DisjunctiveForm allOf(List<EntryLiteral> literals) {
    DisjunctiveForm all = TRUE;
    for (EntryLiteral literal : literals) {
      all = all.and(of(literal));
    }
    return all;
  }

  /** Whether it surely holds for every request. */
  public boolean isTrue() {
    return terms.contains(Conjunction.TRUE);
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
  private static void add(Conjunction added, List<Conjunction> terms) {
    if (terms.stream().anyMatch(term -> term.isImpliedBy(added))) {
      return;
    }
    terms.removeIf(added::isImpliedBy);
    for (int i = 0; i < terms.size(); i++) {
      Optional<Conjunction> both = terms.get(i).or(added);
      if (both.isPresent()) {
        List<Conjunction> later = List.copyOf(terms.subList(i + 1, terms.size()));
        terms.subList(i, terms.size()).clear();
        add(both.get(), terms);
        later.forEach(term -> add(term, terms));
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
