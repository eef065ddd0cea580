package dev.unless.cli.cases;

import dev.unless.decide.Decision;
import dev.unless.json.AccessCase;
import dev.unless.json.LocatedFinding;
import java.util.List;

/** Puts results into text, with the end of the last line; used by several threads at once. */
public interface Printer {
  /** The text for a decision. */
  String decision(long line, AccessCase decided, Decision decision);

  /** The text for a line that is no case. */
  String error(Line line, List<LocatedFinding> errors);
}
