package dev.unless.check.structure;

import dev.unless.check.model.Subject;
import dev.unless.document.Pointer;
import dev.unless.finding.Finding;
import dev.unless.json.PolicyWriter;
import java.util.List;

/**
 * Policies that are longer than AWS takes, however they are laid out. The sums of inline policies
 * do not count here: a policy alone does not show them.
 */
final class Sizes {
  private Sizes() {}

  static List<Finding> findings(Subject policy) {
    return PolicyWriter.sizes(policy.document(), policy.kind()).stream()
        .filter(report -> report.limit().isOfOnePolicy() && !report.fits())
        .limit(1)
        .map(report -> new Finding(Pointer.ROOT, report.problem()))
        .toList();
  }
}
