package dev.unless.check.structure;

import dev.unless.check.model.Subject;
import dev.unless.document.IamCharacters;
import dev.unless.finding.Finding;
import java.util.List;

/** Texts with characters that IAM does not take in the policies that it keeps. */
final class Characters {
  private Characters() {}

  static List<Finding> findings(Subject policy) {
    return IamCharacters.problems(policy.kind(), policy.document());
  }
}
