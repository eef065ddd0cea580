package dev.unless.cli;

import dev.unless.cli.check.CheckCommand;
import dev.unless.cli.shell.ExitCode;
import dev.unless.cli.shell.Inputs;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The {@code unless} command. */
@Command(
    name = "unless",
    description = "Checks AWS policies, decides requests against them, and explains.",
    mixinStandardHelpOptions = true,
    version = "unless 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Exit codes: 0 all is fine, 1 findings or requests not allowed, 2 bad input."})
public final class Main {
  private static final String CASES =
      "JSON Lines, one request with its policies a line; - reads standard input.";

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  Main(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int exitCode = new Main(System.in, out, err).run(args);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  int run(String... args) {
    return new CommandLine(this)
        .addSubcommand(new CheckCommand(in, out, err))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .execute(args);
  }

  @Command(
      description = "Decides the requests of a file; prints one line of JSON for each.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  unless simulate requests.jsonl | grep DENY"})
  int simulate(@Parameters(paramLabel = "FILE|-", description = CASES) String file) {
    return decide(file, Cases.JSON_LINES);
  }

  @Command(
      description = "Decides the requests of a file; prints for each why it is decided so.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  unless explain requests.jsonl"})
  int explain(@Parameters(paramLabel = "FILE|-", description = CASES) String file) {
    return decide(file, new Explanations());
  }

  private int decide(String file, Cases.Printer printer) {
    return new Inputs(in, err)
        .use(file, cases -> new Cases(out, printer).decide(cases))
        .orElse(ExitCode.BAD_INPUT);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }
}
