package dev.unless.semantics;

import static dev.unless.semantics.Stmt.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyKind;
import dev.unless.json.LocatedFinding;
import dev.unless.json.PolicyJsonException;
import dev.unless.json.PolicyReader;
import java.util.List;

/** What the reader says of a statement or a policy. */
final class Read {
  private Read() {}

  static boolean reads(Stmt statement) {
    return errors(text("\"Version\":\"2012-10-17\",", statement)).isEmpty();
  }

  /** The pointer of the only error in a policy of this statement. */
  static String onlyError(Stmt statement) {
    List<String> pointers =
        errors(text("\"Version\":\"2012-10-17\",", statement)).stream()
            .map(LocatedFinding::pointer)
            .toList();
    assertThat(pointers).hasSize(1);
    return pointers.get(0);
  }

  static List<LocatedFinding> errors(String json) {
    try {
      PolicyReader.read(json);
      return List.of();
    } catch (PolicyJsonException refused) {
      return refused.errors();
    }
  }

  /** The errors in a policy of this kind with this statement. */
  static List<String> problems(PolicyKind kind, Stmt statement) {
    return problems(kind, text("\"Version\":\"2012-10-17\",", statement));
  }

  /** Where a text is no policy of the kind. */
  static List<String> problems(PolicyKind kind, String json) {
    try {
      PolicyReader.read(json, kind);
      return List.of();
    } catch (PolicyJsonException refused) {
      return refused.errors().stream().map(LocatedFinding::pointer).toList();
    }
  }
}
