package dev.unless;

import dev.unless.document.PolicyDocument;
import dev.unless.text.GrammarException;
import java.util.List;

/** Statements that are taken over from documents. */
final class Raw {
  private Raw() {}

  static List<RawStatement> statements(PolicyDocument document) {
    if (!document.hasVariables()) {
      throw new GrammarException(
          "The document is of a version before 2012-10-17, in which ${…} is plain text.",
          "Decide whether its texts mean policy variables, and write Version 2012-10-17.");
    }
    return document.statements().stream().map(RawStatement::new).toList();
  }
}
