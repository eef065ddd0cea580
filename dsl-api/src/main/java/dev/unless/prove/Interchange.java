package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import java.util.List;
import java.util.Map;

/**
 * Whether statements may stand in the place of others, whatever policies stand beside them, as far
 * as that is proved and rests on nothing. No request that shows the contrary is made.
 */
final class Interchange {
  private final Catalog catalog;
  private final PolicyKind kind;
  private final int branches;

  /**
   * @param kind the kind of the policies
   */
  Interchange(Catalog catalog, PolicyKind kind, int branches) {
    this.catalog = catalog;
    this.kind = kind;
    this.branches = branches;
  }

  /** Whether either may stand in the place of the other. */
  boolean isProved(PolicyDocument one, PolicyDocument other) {
    AskedPolicies asked = of(List.of(one, other));
    return gainsNothing(asked, one, other) && gainsNothing(asked, other, one);
  }

  /** The policies of which is asked, with what else is made of their statements. */
  AskedPolicies of(List<PolicyDocument> documents) {
    return new AskedPolicies(catalog, documents, Wholes.of(documents), Map.of());
  }

  /** Whether the policy lets nothing through that the reference does not, in no company. */
  boolean gainsNothing(AskedPolicies asked, PolicyDocument policy, PolicyDocument reference) {
    Sought sought = new Sought(asked, new Gain(kind, policy, reference), branches);
    return sought.isProved(List.of(), sought.carried(List.of())) && sought.isOfAll();
  }
}
