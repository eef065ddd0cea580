package dev.unless.cli.prove;

import dev.unless.catalog.Catalog;
import dev.unless.cli.report.Findings;
import dev.unless.cli.report.Source;
import dev.unless.cli.shell.Inputs;
import dev.unless.cli.shell.Shell;
import dev.unless.finding.Printable;
import dev.unless.json.AnswerWriter;
import dev.unless.json.LocatedFinding;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Prints answers, and what is wrong with files: a line of JSON each, or text for people. */
final class Printing {
  private final Shell shell;
  private final Catalog catalog;
  private final boolean json;

  Printing(Shell shell, Catalog catalog, boolean json) {
    this.shell = shell;
    this.catalog = catalog;
    this.json = json;
  }

  /** Prints one of the two. */
  void answer(Supplier<String> line, Supplier<AnswerText> text) {
    if (json) {
      line(line.get());
    } else {
      people(text.get().text());
    }
    shell.out().flush();
  }

  /** Prints the text where people read. */
  void people(String text) {
    if (!json) {
      shell.out().print(text);
    }
  }

  /** Prints the line of JSON where machines read. */
  void line(String line) {
    if (json) {
      shell.out().print(Printable.escape(line) + "\n");
    }
  }

  /** Text as wide as the terminal. */
  AnswerText text() {
    return new AnswerText(catalog, shell.terminal().columns(), shell.terminal().paint());
  }

  /** The bytes of a file; empty, and told, if it cannot be read. */
  Optional<byte[]> read(String file) {
    return new Inputs(shell).read(file, why -> line(AnswerWriter.error(file, why)));
  }

  /** Tells what is wrong with a file. */
  void errors(Optional<String> id, String file, byte[] utf8, List<LocatedFinding> errors) {
    line(AnswerWriter.error(id, file, errors));
    if (!json) {
      shell.err().print(Findings.text(Source.of(file, utf8), errors, shell.terminal().errPaint()));
      shell.err().flush();
    }
  }
}
