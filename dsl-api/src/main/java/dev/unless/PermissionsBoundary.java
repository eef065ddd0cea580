package dev.unless;

import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Nonnull;
import dev.unless.vocabulary.Partition;
import java.util.List;

/** The boundary of what identity policies can allow a user or role. */
public final class PermissionsBoundary extends PolicyOf<IdentityRule, PermissionsBoundary> {
  private static final PolicyDefaults OWN = PolicyDefaults.of(PolicyKind.PERMISSIONS_BOUNDARY);

  private PermissionsBoundary(PolicyContent<IdentityRule> content) {
    super(content);
  }

  /**
   * The policy of these rules.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static PermissionsBoundary of(List<? extends IdentityRule> rules) {
    Nonnull.requireAll("rules", rules);
    return new PermissionsBoundary(PolicyContent.of(OWN, Partition.AWS, List.copyOf(rules)));
  }

  /**
   * The policy of a document's statements, under its Id, in the partition of its ARNs.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the kind's grammar forbids one
   */
  public static PermissionsBoundary of(PolicyDocument document) {
    Nonnull.require("document", document);
    return new PermissionsBoundary(
        PolicyContent.of(
            OWN.withId(document.id()),
            Raw.partition(document),
            List.copyOf(Raw.statements(document))));
  }

  @Override
  PermissionsBoundary make(PolicyContent<IdentityRule> changed) {
    return new PermissionsBoundary(changed);
  }
}
