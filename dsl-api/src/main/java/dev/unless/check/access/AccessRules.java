package dev.unless.check.access;

import dev.unless.annotation.Internal;
import dev.unless.check.model.Inspection;
import java.util.List;

/**
 * Rules on what a policy lets through that its reader would not think, in the order in which they
 * are asked.
 */
@Internal
public final class AccessRules {
  /** All of them. */
  public static final List<Inspection> ALL =
      List.of(
          NegatedForAnyValue::findings,
          Inspection.ofStatements(ForAllValuesOpens::findings),
          IfExistsOpens::findings,
          MfaMissed::findings,
          AnonymousMissed::findings,
          Inspection.ofStatements(ViaServiceForService::findings),
          Inspection.ofStatements(NetworkBlocksServices::findings),
          AllowByAddressAlone::findings,
          Inspection.ofEntries(ForgedKey::findings),
          LoneKey::findings,
          Inspection.ofStatements(TagDeny::findings),
          UnselectedAttributes::findings,
          Inspection.ofEntries(RefusedPrefix::findings),
          Inspection.ofStatements(ResourceControl::findings));

  private AccessRules() {}
}
