package dev.unless.cli.prove;

import dev.unless.catalog.Catalog;
import dev.unless.cli.diff.ChangedFiles;
import dev.unless.cli.diff.ChangedFiles.ForPeople;
import dev.unless.cli.report.KindName;
import dev.unless.cli.report.Printing;
import dev.unless.cli.services.CatalogOption;
import dev.unless.cli.shell.ExitCode;
import dev.unless.cli.shell.Inputs;
import dev.unless.cli.shell.Shell;
import dev.unless.cli.shell.UsageException;
import dev.unless.document.PolicyKind;
import dev.unless.json.QuestionName;
import dev.unless.prove.Prover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves what holds of every request, or finds one of which it does not hold. */
@Command(
    name = "prove",
    description =
        "Proves what a policy does with every request, or shows a request that refutes it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Without any of these questions, --statements is asked.",
      "",
      "Exit codes: 0 proved, 1 refuted, 2 bad input, or a question of nothing,",
      "3 not found out. Of several questions the worst: 2, else 3, else 1.",
      "With --change: 0 nothing is gained, 1 something is, 3 not found out.",
      "",
      "Examples:",
      "  unless prove policy.json --no-more-than reference.json",
      "  unless prove policy.json --never requests.json",
      "  unless prove policy.json --change before.json",
      "  unless prove --json --question questions/*.json"
    })
public final class ProveCommand implements Callable<Integer> {
  private final Shell shell;

  @Parameters(
      paramLabel = "FILE|-",
      arity = "1..*",
      description =
          "A policy in JSON or, with --question, one question a file; - reads standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--no-more-than",
      paramLabel = "FILE",
      description = "Whether the policy allows nothing that the policy of this file does not.")
  private Optional<String> noMoreThan = Optional.empty();

  @Option(
      names = "--never",
      paramLabel = "FILE",
      description = "Whether the policy allows no request that the policy of this file allows.")
  private Optional<String> never = Optional.empty();

  @Option(
      names = "--equivalent",
      paramLabel = "FILE",
      description = "Whether the policy and that of this file allow the same.")
  private Optional<String> equivalent = Optional.empty();

  @Option(
      names = "--no-more-permissive-than",
      paramLabel = "FILE",
      description =
          "Whether the policy may stand in the place of that of this file, beside any others.")
  private Optional<String> noMorePermissiveThan = Optional.empty();

  @Option(
      names = "--interchangeable",
      paramLabel = "FILE",
      description = "Whether either may stand in the place of the other, beside any others.")
  private Optional<String> interchangeable = Optional.empty();

  @Option(
      names = "--change",
      paramLabel = "BEFORE",
      description =
          "What the policy lets through in the place of that of this file that this did not, and"
              + " the other way round, beside any others.")
  private Optional<String> change = Optional.empty();

  @Option(names = "--not-public", description = "Whether the policy lets in nobody from outside.")
  private boolean notPublic;

  @Option(
      names = "--statements",
      description = "Whether every statement of the policy has an effect.")
  private boolean statements;

  @Option(names = "--question", description = "Answers the questions that the files ask, in JSON.")
  private boolean question;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = KindName.class,
      completionCandidates = KindName.All.class,
      description = "The kind of the policy: ${COMPLETION-CANDIDATES}.")
  private Optional<PolicyKind> kind = Optional.empty();

  @Option(names = "--json", description = "Prints one line of JSON for each question.")
  private boolean json;

  @Mixin private CatalogOption services = new CatalogOption();

  /** The command in this shell. */
  public ProveCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    refuseNonsense();
    return services.catalog(shell).map(this::ask).orElse(ExitCode.BAD_INPUT);
  }

  private int ask(Catalog catalog) {
    Prover prover = Prover.of(catalog);
    Printing printing = new Printing(shell, catalog, json);
    if (question) {
      return new QuestionFiles(shell, printing, prover).ask(files);
    }
    PolicyFiles policies = new PolicyFiles(printing, prover, kind);
    if (change.isPresent()) {
      return new ChangedFiles(printing, prover, kind, ForPeople.TEXT)
          .tell(change.get(), files.get(0));
    }
    return other()
        .map(beside -> policies.ask(beside.name(), files.get(0), beside.file()))
        .orElseGet(
            () ->
                notPublic
                    ? policies.ask(QuestionName.NOT_PUBLIC, files.get(0))
                    : policies.askStatements(files.get(0)));
  }

  /** A question of the policy beside that of another file. */
  private record Beside(QuestionName name, String file) {}

  private Optional<Beside> other() {
    return besides().findFirst();
  }

  private Stream<Beside> besides() {
    return Stream.of(
            noMoreThan.map(file -> new Beside(QuestionName.LEQ, file)),
            never.map(file -> new Beside(QuestionName.NEVER, file)),
            equivalent.map(file -> new Beside(QuestionName.EQUIVALENT, file)),
            noMorePermissiveThan.map(file -> new Beside(QuestionName.NO_MORE_PERMISSIVE, file)),
            interchangeable.map(file -> new Beside(QuestionName.INTERCHANGEABLE, file)))
        .flatMap(Optional::stream);
  }

  private void refuseNonsense() {
    List<String> read =
        Stream.of(files.stream(), besides().map(Beside::file), change.stream())
            .flatMap(each -> each)
            .toList();
    Inputs.refuseStandardInputTwice(services.with(read));
    long asked =
        besides().count()
            + Stream.of(change.isPresent(), notPublic, statements, question)
                .filter(is -> is)
                .count();
    if (asked > 1) {
      throw new UsageException(
          "one thing is asked at a time; give one of --no-more-than, --never, --equivalent,"
              + " --no-more-permissive-than, --interchangeable, --change, --not-public,"
              + " --statements and --question");
    }
    if (question && kind.isPresent()) {
      throw new UsageException("a question file tells the kind of its policy itself");
    }
    if (!question && files.size() > 1) {
      throw new UsageException(
          "'" + files.get(1) + "' is one policy too many; give questions by --question");
    }
  }
}
