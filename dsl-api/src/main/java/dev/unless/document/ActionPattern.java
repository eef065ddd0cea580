package dev.unless.document;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.WellFormed;
import java.util.Locale;

/**
 * An entry of Action or NotAction: {@code *}, or {@code service:Name} in which {@code *} and {@code
 * ?} are wildcards anywhere and case does not matter.
 *
 * @param text the entry as written
 */
public record ActionPattern(String text) {
  /**
   * @throws RefusedException if the text is neither {@code *} nor has a service's prefix and a
   *     name, or has a character beyond ASCII
   */
  public ActionPattern {
    Nonnull.require("text", text);
    WellFormed.require(text);
    requireAscii(Code.INVALID_ACTION, text);
    int colon = text.indexOf(':');
    if (!text.equals("*") && (colon <= 0 || colon == text.length() - 1)) {
      throw new RefusedException(
          Code.INVALID_ACTION,
          quote(text) + " is not an action.",
          text,
          Fix.of("Write service:Name, such as \"s3:GetObject\", or \"*\".")
              .inJava("Write service:Name, such as \"s3:GetObject\", or everyAction()."));
    }
  }

  /**
   * Refuses what could be taken for an action by the look of it alone: a character that no name of
   * a service or an action has.
   */
  @Internal
  public static void requireAscii(Code code, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        int point = text.codePointAt(i);
        throw new RefusedException(
            code,
            quote(text)
                + " is not an action: "
                + quote(Character.toString(point))
                + String.format(Locale.ROOT, " (U+%04X)", point)
                + " stands in no name of a service or an action.",
            text,
            "Write service:Name in ASCII letters, such as \"s3:GetObject\".");
      }
    }
  }

  /** What the entry means, case folded: it matches folded names. */
  @Internal
  public Text folded() {
    return Text.parse(text, Syntax.PATTERN).folded();
  }

  /** Whether this is {@code *}. */
  public boolean isEverything() {
    return text.equals("*");
  }

  /** The service's prefix as written; {@code *} where this is {@code *}. */
  public String service() {
    return text.substring(0, isEverything() ? 1 : text.indexOf(':'));
  }

  /** The name behind the service's prefix as written; {@code *} where this is {@code *}. */
  public String name() {
    return text.substring(text.indexOf(':') + 1);
  }
}
