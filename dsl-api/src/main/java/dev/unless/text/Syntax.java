package dev.unless.text;

import dev.unless.annotation.Internal;

/**
 * What has a meaning beyond itself in a place of a policy.
 *
 * @param wildcards whether {@code *} and {@code ?} are wildcards there
 * @param variables whether <code>${…}</code> is a policy variable or an escape there; never in
 *     documents of before 2012-10-17
 */
@Internal
public record Syntax(boolean wildcards, boolean variables) {
  /** Every character stands for itself. */
  public static final Syntax PLAIN = new Syntax(false, false);

  /** Wildcards, no variables. */
  public static final Syntax PATTERN = new Syntax(true, false);

  /** Whether the text can hold a variable or an escape here, at a glance: no is certain. */
  public boolean mayHaveVariables(String text) {
    return variables && text.contains(TextParser.OPEN);
  }
}
