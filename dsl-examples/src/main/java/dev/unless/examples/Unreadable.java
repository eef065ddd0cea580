package dev.unless.examples;

import dev.unless.json.LocatedFinding;
import dev.unless.json.PolicyJsonException;
import dev.unless.json.PolicyReader;
import java.util.List;

/**
 * A published text that is no policy.
 *
 * @param name its file among the resources of this package, without {@code .json}
 * @param pointer where it first breaks the grammar
 * @param shows what that teaches, in one sentence
 */
public record Unreadable(String name, String pointer, String shows) {

  /** What reading it complains about; empty if it reads after all. */
  public List<LocatedFinding> errors() {
    try {
      PolicyReader.read(Published.text(name));
      return List.of();
    } catch (PolicyJsonException noPolicy) {
      return noPolicy.errors();
    }
  }

  /** Whether reading it fails where it should. */
  public boolean isAsObserved() {
    return errors().stream().limit(1).anyMatch(error -> error.pointer().equals(pointer));
  }
}
