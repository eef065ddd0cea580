package dev.unless.processor.report;

import dev.unless.condition.AllOf;
import dev.unless.condition.AnyOf;
import dev.unless.condition.Comparison;
import dev.unless.condition.Condition;
import dev.unless.condition.Key;
import dev.unless.condition.Not;
import dev.unless.condition.Presence;
import dev.unless.finding.RefusedException;
import dev.unless.text.CaseFolding;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.vocabulary.Actions;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Resource;
import java.util.List;

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
    return value instanceof Condition condition && of(condition, text, partition);
  }

  private static boolean of(Condition condition, String text, Partition partition) {
    if (condition instanceof Comparison comparison) {
      return of(comparison.key(), text, partition)
          || comparison.values().stream().anyMatch(v -> of(v, text, partition));
    }
    if (condition instanceof Presence presence) {
      return of(presence.key(), text, partition);
    }
    if (condition instanceof Not not) {
      return of(not.condition(), text, partition);
    }
    List<Condition> parts =
        condition instanceof AllOf all
            ? all.conditions()
            : condition instanceof AnyOf any ? any.conditions() : List.of();
    return parts.stream().anyMatch(part -> of(part, text, partition));
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
