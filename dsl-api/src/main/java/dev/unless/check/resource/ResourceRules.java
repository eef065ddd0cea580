package dev.unless.check.resource;

import dev.unless.annotation.Internal;
import dev.unless.check.model.Inspection;
import java.util.List;

/** Rules on Resource, NotResource and the ARNs in them, in the order in which they are asked. */
@Internal
public final class ResourceRules {
  /** All of them. */
  public static final List<Inspection> ALL =
      List.of(
          Inspection.ofStatements(ArnFields::findings),
          OnePartition::findings,
          Inspection.ofStatements(SecretSuffix::findings),
          ForeignResource::findings,
          Inspection.ofConditionValues(ConditionRegion::findings));

  private ResourceRules() {}
}
