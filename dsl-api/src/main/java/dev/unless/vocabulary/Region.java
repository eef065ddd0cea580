package dev.unless.vocabulary;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.RegionName;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import java.util.regex.Pattern;

/**
 * A region, such as {@code eu-west-1}.
 *
 * @param id the region as ARNs spell it
 */
public record Region(String id) {
  /** Longer than any, so that matching cannot recurse deeply. */
  private static final int LONGEST = 64;

  private static final Pattern FORM = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");

  /**
   * @throws RefusedException if no region is spelt so
   */
  public Region {
    Nonnull.require("id", id);
    if (!isId(id)) {
      throw new RefusedException(
          Code.INVALID_REGION,
          quote(id) + " is not a region.",
          id,
          "Write its id, such as \"eu-west-1\".");
    }
  }

  /**
   * The region of this id, such as {@code eu-west-1}. Regions come and go, so that only the form is
   * examined.
   *
   * @throws RefusedException if no region is spelt so
   */
  public static Region of(@RegionName String id) {
    return new Region(id);
  }

  /** Whether the text has the form of a region's id, so that {@link #of} takes it. */
  public static boolean isId(String text) {
    Nonnull.require("text", text);
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  /** Where in the world it lies: {@code us-gov} of {@code us-gov-west-1}. */
  public String area() {
    return id.substring(0, id.lastIndexOf('-', id.lastIndexOf('-') - 1));
  }

  /** Where in its area it lies: {@code west} of {@code us-gov-west-1}. */
  public String direction() {
    return id.substring(area().length() + 1, id.lastIndexOf('-'));
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
