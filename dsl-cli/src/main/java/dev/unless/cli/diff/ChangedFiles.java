package dev.unless.cli.diff;

import dev.unless.cli.report.PolicyInputs;
import dev.unless.cli.report.PolicyInputs.Empty;
import dev.unless.cli.report.PolicyInputs.Pair;
import dev.unless.cli.report.Printing;
import dev.unless.cli.shell.ExitCode;
import dev.unless.document.PolicyKind;
import dev.unless.json.ChangeWriter;
import dev.unless.prove.Change;
import dev.unless.prove.Prover;
import java.util.Optional;

/** Tells what changes from the policy of one file to that of another. */
public final class ChangedFiles {
  private final Printing printing;
  private final PolicyInputs inputs;
  private final Prover prover;
  private final ForPeople forPeople;

  /** How people read it. */
  public enum ForPeople {
    /** On a terminal. */
    TEXT,
    /** In the comment of a pull request. */
    MARKDOWN
  }

  /**
   * Policies of one kind.
   *
   * @param kind their kind, where that was told
   */
  public ChangedFiles(
      Printing printing, Prover prover, Optional<PolicyKind> kind, ForPeople forPeople) {
    this.printing = printing;
    this.inputs = new PolicyInputs(printing, kind);
    this.prover = prover;
    this.forPeople = forPeople;
  }

  /** Prints it; the exit code. */
  public int tell(String before, String after) {
    return inputs
        .pair(after, before, Empty.NO_POLICY)
        .map(both -> tell(both, PolicyInputs.called(before), PolicyInputs.called(after)))
        .orElse(ExitCode.BAD_INPUT);
  }

  private int tell(Pair both, String before, String after) {
    Change change = prover.change(both.kind(), both.other(), both.policy());
    printing.either(
        () -> ChangeWriter.write(change, both.kind(), both.notes()),
        () ->
            switch (forPeople) {
              case TEXT -> new ChangeText(printing).of(change, before, after, both.notes());
              case MARKDOWN ->
                  new ChangeMarkdown(printing.catalog()).of(change, before, after, both.notes());
            });
    return ChangeEnding.of(change).exitCode();
  }
}
