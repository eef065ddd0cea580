package dev.unless.cli.check;

import dev.unless.check.Checker;
import dev.unless.check.Suppression;
import dev.unless.cli.report.KindName;
import dev.unless.cli.services.CatalogOption;
import dev.unless.cli.shell.ExitCode;
import dev.unless.cli.shell.Inputs;
import dev.unless.cli.shell.Output;
import dev.unless.cli.shell.Shell;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Severity;
import dev.unless.layout.Paint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds what is wrong with policies in files. */
@Command(
    name = "check",
    description = "Finds what is wrong with policies.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Without --kind, the kind is guessed from the policy.",
      "",
      "Exit codes: 0 no findings, 1 findings, 2 bad input.",
      "",
      "Examples:",
      "  unless check policies/*.json",
      "  unless check --kind service-control --json scp.json"
    })
public final class CheckCommand implements Callable<Integer> {
  private final Shell shell;

  @Parameters(
      paramLabel = "FILE|-",
      arity = "1..*",
      description = "Policies in JSON, one a file; - reads standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = KindName.class,
      completionCandidates = KindName.All.class,
      description = "The kind of the policies: ${COMPLETION-CANDIDATES}.")
  private Optional<PolicyKind> kind = Optional.empty();

  @Option(names = "--json", description = "Prints one line of JSON for each file.")
  private boolean json;

  @Option(
      names = "--errors",
      description = "Leaves out what is no error: warnings and suggestions.")
  private boolean errorsOnly;

  @Option(
      names = "--accept",
      paramLabel = "CODE[@PLACE]=REASON",
      converter = SuppressionConverter.class,
      description =
          "Accepts a finding for a reason, in the statement of a Sid or at a JSON pointer only.")
  private List<Suppression> accepted = new ArrayList<>();

  @Mixin private CatalogOption services = new CatalogOption();

  /** The command in this shell. */
  public CheckCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Inputs.refuseStandardInputTwice(services.with(files));
    return services
        .catalog(shell)
        .map(catalog -> check(Checker.of(catalog).accepting(accepted)))
        .orElse(ExitCode.BAD_INPUT);
  }

  private int check(Checker checker) {
    Inputs inputs = new Inputs(shell);
    Severity least = errorsOnly ? Severity.ERROR : Severity.SUGGESTION;
    List<FileReport> reports = new ArrayList<>();
    for (String file : files) {
      inputs
          .read(file)
          .map(utf8 -> FileReport.of(file, utf8, kind, checker).from(least))
          .ifPresent(reports::add);
    }
    List<FileReport> told = FileReport.withoutUsedElsewhere(reports);
    print(told);
    boolean unread = reports.size() < files.size();
    boolean found = told.stream().anyMatch(report -> !report.findings().isEmpty());
    return unread ? ExitCode.BAD_INPUT : found ? ExitCode.FOUND : ExitCode.FINE;
  }

  private void print(List<FileReport> reports) {
    Output out = shell.out();
    Paint paint = shell.terminal().paint();
    reports.forEach(
        report -> out.print(json ? JsonReport.of(report) : HumanReport.of(report, paint)));
    if (!json && !reports.isEmpty()) {
      out.print(HumanReport.summary(reports, paint));
    }
  }
}
