package dev.unless.processor.report;

import dev.unless.condition.Comparison;
import dev.unless.condition.Condition;
import dev.unless.condition.Formula;
import dev.unless.condition.Key;
import dev.unless.condition.Presence;
import dev.unless.finding.RefusedException;
import dev.unless.text.CaseFolding;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.vocabulary.Actions;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Resource;

/** Whether a value writes a text into a policy. */
final class Mentions {
  private Mentions() {}

  static boolean of(Object value, String text, Partition partition) {
    if (value instanceof String written) {
      return written.equals(text) || spelling(written).equals(text);
    }
    if (value instanceof Actions actions) {
      return actions.patterns().stream().anyMatch(pattern -> pattern.text().equals(text));
    }
    if (value instanceof Resource resource) {
      return written(resource, partition).equals(text);
    }
    if (value instanceof PolicyPrincipal principal) {
      return principal.principal(partition).text().equals(text);
    }
    if (value instanceof Key<?> key) {
      return CaseFolding.fold(key.name()).equals(CaseFolding.fold(text));
    }
    if (value instanceof Text written) {
      return spelling(written).equals(text);
    }
    return value instanceof Condition condition
        && Formula.leaves(condition).stream().anyMatch(leaf -> ofLeaf(leaf, text, partition));
  }

  private static boolean ofLeaf(Condition leaf, String text, Partition partition) {
    if (leaf instanceof Comparison comparison) {
      return of(comparison.key(), text, partition)
          || comparison.values().stream().anyMatch(v -> of(v, text, partition));
    }
    return leaf instanceof Presence presence && of(presence.key(), text, partition);
  }

  private static String written(Resource resource, Partition partition) {
    return (resource.partition().isPresent() ? resource : resource.in(partition)).pattern().text();
  }

  private static String spelling(String literal) {
    try {
      return spelling(Text.literal(literal));
    } catch (RefusedException unwritable) {
      return literal;
    }
  }

  private static String spelling(Text text) {
    try {
      return text.write(new Syntax(true, true));
    } catch (RefusedException unwritable) {
      return text.toString();
    }
  }
}
