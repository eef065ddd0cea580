package dev.unless.json;

import dev.unless.finding.Finding;
import dev.unless.finding.Nonnull;
import dev.unless.finding.Problem;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * A finding and where in a text it stands: what keeps the text from being a policy, or what is
 * wrong with the policy.
 *
 * @param finding what is wrong, and its JSON pointer
 * @param line the line, from 1; 0 where the source has no lines, such as a tree
 * @param column the column in UTF-16 units, from 1; 0 where the source has no lines
 */
public record LocatedFinding(Finding finding, int line, int column) implements Serializable {
  /** Refuses nulls. */
  public LocatedFinding {
    Nonnull.require("finding", finding);
  }

  LocatedFinding(Finding finding, Position position) {
    this(finding, position.line(), position.column());
  }

  /**
   * The findings of a policy, each where it stands in the policy's text. What the text lacks is
   * where that is which lacks it.
   */
  public static List<LocatedFinding> in(String json, List<Finding> findings) {
    Nonnull.require("json", json);
    Nonnull.requireAll("findings", findings);
    Function<String, Position> positions =
        Position.in(json, findings.stream().map(Finding::pointer).toList());
    return findings.stream()
        .map(finding -> new LocatedFinding(finding, positions.apply(finding.pointer())))
        .toList();
  }

  /** The finding's JSON pointer. */
  public String pointer() {
    return finding.pointer();
  }

  /** What is wrong. */
  public Problem problem() {
    return finding.problem();
  }

  /** {@code line:column pointer: What is wrong. What to write.} */
  @Override
  public String toString() {
    String place = line > 0 ? line + ":" + column + " " : "";
    return place + finding.place() + ": " + problem().message();
  }
}
