package dev.unless.cli.diff;

import dev.unless.catalog.Catalog;
import dev.unless.cli.diff.ChangedFiles.ForPeople;
import dev.unless.cli.report.KindName;
import dev.unless.cli.report.Printing;
import dev.unless.cli.services.CatalogOption;
import dev.unless.cli.shell.ExitCode;
import dev.unless.cli.shell.Inputs;
import dev.unless.cli.shell.Shell;
import dev.unless.cli.shell.UsageException;
import dev.unless.document.PolicyKind;
import dev.unless.prove.Prover;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a policy lets through in the place of another, and what it does not any more. */
@Command(
    name = "diff",
    description = "Tells what a policy lets through more than another, and what less.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Compared is what they let through in the place of each other, whatever policies stand",
      "beside them. An empty file, such as /dev/null, is no policy. Without --kind, the kind is",
      "guessed from the principals of the policies.",
      "",
      "Exit codes: 0 nothing is gained, 1 something is, 2 bad input, 3 not found out.",
      "",
      "Examples:",
      "  unless diff old.json new.json",
      "  git show main:scp.json | unless diff - scp.json --kind service-control --markdown"
    })
public final class DiffCommand implements Callable<Integer> {
  private final Shell shell;

  @Parameters(index = "0", paramLabel = "OLD|-", description = "The policy as it was, in JSON.")
  private String before = "";

  @Parameters(
      index = "1",
      paramLabel = "NEW|-",
      description = "The policy as it is to be, in JSON; - reads standard input.")
  private String after = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = KindName.class,
      completionCandidates = KindName.All.class,
      description = "The kind of both policies: ${COMPLETION-CANDIDATES}.")
  private Optional<PolicyKind> kind = Optional.empty();

  @Option(names = "--json", description = "Prints one line of JSON.")
  private boolean json;

  @Option(
      names = "--markdown",
      description =
          "Prints Markdown for a comment on GitHub, no longer than a comment may be: what does not"
              + " fit is left out, and counted.")
  private boolean markdown;

  @Mixin private CatalogOption services = new CatalogOption();

  /** The command in this shell. */
  public DiffCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Inputs.refuseStandardInputTwice(services.with(List.of(before, after)));
    if (json && markdown) {
      throw new UsageException("the output is JSON or Markdown; give one of --json, --markdown");
    }
    return services.catalog(shell).map(this::tell).orElse(ExitCode.BAD_INPUT);
  }

  private int tell(Catalog catalog) {
    return new ChangedFiles(
            new Printing(shell, catalog, json),
            Prover.of(catalog),
            kind,
            markdown ? ForPeople.MARKDOWN : ForPeople.TEXT)
        .tell(before, after);
  }
}
