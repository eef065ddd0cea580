package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.KeyDefinition;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.InJava;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Wildcards under operators of text that take them as they stand.
 *
 * <p>Not the {@code *} that requests themselves have: of {@code lambda:Principal} where one lets
 * everybody use a function, and of {@code s3:if-none-match} where one writes only what is not
 * there.
 *
 * <p>Source: AWS Lambda Developer Guide, "Working with resource-based policies"; Amazon S3 User
 * Guide, "Enforce conditional writes on Amazon S3 buckets".
 */
final class LiteralWildcard {
  private static final List<String> WITH_STAR = List.of("lambda:Principal", "s3:if-none-match");

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
        .filter(i -> !(values.get(i).equals("*") && WITH_STAR.stream().anyMatch(entry::isOn)))
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
        Fix.of("Write " + quote(like) + " if a pattern is meant.")
            .inJava(
                "Write "
                    + (arn ? InJava.key(entry) : "")
                    + InJava.matches(entry)
                    + "("
                    + InJava.pattern(entry.entry().values().get(index))
                    + ") if a pattern is meant."));
  }
}
