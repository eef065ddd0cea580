package dev.unless.document;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.Nonnull;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.WellFormed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry of Resource or NotResource: {@code *}, an ARN in which {@code *} and {@code ?} are
 * wildcards, and policy variables stand after the fifth colon, or, in the policy of an API, {@code
 * execute-api:/stage/verb/path}.
 *
 * @param text the entry as written
 */
public record ResourcePattern(String text) {
  /**
   * @throws RefusedException if the text is neither {@code *} nor begins with {@code arn:} or
   *     {@code execute-api:/}
   */
  public ResourcePattern {
    Nonnull.require("text", text);
    WellFormed.require(text);
    if (!text.equals("*") && !text.startsWith("arn:") && !ApiPath.is(text)) {
      throw new RefusedException(notAResource(text));
    }
  }

  /** Why a text, in a policy that is not an API's, is no resource. */
  static Problem notAResource(String text) {
    return new Problem(
        Code.INVALID_ARN_PREFIX,
        quote(text) + " is not a resource.",
        text,
        BucketAddress.arn(text)
            .map(arn -> Fix.write(arn))
            .orElse(
                Fix.of("Write an ARN, such as \"arn:aws:s3:::bucket/*\", or \"*\".")
                    .inJava(
                        "Write an ARN, such as \"arn:aws:s3:::bucket/key\", or"
                            + " .onEverything().")));
  }

  /** Whether this is {@code *}. */
  public boolean isEverything() {
    return text.equals("*");
  }

  /** Whether this is an ARN of fewer than six segments. */
  public boolean isIncomplete() {
    return !isEverything() && ParsedArn.resourceStart(arn()) < 0;
  }

  /** Whether this is {@code execute-api:/stage/verb/path}. */
  public boolean isApiPath() {
    return ApiPath.is(text);
  }

  /**
   * The entry as an ARN, or {@code *}; a path of the policy's own API as those of every API, since
   * the policy does not say which is its own.
   */
  public String arn() {
    return isApiPath() ? ApiPath.ofAnyApi(text) : text;
  }

  /**
   * What the entry means: an incomplete ARN completed with {@code *}, variables only after the
   * fifth colon. Of a path of the policy's own API it matches more; see {@link #apiPath}.
   *
   * @param variables whether the document knows policy variables
   * @throws RefusedException if a variable is malformed
   */
  public Text pattern(boolean variables) {
    String arn = arn();
    int resource = ParsedArn.resourceStart(arn);
    if (resource < 0) {
      return Text.parse(isEverything() ? arn : completed(), Syntax.PATTERN);
    }
    List<Text.Part> parts =
        new ArrayList<>(Text.parse(arn.substring(0, resource), Syntax.PATTERN).parts());
    parts.addAll(resource(arn, resource, variables).parts());
    return new Text(parts);
  }

  /**
   * What follows the API, where this is a path of the policy's own.
   *
   * @param variables whether the document knows policy variables
   * @throws RefusedException if a variable is malformed
   */
  public Optional<Text> apiPath(boolean variables) {
    return isApiPath()
        ? Optional.of(Text.parse(ApiPath.path(text), new Syntax(true, variables)))
        : Optional.empty();
  }

  /**
   * @throws RefusedException if a variable is malformed
   */
  void requireVariables() {
    String arn = arn();
    int resource = ParsedArn.resourceStart(arn);
    if (resource >= 0) {
      resource(arn, resource, true);
    }
  }

  private static Text resource(String arn, int start, boolean variables) {
    return Text.parse(arn.substring(start), new Syntax(true, variables));
  }

  private String completed() {
    long colons = text.chars().filter(c -> c == ':').count();
    return text + ":*".repeat((int) (ParsedArn.SEGMENTS - 1 - colons));
  }
}
