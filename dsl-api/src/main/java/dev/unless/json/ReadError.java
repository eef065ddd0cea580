package dev.unless.json;

import static dev.unless.finding.RefusedException.quote;

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.io.Serializable;

/**
 * A place where a text is no policy.
 *
 * @param code what kind of thing is wrong
 * @param pointer the JSON pointer (RFC 6901) to the place; a single statement that is not in an
 *     array counts as the first of one
 * @param line the line of the text, from 1; 0 where the source has no lines, such as a tree
 * @param column the column in UTF-16 units, from 1; 0 where the source has no lines
 * @param message one sentence on what is wrong
 * @param hint what to write instead
 */
public record ReadError(
    Code code, String pointer, int line, int column, String message, String hint)
    implements Serializable {

  /** The same as a finding, which tells the place by its pointer only. */
  public Finding finding() {
    return new Finding(code, pointer, message, "", hint);
  }

  /** {@code line:column pointer: message hint}, with everything unprintable escaped. */
  @Override
  public String toString() {
    String place = line > 0 ? line + ":" + column + " " : "";
    return place + printable(pointer) + ": " + message + " " + hint;
  }

  /** A pointer holds names as the text has them, so also line breaks and escape sequences. */
  private static String printable(String pointer) {
    if (pointer.isEmpty()) {
      return "document";
    }
    return pointer.chars().allMatch(c -> c > ' ' && c < 0x7f) && pointer.length() <= 400
        ? pointer
        : quote(pointer);
  }
}
