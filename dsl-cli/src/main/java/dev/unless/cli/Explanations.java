package dev.unless.cli;

import dev.unless.decide.Decision;
import dev.unless.json.AccessCase;
import dev.unless.json.ReadError;
import java.util.Optional;

/** Prints results for people: the whole reasoning. */
final class Explanations implements Cases.Printer {
  @Override
  public String decision(AccessCase decided, Decision decision) {
    return decided.id().map(id -> "case " + id + "\n").orElse("") + decision.explain().text();
  }

  @Override
  public String error(Optional<String> id, long line, ReadError error) {
    return "line "
        + line
        + ", column "
        + error.column()
        + " "
        + error.pointer()
        + ": "
        + error.message()
        + " "
        + error.hint()
        + "\n";
  }
}
