package dev.unless.cli.simulate;

import dev.unless.cli.cases.Cases;
import dev.unless.decide.Decision;
import dev.unless.json.AccessCase;
import dev.unless.json.DecisionWriter;
import dev.unless.json.ReadError;
import java.util.List;
import java.util.Optional;

/** Prints results for machines: one line of JSON for each. */
final class JsonLines implements Cases.Printer {
  @Override
  public String decision(long line, AccessCase decided, Decision decision) {
    return DecisionWriter.write(decided, decision) + "\n";
  }

  @Override
  public String error(Optional<String> id, long line, List<ReadError> errors) {
    return DecisionWriter.error(id, line, errors.get(0)) + "\n";
  }
}
