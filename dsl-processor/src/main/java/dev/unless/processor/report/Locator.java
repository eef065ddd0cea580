package dev.unless.processor.report;

import dev.unless.Policy;
import dev.unless.PolicyRule;
import dev.unless.finding.Finding;
import dev.unless.processor.evaluation.Traced;
import dev.unless.processor.expression.Place;
import dev.unless.vocabulary.Partition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The smallest piece of source that causes a finding. */
final class Locator {
  private static final Pattern STATEMENT = Pattern.compile("/Statement/(\\d+)");

  private Locator() {}

  /** The place of a finding in what was evaluated; empty where nothing in it is to blame. */
  static Optional<Place> place(Traced evaluated, Finding finding) {
    Optional<Policy> policy =
        Optional.of(evaluated.value()).filter(Policy.class::isInstance).map(Policy.class::cast);
    Partition partition = policy.map(Policy::partition).orElse(Partition.AWS);
    Traced within = policy.map(p -> rule(evaluated, p, finding)).orElse(evaluated);
    return smallest(within, finding, partition).map(traced -> traced.expression().place());
  }

  /** What made the rule that the finding's statement was made of; else the whole policy. */
  private static Traced rule(Traced evaluated, Policy policy, Finding finding) {
    Matcher statement = STATEMENT.matcher(finding.pointer());
    if (!statement.lookingAt()) {
      return evaluated;
    }
    PolicyRule rule = policy.ruleOf(Integer.parseInt(statement.group(1)));
    return evaluated.all().filter(traced -> traced.value() == rule).findFirst().orElse(evaluated);
  }

  private static Optional<Traced> smallest(Traced traced, Finding finding, Partition partition) {
    if (finding.offending().isEmpty()) {
      return Optional.of(traced);
    }
    Optional<Traced> smaller =
        traced.parts().stream()
            .flatMap(part -> smallestIn(part, finding, partition).stream())
            .findFirst();
    return smaller.isPresent() ? smaller : Optional.of(traced);
  }

  private static Optional<Traced> smallestIn(Traced traced, Finding finding, Partition partition) {
    Optional<Traced> smaller =
        traced.parts().stream()
            .flatMap(part -> smallestIn(part, finding, partition).stream())
            .findFirst();
    if (smaller.isPresent()) {
      return smaller;
    }
    return Mentions.of(traced.value(), finding.offending(), partition)
        ? Optional.of(traced)
        : Optional.empty();
  }
}
