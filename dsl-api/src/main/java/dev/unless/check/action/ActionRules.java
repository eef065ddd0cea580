package dev.unless.check.action;

import dev.unless.annotation.Internal;
import dev.unless.check.model.Inspection;
import java.util.List;

/** Rules on Action and NotAction, in the order in which they are asked. */
@Internal
public final class ActionRules {
  /** All of them. */
  public static final List<Inspection> ALL =
      List.of(
          Inspection.ofValues(NoSuchAction::findings),
          Inspection.ofStatements(WildcardInService::findings),
          Inspection.ofStatements(ActionWithoutResource::findings),
          Inspection.ofStatements(ActionOfNoResource::findings),
          Inspection.ofStatements(AllowNotAction::findings),
          NothingAllowed::findings,
          Inspection.ofStatements(RoleGrant::passRole),
          Inspection.ofStatements(RoleGrant::createServiceLinkedRole));

  private ActionRules() {}
}
