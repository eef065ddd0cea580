package dev.unless.json;

import dev.unless.finding.Code;
import java.util.ArrayList;
import java.util.List;

/** The errors found so far in a text. */
final class ErrorList {
  /** More would not be read, and a hostile text could ask for millions. */
  static final int MOST = 100;

  private final List<ReadError> errors = new ArrayList<>();

  /**
   * Adds an error.
   *
   * @throws PolicyJsonException with all errors once there are as many as are kept, so that nothing
   *     more of the text is read
   */
  void add(Code code, String pointer, Position position, String message, String hint) {
    errors.add(new ReadError(code, pointer, position.line(), position.column(), message, hint));
    if (errors.size() >= MOST) {
      throw new PolicyJsonException(errors);
    }
  }

  int size() {
    return errors.size();
  }

  List<ReadError> errors() {
    return List.copyOf(errors);
  }

  /**
   * Ends reading.
   *
   * @throws PolicyJsonException if there are errors
   */
  void throwIfAny() {
    if (!errors.isEmpty()) {
      throw new PolicyJsonException(errors);
    }
  }
}
