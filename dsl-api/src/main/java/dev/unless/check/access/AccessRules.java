package dev.unless.check.access;

import dev.unless.check.model.Inspection;
import java.util.List;

/**
 * Rules on what a policy lets through that its reader would not think, in the order in which they
 * are asked.
 */
public final class AccessRules {
  /** All of them. */
  public static final List<Inspection> ALL = List.of();

  private AccessRules() {}
}
