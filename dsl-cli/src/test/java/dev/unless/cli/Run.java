package dev.unless.cli;

import dev.unless.catalog.Catalog;
import dev.unless.cli.shell.Output;
import dev.unless.cli.shell.Shell;
import dev.unless.cli.shell.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run of the command, with what it printed. */
record Run(int exitCode, String out, String err) {

  static Run of(String input, String... args) {
    return of(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
  }

  static Run of(InputStream input, String... args) {
    return on(Terminal.NONE, input, args);
  }

  static Run on(Terminal terminal, String input, String... args) {
    return on(terminal, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
  }

  private static Run on(Terminal terminal, InputStream input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Shell shell = new Shell(input, new Output(out), new Output(err), terminal, Catalog::aws);
    int exitCode = new Main(shell).run(args);
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
