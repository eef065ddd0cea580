package dev.unless.check.structure;

import dev.unless.annotation.Internal;
import dev.unless.check.model.Inspection;
import java.util.List;

/** Rules on the grammar and the size of policies, in the order in which they are asked. */
@Internal
public final class StructureRules {
  /** All of them. */
  public static final List<Inspection> ALL =
      List.of(
          Grammar::findings,
          MissingVersion::findings,
          SidNames::findings,
          Characters::findings,
          Sizes::findings,
          NoStatements::findings,
          Inspection.ofStatements(EmptyLists::findings),
          Inspection.ofStatements(EmptyObjects::findings),
          Inspection.ofStatements(Escapes::findings),
          Inspection.ofStatements(VariablesInVersion::findings),
          Inspection.ofStatements(ActionsOfKind::findings),
          Inspection.ofStatements(NeedlessResource::findings));

  private StructureRules() {}
}
