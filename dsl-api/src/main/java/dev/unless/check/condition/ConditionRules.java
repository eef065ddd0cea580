package dev.unless.check.condition;

import dev.unless.check.model.Inspection;
import java.util.List;

/** Rules on the keys, operators and values of conditions, in the order in which they are asked. */
public final class ConditionRules {
  /** All of them. */
  public static final List<Inspection> ALL = List.of(Inspection.ofEntries(HostBits::findings));

  private ConditionRules() {}
}
