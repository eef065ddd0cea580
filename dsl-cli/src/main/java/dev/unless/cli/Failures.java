package dev.unless.cli;

import dev.unless.cli.shell.ExitCode;
import dev.unless.cli.shell.OutputLostException;
import dev.unless.cli.shell.Shell;
import dev.unless.cli.shell.UsageException;
import dev.unless.finding.Printable;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command could not end well. */
final class Failures implements IExecutionExceptionHandler {
  private static final String TRACE = "UNLESS_TRACE";

  private final Shell shell;

  Failures(Shell shell) {
    this.shell = shell;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine failed, ParseResult parsed) {
    if (failure instanceof UsageException usage) {
      return new UsageErrors(shell).tell(String.valueOf(usage.getMessage()), failed);
    }
    Throwable cause = failure instanceof ExecutionException ? failure.getCause() : null;
    return tell(cause == null ? failure : cause);
  }

  /** Tells the failure; whoever has closed the pipe need not be told so. */
  int tell(Throwable failure) {
    if (failure instanceof OutputLostException lost) {
      if (!lost.isClosedPipe()) {
        shell.complain(Printable.escape(String.valueOf(lost.getMessage())));
      }
      return ExitCode.BAD_INPUT;
    }
    if (failure instanceof OutOfMemoryError) {
      shell.complain("not enough memory; UNLESS_JAVA_OPTS=-Xmx4g would give 4 GB");
    } else {
      shell.complain(unexpected(failure));
    }
    return ExitCode.FAILED;
  }

  private static String unexpected(Throwable failure) {
    String words = "unexpected failure: " + Printable.escape(failure.toString());
    if (System.getenv(TRACE) == null) {
      return words + ". Please report it; with " + TRACE + "=1 it tells where it comes from.";
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return words
        + ". Please report it.\n"
        + Printable.escapeLines(trace.toString().replace("\t", "    "));
  }
}
