package dev.unless.cli.cases;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Decision;
import dev.unless.document.Pointer;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import dev.unless.json.AccessCase;
import dev.unless.json.AccessCaseReader;
import dev.unless.json.LocatedFinding;
import dev.unless.json.PolicyJsonException;
import java.util.List;

/** Decides the cases of a batch, and goes on after a bad one. */
final class Worker {
  private static final String REPORT = "Please report it with this line.";

  private final Printer printer;
  private final Catalog catalog;
  private final StrictOption strict;
  private final Policies policies;

  Worker(Printer printer, Catalog catalog, StrictOption strict) {
    this.printer = printer;
    this.catalog = catalog;
    this.strict = strict;
    this.policies = new Policies(catalog);
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
      return decide(line, AccessCaseReader.read(line.utf8(), catalog, policies), text);
    } catch (PolicyJsonException unreadable) {
      return error(line, unreadable.errors(), text);
    } catch (RuntimeException ours) {
      return error(line, List.of(internal(ours)), text);
    }
  }

  private Tally decide(Line line, AccessCase read, StringBuilder text) {
    Decision decision = Decider.of(read.layers(), policies).decide(read.request());
    List<Problem> problems = strict.problems(decision);
    if (!problems.isEmpty()) {
      return error(line, problems.stream().map(Worker::wholeLine).toList(), text);
    }
    text.append(printer.decision(line.number(), read, decision));
    return Tally.of(decision);
  }

  private Tally error(Line line, List<LocatedFinding> errors, StringBuilder text) {
    text.append(printer.error(line, errors));
    return Tally.BAD;
  }

  private static LocatedFinding internal(RuntimeException ours) {
    return wholeLine(
        new Problem(Code.INVALID_REQUEST, "Internal failure: " + ours + ".", "", REPORT));
  }

  private static LocatedFinding tooLong() {
    return wholeLine(
        new Problem(
            Code.JSON_SYNTAX_ERROR,
            "The line is longer than 4 MiB.",
            "",
            "AWS's largest policy has 32,768 bytes."));
  }

  private static LocatedFinding wholeLine(Problem problem) {
    return new LocatedFinding(new Finding(Pointer.ROOT, problem), 1, 1);
  }
}
