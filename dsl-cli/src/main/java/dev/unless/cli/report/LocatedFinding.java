package dev.unless.cli.report;

import dev.unless.finding.Finding;
import dev.unless.json.Position;
import dev.unless.json.ReadError;

/**
 * A finding and where it stands in its file.
 *
 * @param finding the finding
 * @param position the position
 */
public record LocatedFinding(Finding finding, Position position) {
  /** What keeps a policy from being read. */
  public static LocatedFinding of(ReadError error) {
    return new LocatedFinding(error.finding(), new Position(error.line(), error.column()));
  }
}
