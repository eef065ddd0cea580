package dev.unless.processor.report;

import dev.unless.check.Suppression;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.processor.expression.Place;

/**
 * What is accepted in a policy.
 *
 * @param suppression the findings
 * @param place where that is said
 */
public record Acceptance(Suppression suppression, Place place) {
  /** Whether it accepts what has the code, wherever that stands. */
  public boolean acceptsEverywhere(Code code) {
    return suppression.code() == code && suppression.place().isEmpty();
  }

  /** Whether the finding says that there is nothing to accept. */
  boolean isUnusedBy(Finding finding) {
    return finding.code() == Code.UNUSED_SUPPRESSION
        && finding.problem().offending().equals(suppression.written());
  }
}
