package dev.unless.document;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
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
  /**
   * @throws RefusedException if the text is neither {@code *} nor begins with {@code arn:}
   */
  public ResourcePattern {
    WellFormed.require(text);
    if (!text.equals("*") && !text.startsWith("arn:")) {
      throw new RefusedException(
          Code.INVALID_ARN_PREFIX,
          quote(text) + " is not a resource.",
          text,
          "Write an ARN, such as \"arn:aws:s3:::bucket/*\", or \"*\".");
    }
  }

  /** Whether this is {@code *}. */
  public boolean isEverything() {
    return text.equals("*");
  }

  /** Whether this is an ARN of fewer than six segments. */
  public boolean isIncomplete() {
    return !isEverything() && ParsedArn.resourceStart(text) < 0;
  }

  /**
   * What the entry means: an incomplete ARN completed with {@code *}, variables only after the
   * fifth colon.
   *
   * @param variables whether the document knows policy variables
   * @throws RefusedException if a variable is malformed
   */
  public Text pattern(boolean variables) {
    int resource = ParsedArn.resourceStart(text);
    if (resource < 0) {
      return Text.parse(isEverything() ? text : completed(), Syntax.PATTERN);
    }
    List<Text.Part> parts =
        new ArrayList<>(Text.parse(text.substring(0, resource), Syntax.PATTERN).parts());
    parts.addAll(resource(resource, variables).parts());
    return new Text(parts);
  }

  /**
   * @throws RefusedException if a variable is malformed
   */
  void requireVariables() {
    int resource = ParsedArn.resourceStart(text);
    if (resource >= 0) {
      resource(resource, true);
    }
  }

  private Text resource(int start, boolean variables) {
    return Text.parse(text.substring(start), new Syntax(true, variables));
  }

  private String completed() {
    long colons = text.chars().filter(c -> c == ':').count();
    return text + ":*".repeat((int) (ParsedArn.SEGMENTS - 1 - colons));
  }
}
