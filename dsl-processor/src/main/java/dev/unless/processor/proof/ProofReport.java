package dev.unless.processor.proof;

import dev.unless.catalog.Catalog;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.processor.evaluation.Branches;
import dev.unless.processor.evaluation.Evaluated;
import dev.unless.processor.evaluation.Evaluator;
import dev.unless.processor.evaluation.Guesses;
import dev.unless.processor.evaluation.StandIns.Choice;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Place;
import dev.unless.processor.report.Acceptance;
import dev.unless.processor.report.Message;
import dev.unless.processor.report.Report;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whether what is to be proved of a policy, a rule or an authorizer holds. */
public final class ProofReport {
  private static final int MOST_WAYS = 64;

  private final ProofTask task;
  private final Function<SourceField, Optional<Expression>> fields;
  private final Catalog catalog;
  private final Set<Acceptance> used = new HashSet<>();

  private ProofReport(
      ProofTask task, Function<SourceField, Optional<Expression>> fields, Catalog catalog) {
    this.task = task;
    this.fields = fields;
    this.catalog = catalog;
  }

  /**
   * What comes of the claims.
   *
   * @param fields the initializers of the static final fields of the program
   * @param catalog the services that exist
   */
  public static Report of(
      ProofTask task, Function<SourceField, Optional<Expression>> fields, Catalog catalog) {
    ProofReport report = new ProofReport(task, fields, catalog);
    List<Message> messages =
        task.claims().stream().flatMap(claim -> report.messages(claim).stream()).toList();
    return new Report(messages, report.used, false);
  }

  private List<Message> messages(ProofClaim claim) {
    ProofWords words = new ProofWords(task, claim);
    Optional<Provable> reference = claim.reference().flatMap(this::provable);
    if (claim.reference().isPresent() && reference.isEmpty()) {
      return doubted(words.open("What " + claim.name() + " is, is only known at run time."));
    }
    try {
      return messages(claim, words, reference);
    } catch (RefusedException refused) {
      return List.of(Message.of(claim.place(), refused.problem()));
    }
  }

  private Optional<Provable> provable(ClaimReference reference) {
    if (reference instanceof ClaimReference.OfClassPath read) {
      return Optional.of(
          read.kind()
              .<Provable>map(kind -> new Provable.OfPolicy(kind, read.document(), false))
              .orElseGet(() -> new Provable.OfRequests(read.document())));
    }
    return constant(((ClaimReference.OfProgram) reference).field(), fields).flatMap(Provable::of);
  }

  /** What a constant holds; empty where some of that is only known at run time. */
  public static Optional<Object> constant(
      Expression field, Function<SourceField, Optional<Expression>> fields) {
    Evaluated evaluated =
        Evaluator.evaluate(field, fields, code -> false, Choice.ONE, Guesses.NONE, Branches.FIRST);
    boolean certain =
        evaluated.result().isKnown()
            && evaluated.holes().isEmpty()
            && evaluated.result().all().noneMatch(ProofReport::isChosen)
            && OpenParts.of(evaluated.result()).isEmpty();
    return Optional.of(evaluated.result().value()).filter(value -> certain);
  }

  private static boolean isChosen(Traced traced) {
    return traced.expression() instanceof Expression.Choice;
  }

  /** Each way that the program may choose is asked; one that refutes it is told first. */
  private List<Message> messages(ProofClaim claim, ProofWords words, Optional<Provable> reference) {
    List<Proof> proofs = new ArrayList<>();
    Set<Map<Place, Integer>> seen = new HashSet<>();
    Deque<Branches> ways = new ArrayDeque<>(List.of(Branches.FIRST));
    while (!ways.isEmpty() && seen.size() < MOST_WAYS) {
      Branches way = ways.remove();
      if (seen.add(way.taken())) {
        Proving proving = new Proving(task, fields, catalog, way, claim, reference);
        ways.addAll(way.others(proving.evaluated(Map.of()).result()));
        Proof proof = proving.proof();
        if (proof instanceof Proof.Failed failed) {
          return List.of(words.failed(failed, way));
        }
        proofs.add(proof);
      }
    }
    if (!ways.isEmpty()) {
      proofs.add(new Proof.Open("The program may choose more than " + MOST_WAYS + " ways."));
    }
    task.unfollowed()
        .forEach(
            skipped ->
                proofs.add(
                    new Proof.Open("It has " + skipped.what() + ", which is not followed.")));
    Optional<Message> open =
        proofs.stream()
            .filter(Proof.Open.class::isInstance)
            .findFirst()
            .map(proof -> words.open(((Proof.Open) proof).why()));
    if (open.isPresent()) {
      return doubted(open.get());
    }
    boolean vacuous = proofs.stream().allMatch(Proof.OfNothing.class::isInstance);
    return vacuous
        ? List.of(words.ofNothing())
        : words
            .proved(
                proofs.stream()
                    .filter(Proof.Held.class::isInstance)
                    .map(Proof.Held.class::cast)
                    .toList())
            .stream()
            .toList();
  }

  /** What was not found out may be accepted. */
  private List<Message> doubted(Message message) {
    Optional<Acceptance> acceptance =
        task.examined().accepted().stream()
            .filter(each -> each.acceptsEverywhere(Code.CANNOT_PROVE))
            .findFirst();
    acceptance.ifPresent(used::add);
    return acceptance.isPresent() ? List.of() : List.of(message);
  }

  /** A problem at a place; two claims may fail at one. */
  static Message message(Place place, Problem problem) {
    return Message.ofFinding(place, problem);
  }
}
