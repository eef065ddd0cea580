package dev.unless.json;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unless.document.PolicyKind;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the reader has against a text. */
final class ReadErrors {
  private ReadErrors() {}

  static List<LocatedFinding> of(String json) {
    return thrown(() -> PolicyReader.read(json)).errors();
  }

  static List<LocatedFinding> of(String json, PolicyKind kind) {
    return thrown(() -> PolicyReader.read(json, kind)).errors();
  }

  static PolicyJsonException thrown(ThrowingCallable reading) {
    return catchThrowableOfType(PolicyJsonException.class, reading);
  }

  /** A policy of one statement in an array, on one line, that has these further members. */
  static String statement(String members) {
    return "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"*\", " + members + "}]}";
  }
}
