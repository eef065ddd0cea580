package dev.unless.document;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.WellFormed;

/**
 * An entry of Action or NotAction: {@code *}, or {@code service:Name} in which {@code *} and {@code
 * ?} are wildcards anywhere and case does not matter.
 *
 * @param text the entry as written
 */
public record ActionPattern(String text) {
  /**
   * @throws RefusedException if the text is neither {@code *} nor has a service's prefix and a name
   */
  public ActionPattern {
    Nonnull.require("text", text);
    WellFormed.require(text);
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
