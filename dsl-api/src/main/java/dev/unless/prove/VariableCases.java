package dev.unless.prove;

import dev.unless.operator.Operator;
import dev.unless.prove.Denoted.OfTexts;
import dev.unless.prove.Denoted.Open;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Texts with policy variables by cases: for each set of the variables that may have values, which
 * texts are left, with defaults where there is no value. What is left then speaks only of variables
 * that have one.
 */
final class VariableCases {
  /** Of more variables in one entry the cases are not told apart. */
  private static final int MOST = 5;

  private final SymbolicRequest request;
  private final Propositions propositions;

  VariableCases(SymbolicRequest request) {
    this.request = request;
    this.propositions = request.propositions();
  }

  /**
   * What an atom says of texts, ORed.
   *
   * @param operator how the texts are compared, not negated
   * @param atom what is said of what the texts denote
   */
  Proposition holds(Operator operator, List<Text> texts, Function<Denoted, Atom> atom) {
    List<String> keys = List.copyOf(new TreeSet<>(Open.keysOf(texts.stream())));
    if (keys.isEmpty()) {
      return request.of(atom.apply(closed(operator, texts)));
    }
    if (keys.size() > MOST) {
      return left(operator, texts, atom);
    }
    List<Proposition> cases = new ArrayList<>();
    for (int present = 0; present < 1 << keys.size(); present++) {
      cases.add(ofCase(operator, texts, keys, present, atom));
    }
    return propositions.anyOf(cases);
  }

  private Proposition ofCase(
      Operator operator,
      List<Text> texts,
      List<String> keys,
      int present,
      Function<Denoted, Atom> atom) {
    List<Proposition> all = new ArrayList<>();
    Set<String> absent = new TreeSet<>();
    for (int i = 0; i < keys.size(); i++) {
      boolean has = (present & 1 << i) != 0;
      Proposition hasOne = request.hasOne(keys.get(i));
      all.add(has ? hasOne : propositions.not(hasOne));
      if (!has) {
        absent.add(keys.get(i));
      }
    }
    List<Text> left =
        texts.stream().map(text -> without(text, absent)).flatMap(Optional::stream).toList();
    all.add(left(operator, left, atom));
    return propositions.allOf(all);
  }

  /** The text where these variables have no value; empty where one of them has no default. */
  private static Optional<Text> without(Text text, Set<String> absent) {
    List<Text.Part> parts = new ArrayList<>();
    for (Text.Part part : text.parts()) {
      if (part instanceof Text.Variable variable && absent.contains(variable.foldedKey())) {
        if (variable.fallback().isEmpty()) {
          return Optional.empty();
        }
        parts.add(new Text.Literal(variable.fallback().get()));
      } else {
        parts.add(part);
      }
    }
    return Optional.of(new Text(parts));
  }

  /** What the atom says of texts whose variables have values. */
  private Proposition left(Operator operator, List<Text> texts, Function<Denoted, Atom> atom) {
    boolean open = texts.stream().anyMatch(Text::hasVariable);
    return request.of(
        atom.apply(
            open ? new Open(operator, new LinkedHashSet<>(texts)) : closed(operator, texts)));
  }

  private static OfTexts closed(Operator operator, List<Text> texts) {
    return new OfTexts(
        TextSet.anyOf(
            texts.stream().map(text -> operator.matching().texts(text).orElseThrow()).toList()));
  }
}
