package dev.unless.cli.check;

import dev.unless.finding.Finding;
import dev.unless.json.Position;

/**
 * A finding and where it stands in its file.
 *
 * @param finding the finding
 * @param position the position
 */
record LocatedFinding(Finding finding, Position position) {}
