package dev.unless;

import dev.unless.document.ConditionEntry;
import dev.unless.document.PolicyDocument;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import java.util.List;
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

  /** The texts in which a variable would have a meaning. */
  private static Stream<String> texts(Statement statement) {
    Stream<String> resources =
        statement.resource().stream()
            .flatMap(element -> element.patterns().stream())
            .map(ResourcePattern::text);
    Stream<String> values =
        statement.conditions().stream().map(ConditionEntry::values).flatMap(List::stream);
    return Stream.concat(resources, values);
  }
}
