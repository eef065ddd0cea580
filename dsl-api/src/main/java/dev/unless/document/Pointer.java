package dev.unless.document;

import dev.unless.annotation.Internal;

/** JSON pointers (RFC 6901) into a policy. */
@Internal
public final class Pointer {
  /** The whole document. */
  public static final String ROOT = "";

  private Pointer() {}

  /** The pointer to a member or an element of what the parent points to. */
  public static String child(String parent, Object step) {
    return parent + "/" + step.toString().replace("~", "~0").replace("/", "~1");
  }

  /** The pointer to a statement; a single statement that is not in an array counts as the first. */
  public static String statement(int index) {
    return child(child(ROOT, "Statement"), index);
  }

  /** The pointer to the values of a condition entry of a statement. */
  public static String entry(int statement, ConditionEntry entry) {
    return child(
        child(child(statement(statement), "Condition"), entry.operator().text()), entry.key());
  }
}
