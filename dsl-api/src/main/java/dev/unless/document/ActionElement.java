package dev.unless.document;

import dev.unless.finding.Nonnull;
import java.util.List;

/**
 * The Action or NotAction element of a statement.
 *
 * @param negated whether this is NotAction, which applies where no entry matches
 * @param patterns the entries; an empty Action applies to nothing, an empty NotAction to everything
 *     (ruling)
 */
public record ActionElement(boolean negated, List<ActionPattern> patterns) {
  private static final ActionElement EVERY_ACTION =
      new ActionElement(false, List.of(new ActionPattern("*")));

  /** Copies the entries. */
  public ActionElement {
    Nonnull.requireAll("patterns", patterns);
    patterns = List.copyOf(patterns);
  }

  /** Every action: {@code *}. */
  public static ActionElement everyAction() {
    return EVERY_ACTION;
  }

  /** The element's name in JSON. */
  public String name() {
    return negated ? "NotAction" : "Action";
  }
}
