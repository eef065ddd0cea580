package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.document.ConditionEntry;
import dev.unless.document.PolicyDocument;
import dev.unless.operator.Arity;
import dev.unless.operator.Quantifier;
import dev.unless.text.CaseFolding;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many values keys are taken to have of which the catalogue does not tell: a set where a policy
 * asks with a set operator, else one.
 */
final class Arities {
  private Arities() {}

  /** Of the keys in these policies, by folded name. */
  static Map<String, Arity> assumed(Collection<PolicyDocument> documents, Catalog catalog) {
    Map<String, Arity> assumed = new TreeMap<>();
    for (PolicyDocument document : documents) {
      document.statements().stream()
          .flatMap(statement -> statement.conditions().stream())
          .forEach(entry -> add(entry, document.hasVariables(), catalog, assumed));
    }
    return assumed;
  }

  private static void add(
      ConditionEntry entry, boolean variables, Catalog catalog, Map<String, Arity> assumed) {
    boolean set = entry.operator().quantifier() != Quantifier.NONE;
    if (catalog.arity(entry.key()).isEmpty()) {
      assumed.merge(
          CaseFolding.fold(entry.key()),
          set ? Arity.MULTI : Arity.SINGLE,
          (one, other) -> one == Arity.MULTI ? one : other);
    }
    entry.texts(variables).stream()
        .flatMap(text -> text.variableKeys().stream())
        .filter(key -> catalog.arity(key).isEmpty())
        .forEach(key -> assumed.putIfAbsent(key, Arity.SINGLE));
  }
}
