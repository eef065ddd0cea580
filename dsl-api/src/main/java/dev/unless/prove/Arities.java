package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.document.ConditionEntry;
import dev.unless.document.PolicyDocument;
import dev.unless.operator.Arity;
import dev.unless.operator.Quantifier;
import dev.unless.text.CaseFolding;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many values keys are taken to have of which the catalogue does not tell: a set where policies
 * ask with set operators, one where they ask without. Where they ask both ways nothing is taken for
 * granted: it is as a request gives them.
 */
final class Arities {
  private Arities() {}

  /** Of the keys in these policies, by folded name. */
  static Map<String, Arity> assumed(Collection<PolicyDocument> documents, Catalog catalog) {
    Map<String, Arity> assumed = new TreeMap<>();
    Set<String> both = new HashSet<>();
    for (PolicyDocument document : documents) {
      document.statements().stream()
          .flatMap(statement -> statement.conditions().stream())
          .forEach(entry -> add(entry, document.hasVariables(), catalog, assumed, both));
    }
    assumed.keySet().removeAll(both);
    return assumed;
  }

  private static void add(
      ConditionEntry entry,
      boolean variables,
      Catalog catalog,
      Map<String, Arity> assumed,
      Set<String> both) {
    Arity asked = entry.operator().quantifier() != Quantifier.NONE ? Arity.MULTI : Arity.SINGLE;
    if (catalog.arity(entry.key()).isEmpty()) {
      String key = CaseFolding.fold(entry.key());
      Arity before = assumed.putIfAbsent(key, asked);
      if (before != null && before != asked) {
        both.add(key);
      }
    }
    entry.texts(variables).stream()
        .flatMap(text -> text.variableKeys().stream())
        .filter(key -> catalog.arity(key).isEmpty())
        .forEach(key -> assumed.putIfAbsent(key, Arity.SINGLE));
  }
}
