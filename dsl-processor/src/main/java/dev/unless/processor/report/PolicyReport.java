package dev.unless.processor.report;

import dev.unless.IdentityPolicy;
import dev.unless.IdentityRule;
import dev.unless.Policy;
import dev.unless.ResourceControlPolicy;
import dev.unless.ResourceControlRule;
import dev.unless.ResourcePolicy;
import dev.unless.ResourceRule;
import dev.unless.Unless;
import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.check.Suppression;
import dev.unless.condition.Condition;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Severity;
import dev.unless.processor.evaluation.Evaluation;
import dev.unless.processor.evaluation.Evaluator;
import dev.unless.processor.evaluation.Gap;
import dev.unless.processor.evaluation.Refusal;
import dev.unless.processor.evaluation.StandIns.Choice;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Expression;
import dev.unless.processor.expression.Expression.Call;
import dev.unless.processor.expression.Expression.SourceField;
import dev.unless.processor.expression.Expression.Unseen;
import dev.unless.processor.expression.Place;
import dev.unless.text.GrammarException;
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
  private final boolean acceptsTrusted;

  private PolicyReport(
      String name,
      Place place,
      Expression expression,
      Function<SourceField, Optional<Expression>> fields,
      List<Suppression> accepted) {
    this.name = name;
    this.place = place;
    this.expression = expression;
    this.fields = fields;
    // The checker does not see who wrote a pattern, so it would call this one unused.
    this.acceptsTrusted = accepted.stream().anyMatch(a -> a.code() == Code.TRUSTED_PATTERN);
    this.checker =
        Checker.of(Catalog.aws())
            .accepting(accepted.stream().filter(a -> a.code() != Code.TRUSTED_PATTERN).toList());
  }

  /**
   * What is wrong with what an expression says.
   *
   * @param name the field or method that says it
   * @param place where that stands
   * @param fields the initializers of the static final fields of the program
   * @param accepted the findings that are accepted
   */
  public static List<Message> of(
      String name,
      Place place,
      Expression expression,
      Function<SourceField, Optional<Expression>> fields,
      List<Suppression> accepted) {
    return new PolicyReport(name, place, expression, fields, accepted).messages();
  }

  private List<Message> messages() {
    Evaluation one = Evaluator.evaluate(expression, fields, Choice.ONE);
    return Stream.concat(trusted(one).stream(), messages(one).stream()).toList();
  }

  /** What the program vouches for, and nobody has examined. */
  private List<Message> trusted(Evaluation evaluation) {
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
                    Code.TRUSTED_PATTERN,
                    "trustedPattern(…) takes a pattern that nobody but the program vouches for.",
                    "Accept it with a reason, or write text(…) for literal text."))
        .distinct()
        .toList();
  }

  private List<Message> messages(Evaluation one) {
    if (one.result().value() instanceof Gap.Hole hole) {
      return List.of(seesNothing(hole.what()));
    }
    if (one.holes().isEmpty()) {
      return found(one).stream().map(finding -> located(one, finding)).toList();
    }
    Evaluation other = Evaluator.evaluate(expression, fields, Choice.OTHER);
    List<Message> messages = new ArrayList<>();
    List<Found> alsoFound = found(other);
    found(one).stream()
        .filter(found -> alsoFound.stream().anyMatch(found::isTheSame))
        .forEach(found -> messages.add(located(one, found)));
    messages.add(notSeen(one.holes()));
    return messages;
  }

  private Message seesNothing(Unseen what) {
    return Message.of(
        what.place(),
        Code.CHECK_SEES_NOTHING,
        "@CheckedPolicy cannot see " + name + ": " + what.name() + " is only known at run time.",
        "Build it of calls of the library in this place, or take the annotation away.");
  }

  private Message notSeen(List<Unseen> holes) {
    List<String> names = holes.stream().map(Unseen::name).distinct().toList();
    return Message.of(
        Message.Level.NOTE,
        place,
        name + " was checked with examples in the place of " + Names.some(names) + ".");
  }

  private List<Found> found(Evaluation evaluation) {
    List<Found> found = new ArrayList<>();
    evaluation.refusals().forEach(refusal -> found.add(new Found.Refused(refusal)));
    if (evaluation.result().isKnown()) {
      try {
        findings(evaluation.result().value()).forEach(f -> found.add(new Found.Checked(f)));
      } catch (GrammarException refused) {
        found.add(new Found.Refused(new Refusal(expression.place(), refused)));
      }
    }
    return found;
  }

  private Message located(Evaluation evaluation, Found found) {
    if (found instanceof Found.Refused refused) {
      return Message.of(refused.refusal().place(), refused.refusal().cause());
    }
    Finding finding = ((Found.Checked) found).finding();
    return Message.of(Locator.place(evaluation.result(), finding).orElse(place), finding);
  }

  private List<Finding> findings(Object value) {
    if (value instanceof Policy policy) {
      return policy.check(checker);
    }
    if (value instanceof Condition condition) {
      return Unless.identityPolicy(Unless.deny(Unless.everyAction()).onEverything().when(condition))
          .check(checker)
          .stream()
          .filter(
              f -> f.pointer().contains("/Condition/") && f.severity() != Severity.SECURITY_WARNING)
          .toList();
    }
    return policyOf(value).map(policy -> policy.check(checker)).orElse(List.of());
  }

  /** A policy of the one rule, of a kind in which it fits. */
  private static Optional<Policy> policyOf(Object value) {
    if (value instanceof IdentityRule rule) {
      return Optional.of(IdentityPolicy.of(List.of(rule)));
    }
    if (value instanceof ResourceControlRule rule) {
      return Optional.of(ResourceControlPolicy.of(List.of(rule)));
    }
    return value instanceof ResourceRule rule
        ? Optional.of(ResourcePolicy.ofSecret(List.of(rule)))
        : Optional.empty();
  }

  /** Something found with one choice of values. */
  private sealed interface Found {
    /** Whether it would be found with any values. */
    boolean isTheSame(Found other);

    record Refused(Refusal refusal) implements Found {
      @Override
      public boolean isTheSame(Found other) {
        return other instanceof Refused refused
            && refused.refusal.place().equals(refusal.place())
            && refused.refusal.cause().code() == refusal.cause().code();
      }
    }

    record Checked(Finding finding) implements Found {
      @Override
      public boolean isTheSame(Found other) {
        return other instanceof Checked checked
            && checked.finding.code() == finding.code()
            && checked.finding.pointer().equals(finding.pointer());
      }
    }
  }
}
