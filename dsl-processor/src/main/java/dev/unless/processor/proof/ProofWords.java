package dev.unless.processor.proof;

import dev.unless.document.PolicyDocument;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.json.PolicyWriter;
import dev.unless.processor.evaluation.Branches;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Place;
import dev.unless.processor.report.Message;
import dev.unless.processor.report.SourceLocator;
import dev.unless.prove.Witness;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is told of a claim. */
final class ProofWords {
  private static final int LONGEST_STATEMENT = 240;

  private final ProofTask task;
  private final ProofClaim claim;

  ProofWords(ProofTask task, ProofClaim claim) {
    this.task = task;
    this.claim = claim;
  }

  /** That it does not hold, where the rule stands that lets the request in. */
  Message failed(Proof.Failed failed, Branches way) {
    Witness witness = failed.refuted().witness();
    List<Integer> allowing = allowing(failed.of(), witness);
    Optional<Place> rule =
        allowing.stream()
            .flatMap(place -> SourceLocator.ofStatement(failed.result(), place).stream())
            .findFirst();
    String branch = way.branch().isPresent() ? ", where it takes this branch," : "";
    return ProofReport.message(
        rule.or(way::branch).orElse(claim.place()),
        new Problem(
            Code.PROOF_REFUTED,
            failed.said()
                + branch
                + verb()
                + witness.asJava()
                + end(witness)
                + region(failed.of(), allowing)
                + ", against "
                + claim.written()
                + ".",
            task.examined().name(),
            fix()));
  }

  private List<Integer> allowing(Provable of, Witness witness) {
    return of instanceof Provable.OfPolicy policy && claim.kind() != ProofKind.ALWAYS
        ? witness.allowedBy(policy.document())
        : List.of();
  }

  private String verb() {
    return claim.kind() == ProofKind.ALWAYS ? " does not allow " : " lets ";
  }

  private String end(Witness witness) {
    String beside =
        witness.beside().words().isEmpty()
            ? ""
            : " beside " + String.join(" and ", witness.beside().words());
    return switch (claim.kind()) {
      case ALWAYS -> beside;
      case NEVER -> " in" + beside;
      case NOT_PUBLIC -> " in, which anybody may make" + beside;
      case NO_MORE_PERMISSIVE -> " in, which " + claim.name() + " does not" + beside;
    };
  }

  /** Which statement lets it in. */
  private String region(Provable of, List<Integer> allowing) {
    if (allowing.isEmpty() || !(of instanceof Provable.OfPolicy policy)) {
      return "";
    }
    PolicyDocument document = policy.document();
    String statement =
        PolicyWriter.compact(
            new PolicyDocument(
                Optional.empty(),
                Optional.empty(),
                List.of(document.statements().get(allowing.get(0)))));
    String only = statement.substring(statement.indexOf('{', 1), statement.length() - 2);
    return (claim.kind().isOfRequests() ? " by " : ", by ")
        + (only.length() > LONGEST_STATEMENT ? only.substring(0, LONGEST_STATEMENT) + "…" : only);
  }

  private String fix() {
    return switch (claim.kind()) {
      case ALWAYS -> "Allow it, or name fewer requests.";
      case NEVER -> "Ask for more where it is allowed, deny it, or name fewer requests.";
      case NOT_PUBLIC -> "Name who calls, or fix from where by a condition.";
      case NO_MORE_PERMISSIVE -> "Allow less, or more in " + claim.name() + ".";
    };
  }

  Message open(String why) {
    return ProofReport.message(
        claim.place(),
        new Problem(
            Code.CANNOT_PROVE,
            "Whether "
                + claim.written()
                + " holds of "
                + task.examined().name()
                + " was not found out. "
                + why,
            task.examined().name(),
            "Say more of it where it compiles, prove it in a test, or accept that with a reason."));
  }

  Message ofNothing() {
    return ProofReport.message(
        claim.place(),
        new Problem(
            Code.PROVED_OF_NOTHING,
            claim.written()
                + " says nothing of "
                + task.examined().name()
                + ": no request that it is asked of can be made.",
            task.examined().name(),
            claim.kind() == ProofKind.NOT_PUBLIC
                ? "Take it away: a policy without principals gives to nobody but whom it is"
                    + " attached to."
                : "Name requests that can be made."));
  }

  /** What a proof is of, where that is more than what stands there. */
  Optional<Message> proved(List<Proof.Held> proofs) {
    List<String> holes =
        proofs.stream()
            .flatMap(proof -> proof.holes().stream())
            .map(ProofWords::hole)
            .distinct()
            .toList();
    List<String> restsOn =
        proofs.stream().flatMap(proof -> proof.restsOn().stream()).distinct().toList();
    int ways = proofs.size();
    return holes.isEmpty() && restsOn.isEmpty() && ways < 2
        ? Optional.empty()
        : Optional.of(
            Message.of(
                Message.Level.NOTE,
                claim.place(),
                claim.written()
                    + " is proved of "
                    + task.examined().name()
                    + (holes.isEmpty() ? "" : " for every " + String.join(", every ", holes))
                    + (ways < 2 ? "" : " in each of its " + ways + " ways")
                    + (restsOn.isEmpty() ? "" : ", provided that " + String.join("; ", restsOn))
                    + "."));
  }

  private static String hole(Unseen hole) {
    String type = hole.type().substring(hole.type().lastIndexOf('.') + 1);
    return hole.domains().stream().map(domain -> "@" + domain + " ").collect(Collectors.joining())
        + type
        + " "
        + hole.name();
  }
}
