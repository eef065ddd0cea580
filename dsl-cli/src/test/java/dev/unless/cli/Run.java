package dev.unless.cli;

import dev.unless.catalog.Catalog;
import dev.unless.cli.shell.Output;
import dev.unless.cli.shell.Shell;
import dev.unless.cli.shell.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

  /** A run whose reader goes away after so many bytes. */
  static Run until(int most, InputStream input, String... args) {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            if (read.size() + length > most) {
              throw new IOException("Broken pipe");
            }
            read.write(bytes, from, length);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Shell shell = new Shell(input, new Output(out), new Output(err), Terminal.NONE, Catalog::aws);
    int exitCode = new Main(shell).run(args);
    return new Run(
        exitCode, read.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The same of a file that has another name. */
  Run named(String from, String to) {
    return new Run(
        exitCode,
        out.replaceAll("(?m)^" + from + ":", to + ":"),
        err.replaceAll("(?m)^" + from + ":", to + ":"));
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
