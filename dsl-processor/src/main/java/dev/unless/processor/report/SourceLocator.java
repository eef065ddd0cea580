package dev.unless.processor.report;

import dev.unless.Policy;
import dev.unless.PolicyRule;
import dev.unless.document.Pointer;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import dev.unless.processor.evaluation.Refusal;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Place;
import dev.unless.vocabulary.Partition;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** The smallest piece of source that causes what is found. */
public final class SourceLocator {
  private SourceLocator() {}

  /** What brings the offending text of a finding; else the rule; else all that was evaluated. */
  static Traced cause(Traced evaluated, Finding finding) {
    Optional<Policy> policy =
        Optional.of(evaluated.value()).filter(Policy.class::isInstance).map(Policy.class::cast);
    Partition partition = policy.map(Policy::partition).orElse(Partition.AWS);
    Traced within = policy.map(p -> rule(evaluated, p, finding)).orElse(evaluated);
    return offending(within, finding.problem(), partition).orElse(within);
  }

  /** Where the rule stands that a finding is about; else the policy. */
  static Place rule(Traced evaluated, Finding finding) {
    return Optional.of(evaluated.value())
        .filter(Policy.class::isInstance)
        .map(policy -> rule(evaluated, (Policy) policy, finding))
        .orElse(evaluated)
        .expression()
        .place();
  }

  /** What made the rule that the finding's statement was made of; else the whole policy. */
  private static Traced rule(Traced evaluated, Policy policy, Finding finding) {
    return ruleOf(policy, finding)
        .flatMap(rule -> evaluated.all().filter(t -> t.value() == rule).findFirst())
        .orElse(evaluated);
  }

  /** Where the rule stands that a statement of the policy was made of; empty if it is not known. */
  public static Optional<Place> ofStatement(Traced evaluated, int statement) {
    return evaluated.value() instanceof Policy policy
        ? evaluated
            .all()
            .filter(traced -> traced.value() == policy.ruleOf(statement))
            .findFirst()
            .map(traced -> traced.expression().place())
        : Optional.empty();
  }

  /** The rule that the finding's statement was made of; empty if it is about the whole policy. */
  static Optional<PolicyRule> ruleOf(Policy policy, Finding finding) {
    OptionalInt statement = Pointer.statementOf(finding.pointer());
    return statement.isPresent()
        ? Optional.of(policy.ruleOf(statement.getAsInt()))
        : Optional.empty();
  }

  /** What brings the text that a call offends by; else its only argument; else the call. */
  static Traced cause(Refusal refusal) {
    Traced call = refusal.call();
    return offending(call, refusal.cause().problem(), Partition.AWS)
        .orElseGet(() -> call.parts().size() == 1 ? call.parts().get(0) : call);
  }

  /** The smallest part that brings the offending text; none where something is missing. */
  private static Optional<Traced> offending(Traced whole, Problem problem, Partition partition) {
    String text = problem.offending();
    return text.isEmpty()
        ? Optional.empty()
        : smallest(whole, value -> Mentions.of(value, text, partition));
  }

  /** Of the parts that are meant, the first one without such a part. */
  private static Optional<Traced> smallest(Traced whole, Predicate<Object> isMeant) {
    return smallest(whole, isMeant, new HashSet<>());
  }

  /**
   * @param without those that were found to have none
   */
  private static Optional<Traced> smallest(
      Traced whole, Predicate<Object> isMeant, Set<Traced> without) {
    for (Traced part : whole.parts()) {
      if (without.add(part)) {
        Optional<Traced> inner = smallest(part, isMeant, without);
        if (inner.isPresent()) {
          return inner;
        }
        if (isMeant.test(part.value())) {
          return Optional.of(part);
        }
      }
    }
    return Optional.empty();
  }
}
