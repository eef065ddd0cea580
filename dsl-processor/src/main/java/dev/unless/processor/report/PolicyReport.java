package dev.unless.processor.report;

import dev.unless.Policy;
import dev.unless.PolicyRule;
import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.check.Suppression;
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
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is wrong with a policy, a rule or a condition that a program says. */
public final class PolicyReport {
  private static final String TRUSTED = "trustedPattern";
  private static final int MOST_TRIALS = 800;
  private static final int MOST_WAYS = 64;

  private final String name;
  private final Place place;
  private final Expression expression;
  private final Function<SourceField, Optional<Expression>> fields;
  private final Catalog catalog;
  private final Checker checker;
  private final List<Acceptance> accepted;
  private final boolean acceptsTrusted;
  private Branches way = Branches.FIRST;

  private PolicyReport(
      String name,
      Place place,
      Expression expression,
      Function<SourceField, Optional<Expression>> fields,
      List<Acceptance> accepted,
      Catalog catalog) {
    this.name = name;
    this.place = place;
    this.expression = expression;
    this.fields = fields;
    this.accepted = List.copyOf(accepted);
    List<Suppression> suppressions = accepted.stream().map(Acceptance::suppression).toList();
    // The checker does not see who wrote a pattern, so it would call this one unused.
    this.acceptsTrusted = suppressions.stream().anyMatch(a -> a.code() == Code.TRUSTED_PATTERN);
    this.catalog = catalog;
    this.checker =
        Checker.of(catalog)
            .accepting(
                suppressions.stream().filter(a -> a.code() != Code.TRUSTED_PATTERN).toList());
  }

  /**
   * What is wrong with what an expression says.
   *
   * @param name the field or method that says it
   * @param place where that stands
   * @param fields the initializers of the static final fields of the program
   * @param accepted the findings that are accepted
   * @param catalog the services that exist
   */
  public static List<Message> of(
      String name,
      Place place,
      Expression expression,
      Function<SourceField, Optional<Expression>> fields,
      List<Acceptance> accepted,
      Catalog catalog) {
    return new PolicyReport(name, place, expression, fields, accepted, catalog).messages();
  }

  /** Each way that the program may choose is checked, with all others as they were. */
  private List<Message> messages() {
    List<List<Message>> told = new ArrayList<>();
    Set<Branches> seen = new HashSet<>();
    Deque<Branches> ways = new ArrayDeque<>(List.of(Branches.FIRST));
    while (!ways.isEmpty() && told.size() < MOST_WAYS) {
      Branches next = ways.remove();
      if (seen.add(next)) {
        way = next;
        ways.addAll(next.others(evaluated(Choice.ONE, Guesses.NONE).result()));
        told.add(messagesOfOneWay());
      }
    }
    Stream<Message> all =
        told.stream()
            .flatMap(List::stream)
            .filter(
                message -> !isUnused(message) || told.stream().allMatch(m -> m.contains(message)));
    return Stream.concat(all, ways(told.size(), ways.isEmpty()).stream()).toList();
  }

  /** What accepts something in one way is no acceptance of nothing. */
  private static boolean isUnused(Message message) {
    return message.topic().startsWith("[" + Code.UNUSED_SUPPRESSION + "]");
  }

  private Optional<Message> ways(int count, boolean all) {
    String ways = count + (all ? " ways" : " of the ways") + " that it may choose.";
    return count == 1
        ? Optional.empty()
        : Optional.of(
            Message.of(
                Message.Level.NOTE,
                place,
                name + " was checked in " + (all ? "each of " : "") + ways));
  }

  private List<Message> messagesOfOneWay() {
    Fitting.Result fitting = Fitting.of(guesses -> evaluated(Choice.ONE, guesses));
    Attempt one = fitted(trial(Choice.ONE, fitting.guesses()));
    List<Found> certain =
        certain(one).stream()
            .filter(found -> !found.refused() || !fitting.undecided().contains(found.rule()))
            .toList();
    return Stream.concat(
            trusted(one.evaluated()).stream(), messages(one.evaluated(), certain).stream())
        .toList();
  }

  private Evaluated evaluated(Choice choice, Guesses guesses) {
    return Evaluator.evaluate(expression, fields, choice, guesses, way);
  }

  private Attempt trial(Choice choice, Guesses guesses) {
    Evaluated evaluated = evaluated(choice, guesses);
    return new Attempt(guesses, evaluated, found(evaluated));
  }

  /** What the program vouches for, and nobody has examined. */
  private List<Message> trusted(Evaluated evaluation) {
    if (acceptsTrusted) {
      return List.of();
    }
    return evaluation
        .result()
        .all()
        .map(Traced::expression)
        .filter(part -> part instanceof Call call && call.member().name().equals(TRUSTED))
        .map(
            call ->
                Message.of(
                    call.place(),
                    new Problem(
                        Code.TRUSTED_PATTERN,
                        "trustedPattern(…) takes a pattern that nobody but the program vouches"
                            + " for.",
                        "",
                        "Accept it with a reason, or write text(…) for literal text.")))
        .distinct()
        .toList();
  }

  private List<Message> messages(Evaluated one, List<Found> certain) {
    List<Message> messages = new ArrayList<>();
    certain.forEach(found -> messages.add(found.message()));
    Optional<Unseen> cause = Sight.missing(one.result());
    if (cause.isPresent()) {
      return messages.isEmpty() ? List.of(seesNothing(cause.get())) : messages;
    }
    if (!one.holes().isEmpty()) {
      messages.add(notSeen(one.holes()));
    }
    return messages;
  }

  /** With examples of which nothing is wrong, so that they do not hide what else is. */
  private Attempt fitted(Attempt first) {
    Attempt current = first;
    Set<String> moved = new HashSet<>();
    Optional<Found> wrong = current.ofExamples().findFirst();
    while (wrong.isPresent()) {
      Found disturbing = wrong.get();
      Attempt before = current;
      Optional<Attempt> better =
          Variations.ofKinds(before)
              .filter(variation -> !moved.contains(variation.identity()))
              .map(variation -> new Moved(variation, trial(Choice.ONE, variation.guesses())))
              .filter(next -> next.trial().isAsGoodAs(before))
              .filter(next -> !next.trial().findsLikely(disturbing))
              .findFirst()
              .map(
                  next -> {
                    moved.add(next.variation().identity());
                    return next.trial();
                  });
      if (better.isEmpty()) {
        return current;
      }
      current = better.get();
      wrong = current.ofExamples().findFirst();
    }
    return current;
  }

  private record Moved(Variations.Variation variation, Attempt trial) {}

  /** What is found whatever stands for what is only known at run time. */
  private List<Found> certain(Attempt one) {
    List<Found> found = one.found();
    if (found.isEmpty() || one.evaluated().holes().isEmpty()) {
      return found;
    }
    List<Found> left = found;
    for (Choice choice : List.of(Choice.OTHER, Choice.SAME)) {
      left = left(left, one, trial(choice, one.guesses()));
    }
    Iterator<Guesses> variations =
        Variations.of(one, new CatalogNames(catalog)).limit(MOST_TRIALS).iterator();
    while (!left.isEmpty() && variations.hasNext()) {
      left = left(left, one, trial(Choice.ONE, variations.next()));
    }
    return left;
  }

  /** What is found in a trial, too; of one that does not come so far nothing follows. */
  private static List<Found> left(List<Found> found, Attempt one, Attempt other) {
    boolean further = one.refusals().containsAll(other.refusals());
    boolean sameTexts = one.guesses().equals(other.guesses());
    return found.stream()
        .filter(
            f ->
                (!f.refused() && !further)
                    || (sameTexts
                        ? other.finds(f)
                        : other.findsLikely(f) || other.isDisturbed(f, one)))
        .toList();
  }

  private Message seesNothing(Unseen what) {
    return Message.of(
        what.place(),
        new Problem(
            Code.CHECK_SEES_NOTHING,
            "@CheckedPolicy cannot see "
                + name
                + ": "
                + what.name()
                + " is only known at run time.",
            what.name(),
            "Build it of calls of the library in this place, or take the annotation away."));
  }

  private Message notSeen(List<Unseen> holes) {
    List<String> names = holes.stream().map(Unseen::name).distinct().toList();
    return Message.of(
        Message.Level.NOTE,
        place,
        name + " was checked with examples in the place of " + Names.some(names) + ".");
  }

  private List<Found> found(Evaluated evaluation) {
    Stream<Found> refused = evaluation.refusals().stream().map(r -> refused(evaluation, r));
    return Stream.concat(refused, checked(evaluation)).toList();
  }

  private Stream<Found> checked(Evaluated evaluation) {
    Traced result = evaluation.result();
    if (!result.isKnown()) {
      return Stream.empty();
    }
    try {
      return Checks.of(result.value(), checker).stream()
          .filter(finding -> !isOfAnExample(result, finding))
          .map(finding -> found(evaluation, finding));
    } catch (RefusedException refused) {
      return Stream.of(refused(evaluation, new Refusal(result, refused)));
    }
  }

  private static boolean isOfAnExample(Traced result, Finding finding) {
    return result.value() instanceof Policy policy
        && SourceLocator.ruleOf(policy, finding)
            .filter(rule -> Sight.isExample(result, rule))
            .isPresent();
  }

  private static Found refused(Evaluated evaluation, Refusal refusal) {
    Traced cause = SourceLocator.cause(refusal);
    Problem problem = evaluation.examples().abstracted(refusal.cause().problem());
    return new Found(problem, literal(cause, problem), place(cause), refusal.place(), true);
  }

  private Found found(Evaluated evaluation, Finding finding) {
    Traced result = evaluation.result();
    Traced cause = SourceLocator.cause(result, finding);
    Problem problem = evaluation.examples().abstracted(finding.problem());
    Place told =
        accepted.stream()
            .filter(acceptance -> acceptance.isUnusedBy(finding))
            .findFirst()
            .map(Acceptance::place)
            .orElseGet(() -> literal(cause, problem));
    return new Found(problem, told, place(cause), SourceLocator.rule(result, finding), false);
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
