package dev.unless.vocabulary;

import static dev.unless.text.GrammarException.quote;

import dev.unless.text.GrammarException;
import java.util.regex.Pattern;

/**
 * An AWS account.
 *
 * @param id its id of twelve digits
 */
public record Account(String id) {
  private static final Pattern FORM = Pattern.compile("\\d{12}");

  /**
   * @throws GrammarException if the id has not twelve digits
   */
  public Account {
    if (!FORM.matcher(id).matches()) {
      throw new GrammarException(
          quote(id) + " is not an account.",
          "Write its id of 12 digits, such as \"111122223333\".");
    }
  }

  /**
   * The account of this id.
   *
   * @throws GrammarException if the id has not twelve digits
   */
  public static Account of(String id) {
    return new Account(id);
  }
}
