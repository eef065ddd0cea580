package dev.unless.cli.report;

import dev.unless.catalog.Catalog;
import dev.unless.cli.shell.Excerpt;
import dev.unless.cli.shell.Inputs;
import dev.unless.cli.shell.Shell;
import dev.unless.cli.shell.Terminal;
import dev.unless.finding.Printable;
import dev.unless.json.AnswerWriter;
import dev.unless.json.LocatedFinding;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Prints answers, and what is wrong with files: a line of JSON each, or text for people. */
public final class Printing {
  private final Shell shell;
  private final Catalog catalog;
  private final boolean json;

  /**
   * Of a command.
   *
   * @param json whether machines read it
   */
  public Printing(Shell shell, Catalog catalog, boolean json) {
    this.shell = shell;
    this.catalog = catalog;
    this.json = json;
  }

  /** Prints one of the two. */
  public void either(Supplier<String> line, Supplier<String> text) {
    if (json) {
      line(line.get());
    } else {
      people(text.get());
    }
    shell.out().flush();
  }

  /** Prints the text where people read. */
  public void people(String text) {
    if (!json) {
      shell.out().print(text);
    }
  }

  /** Prints the line of JSON where machines read. */
  public void line(String line) {
    if (json) {
      shell.out().print(Printable.escape(line) + "\n");
    }
  }

  /** The services that are known. */
  public Catalog catalog() {
    return catalog;
  }

  /** Where text for people goes. */
  public Terminal terminal() {
    return shell.terminal();
  }

  /** The bytes of a file; empty, and told, if it cannot be read. */
  public Optional<byte[]> read(String file) {
    return new Inputs(shell).read(file, why -> line(AnswerWriter.error(file, why)));
  }

  /** Tells what is wrong with a file of a policy. */
  public void errors(String file, byte[] utf8, List<LocatedFinding> errors) {
    line(AnswerWriter.error(Optional.empty(), file, errors));
    complain(Findings.text(Source.of(file, utf8), errors, shell.terminal().errPaint()));
  }

  /** Tells what is wrong with a file of a question. */
  public void errors(Optional<String> id, String file, byte[] utf8, List<LocatedFinding> errors) {
    line(AnswerWriter.error(id, file, errors));
    Source source = Source.of(file, utf8);
    complain(errors.stream().map(error -> text(source, error)).collect(Collectors.joining()));
  }

  private String text(Source source, LocatedFinding error) {
    Paint paint = shell.terminal().errPaint();
    String place = source.file() + ":" + error.line() + ":" + error.column() + ":";
    String pointer = error.pointer().isEmpty() ? "" : error.pointer() + ": ";
    return paint.of(Tone.STRONG, Printable.escape(place))
        + " "
        + Printable.escape(pointer + error.problem().message())
        + "\n"
        + Excerpt.of(source.line(error.line()), error.column(), paint);
  }

  private void complain(String text) {
    if (!json) {
      shell.err().print(text);
      shell.err().flush();
    }
  }
}
