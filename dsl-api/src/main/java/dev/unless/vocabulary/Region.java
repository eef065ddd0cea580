package dev.unless.vocabulary;

import static dev.unless.text.GrammarException.quote;

import dev.unless.text.GrammarException;
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
   * @throws GrammarException if no region is spelt so
   */
  public Region {
    if (id.length() > LONGEST || !FORM.matcher(id).matches()) {
      throw new GrammarException(
          quote(id) + " is not a region.", "Write its id, such as \"eu-west-1\".");
    }
  }

  /**
   * The region of this id, such as {@code eu-west-1}. Regions come and go, so that only the form is
   * examined.
   *
   * @throws GrammarException if no region is spelt so
   */
  public static Region of(String id) {
    return new Region(id);
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
