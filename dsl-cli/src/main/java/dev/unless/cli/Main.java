package dev.unless.cli;

import dev.unless.cli.check.CheckCommand;
import dev.unless.cli.explain.ExplainCommand;
import dev.unless.cli.shell.ExitCode;
import dev.unless.cli.shell.Output;
import dev.unless.cli.shell.OutputLostException;
import dev.unless.cli.shell.Shell;
import dev.unless.cli.shell.Terminal;
import dev.unless.cli.simulate.SimulateCommand;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code unless} command. */
@Command(
    name = "unless",
    description = "Checks AWS policies, decides requests against them, and explains.",
    mixinStandardHelpOptions = true,
    version = "unless 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Exit codes: 0 all is fine, 1 findings or requests not allowed, 2 bad input."})
public final class Main {
  private static final int BUFFER = 1 << 16;

  private final Shell shell;

  Main(Shell shell) {
    this.shell = shell;
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    Terminal terminal =
        Terminal.of(System.getProperties(), System.getenv(), System.console() != null);
    Shell shell = new Shell(System.in, to(FileDescriptor.out), to(FileDescriptor.err), terminal);
    System.exit(new Main(shell).run(args));
  }

  private static Output to(FileDescriptor descriptor) {
    return new Output(new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER));
  }

  int run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        new CommandLine(this)
            .addSubcommand(new CheckCommand(shell))
            .addSubcommand(new SimulateCommand(shell))
            .addSubcommand(new ExplainCommand(shell))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    command.setExecutionExceptionHandler((failure, failed, parsed) -> told(failure));
    int exitCode = command.execute(args);
    try {
      shell.out().print(out.toString());
      shell.out().flush();
      shell.err().print(err.toString());
      shell.err().flush();
      return exitCode;
    } catch (OutputLostException lost) {
      return told(lost);
    }
  }

  /** Whoever has gone need not be told so. */
  private int told(Exception failure) {
    boolean gone = failure instanceof OutputLostException lost && lost.isClosedPipe();
    if (!gone) {
      shell.complain(String.valueOf(failure.getMessage()));
    }
    return ExitCode.BAD_INPUT;
  }
}
