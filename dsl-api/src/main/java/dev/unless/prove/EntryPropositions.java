package dev.unless.prove;

import dev.unless.document.ConditionEntry;
import dev.unless.document.EntryReading;
import dev.unless.operator.Arity;
import dev.unless.operator.Operator;
import dev.unless.prove.Denoted.Everything;
import dev.unless.prove.Denoted.OfTexts;
import dev.unless.prove.Denoted.OfValues;
import dev.unless.prove.Dimension.OfKey;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.List;
import java.util.Set;

/** When condition entries hold, and when texts of policies match. */
final class EntryPropositions {
  private static final OfTexts EMPTY = new OfTexts(TextSet.ofLiteral(""));

  private final SymbolicRequest request;
  private final Propositions propositions;

  EntryPropositions(SymbolicRequest request) {
    this.request = request;
    this.propositions = request.propositions();
  }

  /**
   * The condition entry holds.
   *
   * @param variables whether the document knows policy variables
   */
  Proposition holds(ConditionEntry entry, boolean variables) {
    OfKey key = request.key(entry.key());
    if (key.arity().isPresent()) {
      return holds(entry, key, key.arity().get(), variables);
    }
    Proposition ofOne = holds(entry, key, Arity.SINGLE, variables);
    Proposition ofSet = holds(entry, key, Arity.MULTI, variables);
    Proposition set = request.isGivenAsSet(key.folded());
    return ofOne == ofSet
        ? ofOne
        : propositions.or(
            propositions.and(set, ofSet), propositions.and(propositions.not(set), ofOne));
  }

  private Proposition holds(ConditionEntry entry, OfKey key, Arity arity, boolean variables) {
    EntryReading reading = EntryReading.of(entry, arity);
    if (reading.whenPresent().isPresent()) {
      return request.of(
          new Atom(
              key, reading.whenAbsent(), false, new Everything(), !reading.whenPresent().get()));
    }
    Proposition values = values(entry, key, reading, variables);
    if (reading.whenEmpty().isEmpty()) {
      return values;
    }
    Proposition empty = request.of(Atom.some(key, EMPTY));
    return reading.whenEmpty().get()
        ? propositions.or(values, empty)
        : propositions.and(values, propositions.not(empty));
  }

  private Proposition values(
      ConditionEntry entry, OfKey key, EntryReading reading, boolean variables) {
    Operator operator = positive(entry.operator().operator());
    if (!operator.matching().comparesTexts()) {
      return request.of(
          new Atom(
              key,
              reading.whenAbsent(),
              reading.ofAll(),
              new OfValues(operator, Set.copyOf(entry.values())),
              reading.complemented()));
    }
    return new VariableCases(request)
        .holds(
            operator,
            entry.texts(variables),
            denoted ->
                new Atom(
                    key, reading.whenAbsent(), reading.ofAll(), denoted, reading.complemented()));
  }

  /** The part of the request matches one of the texts, by their wildcards. */
  Proposition matches(Dimension dimension, List<Text> texts) {
    return texts.contains(Text.anything()) && dimension != Dimension.Part.API_PATH
        ? propositions.constant(true)
        : new VariableCases(request)
            .holds(Operator.STRING_LIKE, texts, denoted -> Atom.some(dimension, denoted));
  }

  private static Operator positive(Operator operator) {
    return operator.isNegated() ? operator.complement().orElseThrow() : operator;
  }
}
