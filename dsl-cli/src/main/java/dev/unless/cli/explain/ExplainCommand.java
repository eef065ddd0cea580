package dev.unless.cli.explain;

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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains how the requests of a file are decided. */
@Command(
    name = "explain",
    description = "Decides the requests of a file; prints for each why it is decided so.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit codes: 0 all allowed, 1 some not allowed, 2 bad input.",
      "",
      "Example:",
      "  unless explain requests.jsonl"
    })
public final class ExplainCommand implements Callable<Integer> {
  private final Shell shell;

  @Parameters(
      paramLabel = "FILE|-",
      description = "JSON Lines, one request with its policies a line; - reads standard input.")
  private String file = "-";

  @Option(names = "--json", description = "Prints one line of JSON for each.")
  private boolean json;

  @Mixin private StrictOption strict = new StrictOption();

  @Mixin private CatalogOption services = new CatalogOption();

  /** The command in this shell. */
  public ExplainCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Inputs.refuseStandardInputTwice(services.with(file));
    Inputs inputs = new Inputs(shell);
    Printer printer =
        json ? new JsonLines(DecisionWriter::explain) : new Explanations(file, shell.terminal());
    return services
        .catalog(shell)
        .flatMap(
            catalog ->
                inputs.use(
                    file,
                    cases ->
                        new Cases(shell.out(), printer, catalog, strict, tally -> {})
                            .decide(cases)))
        .map(Tally::exitCode)
        .orElse(ExitCode.BAD_INPUT);
  }
}
