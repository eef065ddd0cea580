package dev.unless.processor.report;

import dev.unless.Policy;
import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.check.Suppression;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.processor.evaluation.Evaluated;
import dev.unless.processor.evaluation.Evaluator;
import dev.unless.processor.evaluation.Refusal;
import dev.unless.processor.evaluation.StandIns.Choice;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is wrong with a policy, a rule or a condition that a program says. */
public final class PolicyReport {
  private static final String TRUSTED = "trustedPattern";

  private final String name;
  private final Place place;
  private final Expression expression;
  private final Function<SourceField, Optional<Expression>> fields;
  private final Checker checker;
  private final List<Acceptance> accepted;
  private final boolean acceptsTrusted;

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

  private List<Message> messages() {
    Evaluated one = Evaluator.evaluate(expression, fields, Choice.ONE);
    return Stream.concat(trusted(one).stream(), messages(one).stream()).toList();
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

  private List<Message> messages(Evaluated one) {
    List<Message> messages = new ArrayList<>();
    certain(one).forEach(found -> messages.add(located(one, found)));
    Optional<Unseen> cause = Sight.missing(one.result());
    if (cause.isPresent()) {
      return messages.isEmpty() ? List.of(seesNothing(cause.get())) : messages;
    }
    if (!one.holes().isEmpty()) {
      messages.add(notSeen(one.holes()));
    }
    return messages;
  }

  /** What is found whatever stands for what is only known at run time. */
  private List<Found> certain(Evaluated one) {
    List<Found> found = found(one);
    if (found.isEmpty() || one.holes().isEmpty()) {
      return found;
    }
    List<Found> otherwise = found(Evaluator.evaluate(expression, fields, Choice.OTHER));
    return found.stream().filter(f -> otherwise.stream().anyMatch(f::isTheSame)).toList();
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
    List<Found> found = new ArrayList<>();
    evaluation.refusals().forEach(refusal -> found.add(new Found.Refused(refusal)));
    if (evaluation.result().isKnown()) {
      try {
        Checks.of(evaluation.result().value(), checker).stream()
            .filter(finding -> !isOfAnExample(evaluation.result(), finding))
            .forEach(finding -> found.add(new Found.Checked(finding)));
      } catch (RefusedException refused) {
        found.add(new Found.Refused(new Refusal(evaluation.result(), refused)));
      }
    }
    return found;
  }

  private static boolean isOfAnExample(Traced result, Finding finding) {
    return result.value() instanceof Policy policy
        && SourceLocator.ruleOf(policy, finding)
            .filter(rule -> Sight.isExample(result, rule))
            .isPresent();
  }

  private Message located(Evaluated evaluation, Found found) {
    if (found instanceof Found.Refused refused) {
      return Message.of(
          SourceLocator.place(refused.refusal()), refused.refusal().cause().problem());
    }
    Finding finding = ((Found.Checked) found).finding();
    return Message.of(
        accepted.stream()
            .filter(acceptance -> acceptance.isUnusedBy(finding))
            .findFirst()
            .map(Acceptance::place)
            .orElseGet(() -> SourceLocator.place(evaluation.result(), finding)),
        finding);
  }
}
