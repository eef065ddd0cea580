package dev.unless.check.principal;

import dev.unless.check.model.Inspection;
import java.util.List;

/** Rules on Principal and NotPrincipal, in the order in which they are asked. */
public final class PrincipalRules {
  /** All of them. */
  public static final List<Inspection> ALL = List.of();

  private PrincipalRules() {}
}
