package dev.unless.cli.simulate;

import dev.unless.catalog.Catalog;
import dev.unless.cli.cases.Cases;
import dev.unless.cli.cases.JsonLines;
import dev.unless.cli.cases.Printer;
import dev.unless.cli.cases.StrictOption;
import dev.unless.cli.cases.Tally;
import dev.unless.cli.services.CatalogOption;
import dev.unless.cli.shell.ExitCode;
import dev.unless.cli.shell.Inputs;
import dev.unless.cli.shell.Shell;
import dev.unless.json.DecisionWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Decides the requests of a file. */
@Command(
    name = "simulate",
    description = "Decides the requests of a file; prints one line of JSON for each.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit codes: 0 all allowed, 1 some not allowed, 2 bad input.",
      "",
      "Example:",
      "  unless simulate requests.jsonl | grep DENY"
    })
public final class SimulateCommand implements Callable<Integer> {
  private final Shell shell;

  @Parameters(
      paramLabel = "FILE|-",
      description = "JSON Lines, one request with its policies a line; - reads standard input.")
  private String file = "-";

  @Mixin private StrictOption strict = new StrictOption();

  @Mixin private CatalogOption services = new CatalogOption();

  /** The command in this shell. */
  public SimulateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Inputs.refuseStandardInputTwice(services.with(file));
    boolean live = shell.terminal().err() && !shell.terminal().out();
    Progress progress = new Progress(shell.err(), live);
    Optional<Tally> tally = services.catalog(shell).flatMap(catalog -> decide(catalog, progress));
    tally.ifPresent(progress::end);
    return tally.map(Tally::exitCode).orElse(ExitCode.BAD_INPUT);
  }

  private Optional<Tally> decide(Catalog catalog, Progress progress) {
    Printer printer = new JsonLines(DecisionWriter::write);
    return new Inputs(shell)
        .use(
            file,
            cases -> new Cases(shell.out(), printer, catalog, strict, progress).decide(cases));
  }
}
