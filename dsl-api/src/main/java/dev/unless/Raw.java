package dev.unless;

import dev.unless.document.ConditionEntry;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Partition;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Statements that are taken over from documents. */
final class Raw {
  private Raw() {}

  static List<RawStatement> statements(PolicyDocument document) {
    if (!document.hasVariables()) {
      document.statements().stream()
          .flatMap(Raw::texts)
          .filter(text -> text.contains("${"))
          .findFirst()
          .ifPresent(
              text -> {
                throw new RefusedException(
                    Code.VARIABLE_UNSUPPORTED_IN_VERSION,
                    "The document is of a version before 2012-10-17, in which ${…} is plain text.",
                    text,
                    "Decide whether its texts mean policy variables, and write Version"
                        + " 2012-10-17.");
              });
    }
    return document.statements().stream().map(RawStatement::new).toList();
  }

  /**
   * The partition that the document's own ARNs are of: the first that its resources name, else its
   * principals, else its conditions; {@code aws} where none names one. That they name several is
   * for the checker to tell.
   */
  static Partition partition(PolicyDocument document) {
    return Stream.of(
            document.statements().stream().flatMap(Raw::resources),
            document.statements().stream().flatMap(Raw::principals),
            document.statements().stream().flatMap(Raw::values))
        .flatMap(Function.identity())
        .filter(text -> text.startsWith("arn:"))
        .map(text -> ParsedArn.segments(text).get(ParsedArn.PARTITION))
        .flatMap(id -> Partition.of(id).stream())
        .findFirst()
        .orElse(Partition.AWS);
  }

  private static Stream<String> principals(Statement statement) {
    return statement.principal().stream()
        .flatMap(element -> element.principals().stream())
        .map(Principal::text);
  }

  private static Stream<String> resources(Statement statement) {
    return statement.resource().stream()
        .flatMap(element -> element.patterns().stream())
        .map(ResourcePattern::text);
  }

  private static Stream<String> values(Statement statement) {
    return statement.conditions().stream().map(ConditionEntry::values).flatMap(List::stream);
  }

  /** The texts in which a variable would have a meaning. */
  private static Stream<String> texts(Statement statement) {
    return Stream.concat(resources(statement), values(statement));
  }
}
