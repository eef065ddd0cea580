package dev.unless.document;

import static dev.unless.text.GrammarException.quote;

import dev.unless.text.GrammarException;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.WellFormed;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of Resource or NotResource: {@code *} or an ARN in which {@code *} and {@code ?} are
 * wildcards, and policy variables stand after the fifth colon.
 *
 * @param text the entry as written
 */
public record ResourcePattern(String text) {
  private static final int COLONS = 5;

  /**
   * @throws GrammarException if the text is neither {@code *} nor begins with {@code arn:}
   */
  public ResourcePattern {
    WellFormed.require(text);
    if (!text.equals("*") && !text.startsWith("arn:")) {
      throw new GrammarException(
          quote(text) + " is not a resource.",
          "Write an ARN, such as \"arn:aws:s3:::bucket/*\", or \"*\".");
    }
  }

  /** Whether this is an ARN of fewer than six segments. */
  public boolean isIncomplete() {
    return !text.equals("*") && text.chars().filter(c -> c == ':').count() < COLONS;
  }

  /**
   * What the entry means: an incomplete ARN completed with {@code *}, variables only after the
   * fifth colon.
   *
   * @param variables whether the document knows policy variables
   * @throws GrammarException if a variable is malformed
   */
  public Text pattern(boolean variables) {
    String complete = text;
    for (long colons = colons(); isIncomplete() && colons < COLONS; colons++) {
      complete += ":*";
    }
    int resourcePart = afterFifthColon(complete);
    List<Text.Part> parts =
        new ArrayList<>(Text.parse(complete.substring(0, resourcePart), Syntax.PATTERN).parts());
    parts.addAll(Text.parse(complete.substring(resourcePart), new Syntax(true, variables)).parts());
    return new Text(parts);
  }

  private long colons() {
    return text.chars().filter(c -> c == ':').count();
  }

  private static int afterFifthColon(String arn) {
    int at = 0;
    for (int i = 0; i < COLONS; i++) {
      at = arn.indexOf(':', at) + 1;
      if (at == 0) {
        return arn.length();
      }
    }
    return at;
  }
}
