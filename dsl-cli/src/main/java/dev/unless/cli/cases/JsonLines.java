package dev.unless.cli.cases;

import dev.unless.decide.Decision;
import dev.unless.finding.Printable;
import dev.unless.json.AccessCase;
import dev.unless.json.AccessCaseReader;
import dev.unless.json.DecisionWriter;
import dev.unless.json.LocatedFinding;
import java.util.List;
import java.util.function.BiFunction;

/** Prints results for machines: one line of JSON for each. */
public final class JsonLines implements Printer {
  private final BiFunction<AccessCase, Decision, String> writer;

  /** Results as this writes them, without end of line. */
  public JsonLines(BiFunction<AccessCase, Decision, String> writer) {
    this.writer = writer;
  }

  @Override
  public String decision(long line, AccessCase decided, Decision decision) {
    return line(writer.apply(decided, decision));
  }

  @Override
  public String error(Line line, List<LocatedFinding> errors) {
    return line(DecisionWriter.error(AccessCaseReader.idOf(line.utf8()), line.number(), errors));
  }

  /** People read these lines, too, on terminals. */
  private static String line(String json) {
    return Printable.escape(json) + "\n";
  }
}
