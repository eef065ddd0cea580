package dev.unless.json;

import dev.unless.document.Pointer;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import java.util.ArrayList;
import java.util.List;

/** The errors found so far in a text. */
final class ErrorList {
  /** More would not be read, and a hostile text could ask for millions. */
  static final int MOST = 100;

  private final List<LocatedFinding> errors = new ArrayList<>();

  /**
   * Adds an error.
   *
   * @throws PolicyJsonException with all errors once there are as many as are kept, so that nothing
   *     more of the text is read
   */
  void add(Finding finding, Position position) {
    errors.add(new LocatedFinding(finding, position));
    if (errors.size() >= MOST) {
      throw new PolicyJsonException(errors);
    }
  }

  /** Adds an error of the text as a whole: it is not JSON, or not one value of it. */
  void addSyntax(Position position, String text, String fix) {
    add(new Finding(Pointer.ROOT, new Problem(Code.JSON_SYNTAX_ERROR, text, "", fix)), position);
  }

  int size() {
    return errors.size();
  }

  List<LocatedFinding> errors() {
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
