package dev.unless.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.WellFormed;

/**
 * Families of keys whose names differ in one part, such as {@code aws:RequestTag/} with the key of
 * a tag.
 *
 * <pre>{@code
 * String name = KeyFamily.member("aws:RequestTag/", "team", ""); // aws:RequestTag/team
 * }</pre>
 */
@Internal
public final class KeyFamily {
  private KeyFamily() {}

  /**
   * The name of a member.
   *
   * @param before what stands before the part
   * @param part the part, as literal text
   * @param after what stands behind the part
   * @throws RefusedException if the part is empty, or a text holds a lone surrogate
   */
  public static String member(String before, String part, String after) {
    WellFormed.require(part);
    if (part.isEmpty()) {
      throw new RefusedException(
          Code.INVALID_NAME,
          "The name of a key of the family "
              + quote(before + "…" + after)
              + " lacks its part; no request carries such a key, so that a comparison with it"
              + " matches no request under when and every request under unless.",
          "",
          "Name the part, such as the key of a tag.");
    }
    return WellFormed.require(before) + part + WellFormed.require(after);
  }
}
