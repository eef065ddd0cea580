package dev.unless.cli.simulate;

import dev.unless.cli.cases.Line;
import dev.unless.cli.cases.Printer;
import dev.unless.decide.Decision;
import dev.unless.json.AccessCase;
import dev.unless.json.AccessCaseReader;
import dev.unless.json.DecisionWriter;
import dev.unless.json.ReadError;
import java.util.List;

/** Prints results for machines: one line of JSON for each. */
final class JsonLines implements Printer {
  @Override
  public String decision(long line, AccessCase decided, Decision decision) {
    return DecisionWriter.write(decided, decision) + "\n";
  }

  @Override
  public String error(Line line, List<ReadError> errors) {
    return DecisionWriter.error(AccessCaseReader.idOf(line.utf8()), line.number(), errors.get(0))
        + "\n";
  }
}
