package dev.unless.cli;

import dev.unless.annotation.Library;
import dev.unless.catalog.Catalog;
import dev.unless.cli.shell.Output;
import dev.unless.cli.shell.Shell;
import dev.unless.cli.shell.Terminal;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The {@code unless} command. */
@Command(
    name = "unless",
    description =
        "Checks and formats AWS policies, decides requests, explains, proves, and compares.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 all is fine, 1 findings, requests not allowed, refuted, or gained,",
      "2 bad input, 3 not found out, 3 or more also if the command itself failed.",
      "",
      "Example:",
      "  unless check policy.json"
    })
public final class Main {
  private static final int BUFFER = 1 << 16;
  private static final int NARROWEST_HELP = 55;

  /** What the launcher wants added to exit codes, so that it knows them from the JVM's own. */
  private static final String TOLD_BY_PROGRAM = "unless.exit";

  private final Shell shell;

  Main(Shell shell) {
    this.shell = shell;
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    Terminal terminal = Terminal.of(System.getProperties(), System.getenv(), Main::hasConsole);
    Shell shell =
        new Shell(
            System.in, to(FileDescriptor.out), to(FileDescriptor.err), terminal, Catalog::aws);
    System.exit(Integer.getInteger(TOLD_BY_PROGRAM, 0) + new Main(shell).run(args));
  }

  /** Since JDK 22 there is a console also where there is no terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }

  private static Output to(FileDescriptor descriptor) {
    return new Output(new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER));
  }

  int run(String... args) {
    Failures failures = new Failures(shell);
    try {
      return run(failures, args);
    } catch (RuntimeException | Error failure) {
      return failures.tell(failure);
    }
  }

  private int run(Failures failures, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        commandLine(args)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .setParameterExceptionHandler(new UsageErrors(shell))
            .setExecutionExceptionHandler(failures)
            .execute(args);
    shell.out().print(out.toString());
    shell.out().flush();
    shell.err().print(err.toString());
    shell.err().flush();
    return exitCode;
  }

  private CommandLine commandLine(String... args) {
    CommandLine line = new CommandLine(this);
    Commands.addTo(line, shell, Arrays.asList(args));
    String version = "unless " + Library.VERSION;
    line.getCommandSpec().version(version);
    line.getSubcommands().values().forEach(command -> command.getCommandSpec().version(version));
    Terminal terminal = shell.terminal();
    boolean painted = terminal.out() && terminal.coloured();
    int columns = Math.min(terminal.columns(), Terminal.USUAL_COLUMNS);
    return line.setExpandAtFiles(false)
        .setUsageHelpWidth(Math.max(columns, NARROWEST_HELP))
        .setColorScheme(Help.defaultColorScheme(painted ? Ansi.ON : Ansi.OFF));
  }
}
