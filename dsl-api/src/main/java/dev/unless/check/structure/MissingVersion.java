package dev.unless.check.structure;

import dev.unless.check.model.Subject;
import dev.unless.document.Pointer;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import java.util.List;

/** Policies without Version, which AWS reads in the language of 2008. */
final class MissingVersion {
  private MissingVersion() {}

  static List<Finding> findings(Subject policy) {
    return policy.document().version().isPresent()
        ? List.of()
        : List.of(
            new Finding(
                Pointer.ROOT,
                new Problem(
                    Code.MISSING_VERSION,
                    "The policy has no Version, so that AWS reads it as of 2008-10-17, which knows no"
                        + " policy variables.",
                    "",
                    "Write \"Version\": \"2012-10-17\".")));
  }
}
