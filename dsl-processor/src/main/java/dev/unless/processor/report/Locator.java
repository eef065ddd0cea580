package dev.unless.processor.report;

import static dev.unless.finding.RefusedException.quote;

import dev.unless.Policy;
import dev.unless.PolicyRule;
import dev.unless.finding.Finding;
import dev.unless.processor.evaluation.Refusal;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Place;
import dev.unless.vocabulary.Partition;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The smallest piece of source that causes what is found. */
final class Locator {
  private static final Pattern STATEMENT = Pattern.compile("/Statement/(\\d+)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private Locator() {}

  /** What brings the offending text of a finding; else the rule; else all that was evaluated. */
  static Place place(Traced evaluated, Finding finding) {
    Optional<Policy> policy =
        Optional.of(evaluated.value()).filter(Policy.class::isInstance).map(Policy.class::cast);
    Partition partition = policy.map(Policy::partition).orElse(Partition.AWS);
    Traced within = policy.map(p -> rule(evaluated, p, finding)).orElse(evaluated);
    return smallest(within, value -> Mentions.of(value, finding.offending(), partition))
        .orElse(within)
        .expression()
        .place();
  }

  /** What made the rule that the finding's statement was made of; else the whole policy. */
  private static Traced rule(Traced evaluated, Policy policy, Finding finding) {
    return ruleOf(policy, finding)
        .flatMap(rule -> evaluated.all().filter(t -> t.value() == rule).findFirst())
        .orElse(evaluated);
  }

  /** The rule that the finding's statement was made of; empty if it is about the whole policy. */
  static Optional<PolicyRule> ruleOf(Policy policy, Finding finding) {
    Matcher statement = STATEMENT.matcher(finding.pointer());
    return statement.lookingAt()
        ? Optional.of(policy.ruleOf(Integer.parseInt(statement.group(1))))
        : Optional.empty();
  }

  /** The part of a call whose text is quoted; else its only argument; else the call. */
  static Place place(Refusal refusal) {
    String problem = refusal.cause().problem();
    List<String> quoted = QUOTED.matcher(problem).results().map(match -> match.group(1)).toList();
    Traced call = refusal.call();
    return smallest(call, value -> value instanceof String text && problem.contains(quote(text)))
        .or(
            () ->
                smallest(
                    call,
                    value -> quoted.stream().anyMatch(q -> Mentions.of(value, q, Partition.AWS))))
        .orElseGet(() -> call.parts().size() == 1 ? call.parts().get(0) : call)
        .expression()
        .place();
  }

  /** Of the parts that are meant, the first one without such a part. */
  private static Optional<Traced> smallest(Traced whole, Predicate<Object> isMeant) {
    return whole.parts().stream().flatMap(part -> innermost(part, isMeant).stream()).findFirst();
  }

  private static Optional<Traced> innermost(Traced traced, Predicate<Object> isMeant) {
    return smallest(traced, isMeant)
        .or(() -> Stream.of(traced).filter(t -> isMeant.test(t.value())).findFirst());
  }
}
