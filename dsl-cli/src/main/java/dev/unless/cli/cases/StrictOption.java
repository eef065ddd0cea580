package dev.unless.cli.cases;

import dev.unless.decide.Decision;
import dev.unless.finding.Problem;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --strict}: a line whose request is odd is as bad as one that is no case. */
public final class StrictOption {
  @Option(
      names = "--strict",
      description = "Treats a line as bad if its decision has notes, and says them all.")
  private boolean strict;

  /** The option, not given. */
  public StrictOption() {}

  /** What is wrong with the line because of how it is decided. */
  List<Problem> problems(Decision decision) {
    return strict ? decision.notes() : List.of();
  }
}
