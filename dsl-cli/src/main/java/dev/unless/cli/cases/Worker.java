package dev.unless.cli.cases;

import dev.unless.decide.Decider;
import dev.unless.decide.Decision;
import dev.unless.finding.Code;
import dev.unless.json.AccessCase;
import dev.unless.json.AccessCaseReader;
import dev.unless.json.PolicyJsonException;
import dev.unless.json.ReadError;
import java.util.List;

/** Decides the cases of a batch, and goes on after a bad one. */
final class Worker {
  private static final String REPORT = "Please report it with this line.";

  private final Printer printer;
  private final Policies policies;

  Worker(Printer printer, Policies policies) {
    this.printer = printer;
    this.policies = policies;
  }

  Results decide(Batch batch) {
    StringBuilder text = new StringBuilder();
    Tally tally = Tally.NONE;
    for (Line line : batch.lines()) {
      if (!line.isBlank()) {
        tally = tally.plus(decide(line, text));
      }
    }
    return new Results(text.toString(), tally, batch.bytes());
  }

  private Tally decide(Line line, StringBuilder text) {
    if (line.tooLong()) {
      return error(line, List.of(tooLong()), text);
    }
    try {
      return decide(line.number(), AccessCaseReader.read(line.utf8(), policies), text);
    } catch (PolicyJsonException unreadable) {
      return error(line, unreadable.errors(), text);
    } catch (RuntimeException ours) {
      return error(line, List.of(internal(ours)), text);
    }
  }

  private Tally decide(long line, AccessCase read, StringBuilder text) {
    Decision decision = Decider.of(read.layers(), policies).decide(read.request());
    text.append(printer.decision(line, read, decision));
    return Tally.of(decision.outcome());
  }

  private Tally error(Line line, List<ReadError> errors, StringBuilder text) {
    text.append(printer.error(line, errors));
    return Tally.BAD;
  }

  private static ReadError internal(RuntimeException ours) {
    return new ReadError(Code.INVALID_REQUEST, "", 1, 1, "Internal failure: " + ours + ".", REPORT);
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
