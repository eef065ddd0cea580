package dev.unless.cli.format;

import dev.unless.cli.report.Findings;
import dev.unless.cli.report.Source;
import dev.unless.cli.shell.ExitCode;
import dev.unless.cli.shell.Inputs;
import dev.unless.cli.shell.Shell;
import dev.unless.cli.shell.UsageException;
import dev.unless.finding.Printable;
import dev.unless.json.LocatedFinding;
import dev.unless.json.PolicyJsonException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays policies out in one way. */
@Command(
    name = "format",
    description = "Prints policies in canonical layout, or rewrites their files.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The policy stays the same: lists, quotes and white space become uniform, texts are kept.",
      "",
      "Exit codes: 0 fine, 1 not formatted (with --check), 2 bad input.",
      "",
      "Examples:",
      "  unless format policy.json",
      "  unless format --write policies/*.json",
      "  unless format --check policies/*.json"
    })
public final class FormatCommand implements Callable<Integer> {
  private final Shell shell;
  private final Inputs inputs;

  @Parameters(
      paramLabel = "FILE|-",
      arity = "1..*",
      description =
          "Policies in JSON, one a file, printed one after another; - reads standard input.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--write", description = "Rewrites the files whose layout differs.")
  private boolean write;

  @Option(
      names = "--check",
      description = "Prints nothing but the names of the files whose layout differs.")
  private boolean check;

  @Option(names = "--compact", description = "Leaves out all white space between elements.")
  private boolean compact;

  /** The command in this shell. */
  public FormatCommand(Shell shell) {
    this.shell = shell;
    this.inputs = new Inputs(shell);
  }

  @Override
  public Integer call() {
    refuseNonsense();
    int worst = ExitCode.FINE;
    for (String file : files) {
      worst =
          Math.max(
              worst,
              inputs.read(file).map(found -> format(file, found)).orElse(ExitCode.BAD_INPUT));
    }
    return worst;
  }

  private void refuseNonsense() {
    Inputs.refuseStandardInputTwice(files);
    if (write && check) {
      throw new UsageException("--write changes files and --check does not; give one of them");
    }
    if (write && files.contains(Inputs.STANDARD)) {
      throw new UsageException("standard input cannot be rewritten; give files, or leave --write");
    }
  }

  private int format(String file, byte[] found) {
    try {
      byte[] formatted = (compact ? Layout.COMPACT : Layout.CANONICAL).of(found);
      return done(file, formatted, Arrays.equals(found, formatted));
    } catch (PolicyJsonException unreadable) {
      List<LocatedFinding> errors = unreadable.errors();
      shell.err().print(Findings.text(Source.of(file, found), errors, shell.terminal().errPaint()));
      return ExitCode.BAD_INPUT;
    }
  }

  private int done(String file, byte[] formatted, boolean same) {
    if (check) {
      shell.out().print(same ? "" : Printable.escape(file) + "\n");
      return same ? ExitCode.FINE : ExitCode.FOUND;
    }
    if (!write) {
      shell.out().write(formatted);
      return ExitCode.FINE;
    }
    try {
      if (!same) {
        Rewriting.of(Path.of(file), formatted);
      }
      return ExitCode.FINE;
    } catch (IOException kept) {
      inputs.complain(file, kept);
      return ExitCode.BAD_INPUT;
    }
  }
}
