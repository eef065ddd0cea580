package dev.unless.laws;

import dev.unless.decide.Decision;
import dev.unless.decide.Outcome;
import dev.unless.document.ConditionEntry;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.request.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What random cases were made of, so that a law is not kept for want of cases. */
final class CoverageReport {

  /** What a request and a policy say under a condition's key. */
  enum Situation {
    ABSENT,
    PRESENT,
    SET,
    /** A value of the request or of the policy is none of the operator's type. */
    UNPARSABLE
  }

  private final Map<Operator, Map<Situation, Integer>> bySituation = new EnumMap<>(Operator.class);
  private final Map<String, Integer> byForm = new TreeMap<>();
  private final Map<String, Integer> byCaller = new TreeMap<>();
  private final Map<Outcome, Integer> byOutcome = new EnumMap<>(Outcome.class);
  private final Map<String, Integer> byLayer = new TreeMap<>();
  private int cases;

  void add(Case drawn, Decision decision) {
    cases++;
    Request request = drawn.request();
    byOutcome.merge(decision.outcome(), 1, Integer::sum);
    byCaller.merge(
        request.caller().getClass().getSimpleName() + " " + decision.outcome(), 1, Integer::sum);
    byLayer.merge(
        decision.layer().map(Enum::name).orElse("none") + " " + decision.outcome(),
        1,
        Integer::sum);
    NaiveContext context = new NaiveContext(request);
    policies(drawn)
        .forEach(
            policy ->
                policy.statements().stream()
                    .map(Statement::conditions)
                    .flatMap(List::stream)
                    .forEach(entry -> add(entry, policy.hasVariables(), context)));
  }

  static Stream<PolicyDocument> policies(Case drawn) {
    List<PolicyDocument> policies = new ArrayList<>(drawn.layers().identity());
    drawn.layers().resource().ifPresent(policies::add);
    drawn.layers().boundary().ifPresent(policies::add);
    drawn.layers().session().ifPresent(policies::add);
    drawn.layers().serviceControl().forEach(policies::addAll);
    drawn.layers().resourceControl().forEach(policies::addAll);
    drawn.layers().vpcEndpoint().ifPresent(policies::add);
    return policies.stream();
  }

  private void add(ConditionEntry entry, boolean variables, NaiveContext context) {
    NaiveCondition condition = new NaiveCondition(entry, variables, context);
    ConditionOperator operator = entry.operator();
    Situation situation = situation(entry, condition, context);
    bySituation
        .computeIfAbsent(operator.operator(), none -> new EnumMap<>(Situation.class))
        .merge(situation, 1, Integer::sum);
    String form = operator.quantifier().prefix() + (operator.ifExists() ? "…IfExists" : "…");
    byForm.merge(form + (condition.holds() ? " holds" : " fails"), 1, Integer::sum);
  }

  private static Situation situation(
      ConditionEntry entry, NaiveCondition condition, NaiveContext context) {
    if (condition.isUnparsable()) {
      return Situation.UNPARSABLE;
    }
    if (!context.isPresent(entry.key())) {
      return Situation.ABSENT;
    }
    return context.isMultivalued(entry.key()) ? Situation.SET : Situation.PRESENT;
  }

  int count(Operator operator, Situation situation) {
    return bySituation.getOrDefault(operator, Map.of()).getOrDefault(situation, 0);
  }

  double percent(Outcome outcome) {
    return 100.0 * byOutcome.getOrDefault(outcome, 0) / cases;
  }

  void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, toString());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(cases).append(" cases\n\n");
    text.append(String.format("%-28s", "operator"));
    for (Situation situation : Situation.values()) {
      text.append(String.format("%12s", situation));
    }
    text.append('\n');
    for (Operator operator : Operator.values()) {
      text.append(String.format("%-28s", operator.text()));
      for (Situation situation : Situation.values()) {
        text.append(String.format("%12d", count(operator, situation)));
      }
      text.append('\n');
    }
    append("form", byForm, text);
    append("caller", byCaller, text);
    append("deciding layer", byLayer, text);
    text.append('\n');
    byOutcome
        .keySet()
        .forEach(
            outcome -> text.append(String.format("%-28s%11.1f%%%n", outcome, percent(outcome))));
    return text.toString();
  }

  private static void append(String title, Map<String, Integer> counts, StringBuilder text) {
    text.append('\n').append(title).append('\n');
    counts.forEach((name, count) -> text.append(String.format("  %-36s%12d%n", name, count)));
  }
}
