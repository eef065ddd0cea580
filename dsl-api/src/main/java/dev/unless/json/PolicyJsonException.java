package dev.unless.json;

import java.util.List;
import java.util.stream.Collectors;

/** A text that is no policy, with everything that is wrong with it. */
public final class PolicyJsonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int PRINTED = 20;

  /** An array, because a list need not be serializable. */
  private final LocatedFinding[] errors;

  PolicyJsonException(List<LocatedFinding> errors) {
    super(print(errors));
    this.errors = errors.toArray(LocatedFinding[]::new);
  }

  /** The errors in the order in which they were found: at least one, at most a hundred. */
  public List<LocatedFinding> errors() {
    return List.of(errors);
  }

  private static String print(List<LocatedFinding> errors) {
    String first =
        errors.size() == 1 ? "This is no policy:" : "This is no policy, for several reasons:";
    String more = errors.size() > PRINTED ? "\n  … and " + (errors.size() - PRINTED) + " more" : "";
    return errors.stream()
        .limit(PRINTED)
        .map(error -> "\n  " + error)
        .collect(Collectors.joining("", first, more));
  }
}
