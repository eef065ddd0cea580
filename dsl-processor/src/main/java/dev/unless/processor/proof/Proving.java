package dev.unless.processor.proof;

import dev.unless.catalog.Catalog;
import dev.unless.document.ConditionEntry;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.processor.evaluation.Branches;
import dev.unless.processor.evaluation.Evaluated;
import dev.unless.processor.evaluation.Evaluator;
import dev.unless.processor.evaluation.Gap;
import dev.unless.processor.evaluation.Guesses;
import dev.unless.processor.evaluation.StandIns.Choice;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.report.FittedGuesses;
import dev.unless.prove.Answer;
import dev.unless.prove.Refuted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for the proof of a claim, of one of the ways that a program may choose.
 *
 * <p>What is only known at run time is taken for whatever it may be: a policy that allows all that
 * the policy may allow is proved instead of it. Where that fails, the policy is evaluated with
 * values in the place of what is not known, and each of these policies is asked: so the arguments
 * are found with which the claim is refuted.
 */
final class Proving {
  /** How many policies are asked for one claim. */
  static final int MOST_ASKED = 128;

  /** Between the names in an ARN. */
  private static final Pattern PIECES = Pattern.compile("[:/*?]+");

  private final ProofTask task;
  private final Function<SourceField, Optional<Expression>> fields;
  private final Catalog catalog;
  private final Branches way;
  private final ProofClaim claim;
  private final Optional<Provable> reference;
  private final Guesses guesses;
  private int asked;

  Proving(
      ProofTask task,
      Function<SourceField, Optional<Expression>> fields,
      Catalog catalog,
      Branches way,
      ProofClaim claim,
      Optional<Provable> reference) {
    this.task = task;
    this.fields = fields;
    this.catalog = catalog;
    this.way = way;
    this.claim = claim;
    this.reference = reference;
    this.guesses = guesses(task, fields, catalog, way);
  }

  /** Others than are taken first are only looked for where the library does not take these. */
  private static Guesses guesses(
      ProofTask task,
      Function<SourceField, Optional<Expression>> fields,
      Catalog catalog,
      Branches way) {
    Evaluated first =
        Evaluator.evaluate(
            task.examined().expression(), fields, code -> true, Choice.ONE, Guesses.NONE, way);
    return first.refusals().isEmpty() && first.result().isKnown()
        ? Guesses.NONE
        : FittedGuesses.of(task.examined(), fields, catalog, way);
  }

  /** What the program says comes to, with these values in the place of what is not known. */
  Evaluated evaluated(Map<String, Object> values) {
    return Evaluator.evaluate(
        task.examined().expression(),
        fields,
        this::accepts,
        Choice.ONE,
        guesses.withValues(values),
        way);
  }

  /** The same, where a text counts that no parameter's annotation takes. */
  Evaluated evaluatedOfAnyText(Map<String, Object> values) {
    return Evaluator.evaluate(
        task.examined().expression(),
        fields,
        code -> true,
        Choice.ONE,
        guesses.withValues(values),
        way);
  }

  /** The classes of texts that what is compared tells apart. */
  OpenTexts openTexts() {
    return new OpenTexts(
        catalog, reference.stream().flatMap(Proving::documents).toList(), claim.kind());
  }

  private static Stream<PolicyDocument> documents(Provable of) {
    if (of instanceof Provable.OfPolicy policy) {
      return Stream.of(policy.document());
    }
    return of instanceof Provable.OfRequests requests
        ? Stream.of(requests.document())
        : Stream.empty();
  }

  private boolean accepts(Code code) {
    return task.examined().accepted().stream().anyMatch(each -> each.acceptsEverywhere(code));
  }

  Proof proof() {
    Proof proof = found();
    boolean held = proof instanceof Proof.Held || proof instanceof Proof.OfNothing;
    return held && task.loose().isPresent()
        ? new Proof.Open("It is not known " + task.loose().get() + ".")
        : proof;
  }

  private Proof found() {
    Evaluated base = evaluated(Map.of());
    if (base.result().value() instanceof Gap.Hole hole) {
      return new Proof.Open(hole.what().name() + " is only known at run time.");
    }
    Optional<Provable> provable = Provable.of(base.result().value());
    if (provable.isEmpty()) {
      return new Proof.Open("The library refuses a part of it.");
    }
    List<Unseen> holes = base.holes();
    OpenParts parts = OpenParts.of(base.result());
    if (holes.isEmpty() && parts.isEmpty()) {
      return proof(provable.get(), Map.of(), holes, base);
    }
    List<String> named =
        Stream.concat(provable.stream(), reference.stream())
            .flatMap(Proving::documents)
            .flatMap(Proving::texts)
            .distinct()
            .toList();
    Map<Unseen, HoleValues> values = new LinkedHashMap<>();
    for (Unseen hole : holes) {
      if (OpenNames.isOne(hole, base.result())) {
        return new Proof.Open(
            "It is not known what "
                + hole.name()
                + " may be, by which a rule is found or replaced.");
      }
      Optional<HoleValues> tried = HoleValues.of(hole, base, guesses, named);
      if (tried.isEmpty()) {
        return new Proof.Open(
            "It is not known what "
                + hole.name()
                + ", of type "
                + hole.type()
                + HoleValues.taker(hole, base)
                + ", may be.");
      }
      values.put(hole, tried.get());
    }
    Proof proof = new EveryValue(this, claim, values, parts, base).proof();
    return proof instanceof Proof.Held ? proof : refuted(values).orElse(proof);
  }

  /** Arguments with which it is refuted: first those that are tried first, then others, each. */
  private Optional<Proof> refuted(Map<Unseen, HoleValues> values) {
    Optional<Proof> doubt = Optional.empty();
    for (Map<String, Object> assignment : Assignments.of(values, MOST_ASKED)) {
      if (asked >= MOST_ASKED) {
        return doubt.or(
            () ->
                Optional.of(
                    new Proof.Open(
                        "Of the arguments "
                            + MOST_ASKED
                            + " choices were tried, and none refutes it.")));
      }
      Optional<Proof> proof = proof(assignment, values);
      if (proof.filter(Proof.Failed.class::isInstance).isPresent()) {
        return proof;
      }
      if (doubt.isEmpty()) {
        doubt = proof.filter(each -> each instanceof Proof.Open open && open.of());
      }
    }
    return doubt;
  }

  private Optional<Proof> proof(Map<String, Object> assignment, Map<Unseen, HoleValues> values) {
    Evaluated evaluated = evaluated(assignment);
    if (!evaluated.refusals().isEmpty()) {
      return Optional.empty(); // The program throws.
    }
    return Provable.of(evaluated.result().value())
        .map(of -> proof(of, assignment, List.copyOf(values.keySet()), evaluated));
  }

  private Proof proof(
      Provable of, Map<String, Object> assignment, List<Unseen> holes, Evaluated evaluated) {
    Answer answer = ask(of);
    return answer.fold(
        proved ->
            proved.vacuous() ? new Proof.OfNothing() : new Proof.Held(proved.restsOn(), List.of()),
        refuted -> failed(refuted, of, assignment, holes, evaluated),
        unknown -> new Proof.Open(unknown.sentence()));
  }

  private Proof failed(
      Refuted refuted,
      Provable of,
      Map<String, Object> assignment,
      List<Unseen> holes,
      Evaluated evaluated) {
    Optional<Unseen> other =
        holes.stream().filter(hole -> !task.parameters().contains(hole.identity())).findFirst();
    if (other.isPresent()) {
      return new Proof.Open(
          "It would not hold if "
              + other.get().name()
              + " were "
              + JavaValue.of(assignment.getOrDefault(other.get().identity(), ""))
              + ", which is only known at run time.",
          true);
    }
    Optional<Map<String, Object>> named = chosen(evaluated, assignment);
    String said =
        task.examined().name()
            + (task.parameters().isEmpty()
                ? ""
                : JavaValue.call(task.parameters(), named.orElse(assignment)));
    boolean depends = !holes.isEmpty() || !OpenParts.of(evaluated.result()).isEmpty();
    if (!task.unfollowed().isEmpty() || named.isEmpty() || (depends && mayNotPass(evaluated))) {
      return new Proof.Open(
          "It would not hold of "
              + said
              + ", if what is not followed in it, its choices, lists and exceptions let that pass.",
          true);
    }
    return new Proof.Failed(said, refuted, of, evaluated.result());
  }

  /** Whether the program may not come to this with these arguments: it may throw. */
  private boolean mayNotPass(Evaluated evaluated) {
    return task.guarded() || !OpenParts.of(evaluated.result()).isEmpty();
  }

  /**
   * The arguments with those by which the program chooses, where each of its choices is by a
   * Boolean parameter; empty where one is not, since nobody knows whether some arguments take it.
   */
  private Optional<Map<String, Object>> chosen(
      Evaluated evaluated, Map<String, Object> assignment) {
    Map<String, Object> all = new HashMap<>(assignment);
    for (Traced traced : evaluated.result().all().toList()) {
      if (traced.expression() instanceof Expression.Choice choice) {
        Optional<String> by =
            Optional.ofNullable(task.choosers().get(choice.key()))
                .filter(task.parameters()::contains)
                .filter(parameter -> choice.branches().size() == 2);
        if (by.isEmpty()) {
          return Optional.empty();
        }
        all.put(by.get(), way.taken().getOrDefault(choice.key(), 0) == 0);
      }
    }
    return Optional.of(all);
  }

  /** The answer, which is counted. */
  Answer ask(Provable of) {
    asked++;
    return of.ask(claim.kind(), reference, catalog);
  }

  /** The answer; empty where the policy would break the grammar of its kind. */
  Optional<Answer> askOpened(Provable of) {
    try {
      return Optional.of(ask(of));
    } catch (RefusedException noPolicy) {
      return Optional.empty();
    }
  }

  private static Stream<String> texts(PolicyDocument document) {
    List<String> texts = new ArrayList<>();
    for (Statement statement : document.statements()) {
      statement.conditions().stream().map(ConditionEntry::values).forEach(texts::addAll);
      statement.principal().stream()
          .flatMap(who -> who.principals().stream())
          .map(Principal::text)
          .forEach(text -> addPieces(text, texts));
      statement.resource().stream()
          .flatMap(where -> where.patterns().stream())
          .forEach(pattern -> addPieces(pattern.text(), texts));
    }
    return texts.stream();
  }

  private static void addPieces(String text, List<String> texts) {
    texts.add(text);
    Stream.of(PIECES.split(text)).filter(piece -> !piece.isEmpty()).forEach(texts::add);
  }
}
