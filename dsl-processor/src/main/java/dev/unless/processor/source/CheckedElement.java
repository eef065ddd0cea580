package dev.unless.processor.source;

import dev.unless.processor.reading.Omission;
import dev.unless.processor.report.Examined;
import java.util.List;

/**
 * Something to be examined once all that it depends on has been read.
 *
 * @param examined what it is
 * @param way how it is examined
 * @param omissions what was not followed in it
 */
record CheckedElement(Examined examined, Way way, List<Omission> omissions) {
  /** How something is examined. */
  enum Way {
    /** As a policy, a rule or a condition, with examples for what is only known at run time. */
    WHOLE,
    /** As far as all is known. */
    CONSTANTS
  }

  /** Copies the list. */
  CheckedElement {
    omissions = List.copyOf(omissions);
  }
}
