package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.KeyDefinition;
import dev.unless.check.model.EntryView;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Wildcards under operators of text that take them as they stand.
 *
 * <p>Not the {@code *} of {@code lambda:Principal}, which is what a request has that lets everybody
 * use a function: AWS Lambda Developer Guide, "Working with resource-based policies".
 */
final class LiteralWildcard {
  private static final String GRANTEE = "lambda:Principal";

  private LiteralWildcard() {}

  static List<Finding> findings(EntryView entry) {
    Operator operator = entry.operator();
    boolean variables = entry.statement().variables();
    if (operator.type() != KeyType.STRING || operator.syntax(variables).wildcards()) {
      return List.of();
    }
    List<String> values = entry.entry().values();
    return IntStream.range(0, values.size())
        .filter(i -> Text.parse(values.get(i), new Syntax(true, variables)).hasWildcard())
        .filter(i -> !(entry.isOn(GRANTEE) && values.get(i).equals("*")))
        .mapToObj(i -> finding(entry, i))
        .toList();
  }

  private static Finding finding(EntryView entry, int index) {
    boolean arn =
        entry.definition().map(KeyDefinition::type).filter(KeyType.ARN::equals).isPresent();
    String like = (arn ? "Arn" : "String") + (entry.operator().isNegated() ? "NotLike" : "Like");
    return entry.finding(
        Code.WILDCARD_WITHOUT_LIKE_OPERATOR,
        index,
        quote(entry.operator().text())
            + " takes the wildcard of "
            + quote(entry.entry().values().get(index))
            + " as a plain character.",
        "Write " + quote(like) + " if a pattern is meant.");
  }
}
