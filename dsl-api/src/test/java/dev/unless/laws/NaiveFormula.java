package dev.unless.laws;

import dev.unless.condition.AllOf;
import dev.unless.condition.AnyOf;
import dev.unless.condition.Comparison;
import dev.unless.condition.Condition;
import dev.unless.condition.Not;
import dev.unless.condition.Presence;
import dev.unless.document.ConditionEntry;
import dev.unless.request.Request;
import java.util.List;
import java.util.stream.Stream;

/** A formula taken at its word: each comparison on its own, joined by Java's own operators. */
final class NaiveFormula {
  private final NaiveContext context;

  NaiveFormula(Request request) {
    this.context = new NaiveContext(request);
  }

  boolean holds(Condition formula) {
    if (formula instanceof AllOf all) {
      return all.parts().stream().allMatch(this::holds);
    }
    if (formula instanceof AnyOf any) {
      return any.parts().stream().anyMatch(this::holds);
    }
    if (formula instanceof Not not) {
      return !holds(not.condition());
    }
    return new NaiveCondition(entry(formula), true, context).holds();
  }

  boolean isPresent(String key) {
    return context.isPresent(key);
  }

  /** The entries of a formula's comparisons, whether negated or not. */
  static List<ConditionEntry> entries(Condition formula) {
    if (formula instanceof AllOf all) {
      return all.parts().stream().flatMap(each -> entries(each).stream()).toList();
    }
    if (formula instanceof AnyOf any) {
      return any.parts().stream().flatMap(each -> entries(each).stream()).toList();
    }
    return formula instanceof Not not ? entries(not.condition()) : List.of(entry(formula));
  }

  /** The formula with each comparison as its entry. */
  static String shown(Condition formula) {
    if (formula instanceof AllOf all) {
      return "all" + all.parts().stream().map(NaiveFormula::shown).toList();
    }
    if (formula instanceof AnyOf any) {
      return "any" + any.parts().stream().map(NaiveFormula::shown).toList();
    }
    if (formula instanceof Not not) {
      return "not(" + shown(not.condition()) + ")";
    }
    ConditionEntry entry = entry(formula);
    return Stream.of(entry.operator().text(), entry.key(), entry.values().toString())
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private static ConditionEntry entry(Condition leaf) {
    return leaf instanceof Comparison comparison ? comparison.entry() : ((Presence) leaf).entry();
  }
}
