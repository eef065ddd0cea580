package dev.unless.processor.report;

import dev.unless.Policy;
import dev.unless.PolicyRule;
import dev.unless.check.Checker;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.processor.evaluation.Branches;
import dev.unless.processor.evaluation.Evaluated;
import dev.unless.processor.evaluation.Evaluator;
import dev.unless.processor.evaluation.Guesses;
import dev.unless.processor.evaluation.Refusal;
import dev.unless.processor.evaluation.StandIns.Choice;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Evaluates an expression, and finds what is wrong with what it comes to. */
final class Finder {
  private static final long MOST_WORK = 1_000_000;

  private final Expression expression;
  private final Function<SourceField, Optional<Expression>> fields;
  private final Checker checker;
  private final List<Acceptance> accepted;
  private final Set<Acceptance> used = new HashSet<>();

  /** How many expressions were evaluated so far. */
  private long work;

  /** What was evaluated last: the same is asked for more than once in a row. */
  private Optional<Last> last = Optional.empty();

  private record Last(Choice choice, Guesses guesses, Branches way, Evaluated evaluated) {
    boolean isOf(Choice otherChoice, Guesses otherGuesses, Branches otherWay) {
      return choice == otherChoice && guesses.equals(otherGuesses) && way.equals(otherWay);
    }
  }

  Finder(
      Expression expression,
      Function<SourceField, Optional<Expression>> fields,
      Checker checker,
      List<Acceptance> accepted) {
    this.expression = expression;
    this.fields = fields;
    this.checker = checker.accepting(accepted.stream().map(Acceptance::suppression).toList());
    this.accepted = List.copyOf(accepted);
  }

  Evaluated evaluated(Choice choice, Guesses guesses, Branches way) {
    Optional<Evaluated> known =
        last.filter(one -> one.isOf(choice, guesses, way)).map(Last::evaluated);
    if (known.isPresent()) {
      return known.get();
    }
    Evaluated evaluated =
        Evaluator.evaluate(expression, fields, this::accepts, choice, guesses, way);
    last = Optional.of(new Last(choice, guesses, way, evaluated));
    work += evaluated.size();
    return evaluated;
  }

  private boolean accepts(Code code) {
    Optional<Acceptance> acceptance =
        accepted.stream().filter(each -> each.acceptsEverywhere(code)).findFirst();
    acceptance.ifPresent(used::add);
    return acceptance.isPresent();
  }

  Attempt attempt(Choice choice, Guesses guesses, Branches way) {
    Evaluated evaluated = evaluated(choice, guesses, way);
    return new Attempt(guesses, evaluated, found(evaluated));
  }

  /** Whether so much was tried that nothing more is. */
  boolean isSpent() {
    return work > MOST_WORK;
  }

  /** The acceptances that something was found for. */
  Set<Acceptance> used() {
    return Set.copyOf(used);
  }

  private List<Found> found(Evaluated evaluation) {
    Stream<Found> refused = evaluation.refusals().stream().map(r -> refused(evaluation, r));
    return Stream.concat(refused, checked(evaluation)).toList();
  }

  /** What the checks find in what an expression came to. */
  Stream<Found> checked(Evaluated evaluation) {
    Traced result = evaluation.result();
    if (!result.isKnown()) {
      return Stream.empty();
    }
    try {
      return unaccepted(Checks.of(result.value(), checker)).stream()
          .filter(finding -> !isOfAnExample(result, finding))
          .map(finding -> found(evaluation, finding));
    } catch (RefusedException refused) {
      return Stream.of(refused(evaluation, new Refusal(result, refused)));
    }
  }

  /** The findings, without those that say that an acceptance accepts nothing. */
  private List<Finding> unaccepted(List<Finding> findings) {
    accepted.stream()
        .filter(acceptance -> findings.stream().noneMatch(acceptance::isUnusedBy))
        .forEach(used::add);
    return findings.stream().filter(found -> found.code() != Code.UNUSED_SUPPRESSION).toList();
  }

  /** Of a whole of which a rule is not seen nothing is known, and of that rule neither. */
  private static boolean isOfAnExample(Traced result, Finding finding) {
    if (!(result.value() instanceof Policy policy)) {
      return false;
    }
    Optional<PolicyRule> rule = SourceLocator.ruleOf(policy, finding);
    return rule.isPresent() ? Sight.isExample(result, rule.get()) : Sight.hasExample(result);
  }

  /** That the library refuses a call. */
  static Found refused(Evaluated evaluation, Refusal refusal) {
    Traced cause = SourceLocator.cause(refusal);
    Problem problem = evaluation.examples().abstracted(refusal.cause().problem());
    return new Found(problem, literal(cause, problem), place(cause), refusal.place(), true);
  }

  private Found found(Evaluated evaluation, Finding finding) {
    Traced result = evaluation.result();
    Traced cause = SourceLocator.cause(result, finding);
    Problem problem = evaluation.examples().abstracted(finding.problem());
    return new Found(
        problem, literal(cause, problem), place(cause), SourceLocator.rule(result, finding), false);
  }

  /** Of a text, where the program says what is wrong; a policy or a rule is told as a whole. */
  private static Place literal(Traced cause, Problem problem) {
    boolean whole = cause.value() instanceof Policy || cause.value() instanceof PolicyRule;
    return place(whole ? cause : LiteralPart.of(cause, problem.offending()));
  }

  private static Place place(Traced traced) {
    return traced.expression().place();
  }
}
