package dev.unless.check.structure;

import dev.unless.check.model.Subject;
import dev.unless.finding.Finding;
import java.util.List;

/**
 * What the grammar of the policy's kind does not allow; nothing in a policy that was read as one of
 * its kind, or built as one.
 */
final class Grammar {
  private Grammar() {}

  static List<Finding> findings(Subject policy) {
    return policy.kind().problems(policy.document());
  }
}
