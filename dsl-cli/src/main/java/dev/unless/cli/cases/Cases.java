package dev.unless.cli.cases;

import dev.unless.cli.shell.ExitCode;
import dev.unless.cli.shell.Output;
import dev.unless.decide.Decider;
import dev.unless.decide.Decision;
import dev.unless.finding.Code;
import dev.unless.json.AccessCase;
import dev.unless.json.AccessCaseReader;
import dev.unless.json.PolicyJsonException;
import dev.unless.json.ReadError;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Decides the cases of a stream, one JSON object a line, and goes on after a bad one. */
public final class Cases {
  private static final String REPORT = "Please report it with this line.";

  private final Output out;
  private final Printer printer;
  private long count;
  private boolean bad;
  private boolean denied;

  /** Puts results into text. */
  public interface Printer {
    /** The text for a decision, with the end of its last line. */
    String decision(long line, AccessCase decided, Decision decision);

    /** The text for a line that is no case, with the end of its last line. */
    String error(Optional<String> id, long line, List<ReadError> errors);
  }

  /** Cases whose results this printer puts into text. */
  public Cases(Output out, Printer printer) {
    this.out = out;
    this.printer = printer;
  }

  /**
   * Decides all, prints each result in order, and tells the exit code.
   *
   * @throws IOException if the stream cannot be read or holds no request, or the output cannot be
   *     written
   */
  public int decide(InputStream in) throws IOException {
    Lines lines = new Lines(in);
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().isBlank()) {
        count++;
        out.print(decide(line.get()));
      }
    }
    if (count == 0) {
      throw new IOException("there is no request in it");
    }
    return bad ? ExitCode.BAD_INPUT : denied ? ExitCode.FOUND : ExitCode.FINE;
  }

  private String decide(Line line) {
    if (line.tooLong()) {
      return error(line, List.of(tooLong()));
    }
    AccessCase read;
    try {
      read = AccessCaseReader.read(line.utf8());
    } catch (PolicyJsonException unreadable) {
      return error(line, unreadable.errors());
    }
    try {
      return decide(line.number(), read);
    } catch (RuntimeException ours) {
      return error(
          line,
          List.of(
              new ReadError(
                  Code.INVALID_REQUEST, "", 1, 1, "Internal failure: " + ours + ".", REPORT)));
    }
  }

  private String decide(long line, AccessCase read) {
    Decision decision = Decider.of(read.layers()).decide(read.request());
    denied |= !decision.isAllowed();
    return printer.decision(line, read, decision);
  }

  private String error(Line line, List<ReadError> errors) {
    bad = true;
    return printer.error(AccessCaseReader.idOf(line.utf8()), line.number(), errors);
  }

  private static ReadError tooLong() {
    return new ReadError(
        Code.JSON_SYNTAX_ERROR,
        "",
        1,
        1,
        "The line is longer than 16 MiB.",
        "AWS's largest policy has 32,768 bytes.");
  }
}
