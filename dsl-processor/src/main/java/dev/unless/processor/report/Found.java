package dev.unless.processor.report;

import dev.unless.finding.Finding;
import dev.unless.processor.evaluation.Refusal;

/** Something found with one choice of examples for what is only known at run time. */
sealed interface Found {
  /** Whether this is found with another choice, too; then it depends on none. */
  boolean isTheSame(Found other);

  /**
   * What the library refuses.
   *
   * @param refusal the call and what it says
   */
  record Refused(Refusal refusal) implements Found {
    @Override
    public boolean isTheSame(Found other) {
      return other instanceof Refused refused && refused.refusal.isTheSame(refusal);
    }
  }

  /**
   * What the checks find.
   *
   * @param finding the finding
   */
  record Checked(Finding finding) implements Found {
    @Override
    public boolean isTheSame(Found other) {
      return other instanceof Checked checked
          && checked.finding.code() == finding.code()
          && checked.finding.pointer().equals(finding.pointer())
          && checked.finding.problem().offending().equals(finding.problem().offending());
    }
  }
}
