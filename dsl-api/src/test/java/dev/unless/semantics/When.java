package dev.unless.semantics;

import static dev.unless.semantics.Stmt.allow;
import static dev.unless.semantics.Stmt.deny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Decision;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.json.PolicyReader;
import dev.unless.operator.ConditionOperator;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A condition of one entry, held against requests by the user alice that differ in the entry's key.
 *
 * @param version the JSON of the policy's Version element, if any
 * @param context what else the requests carry
 */
record When(
    String operator, String key, List<String> values, String version, Map<String, Given> context) {
  /** A key that no catalogue knows: its arity is the request's. */
  static final String KEY = "svc:Key";

  static When when(String operator, String... values) {
    return new When(operator, KEY, List.of(values), "\"Version\":\"2012-10-17\",", Map.of());
  }

  When key(String other) {
    return new When(operator, other, values, version, context);
  }

  When in2008() {
    return new When(operator, key, values, "\"Version\":\"2008-10-17\",", context);
  }

  When withoutVersion() {
    return new When(operator, key, values, "", context);
  }

  When and(String otherKey, Given given) {
    Map<String, Given> more = new LinkedHashMap<>(context);
    more.put(otherKey, given);
    return new When(operator, key, values, version, more);
  }

  /** Whether the condition holds, for each of these. */
  List<Boolean> holds(Given... givens) {
    return Stream.of(givens).map(this::holds).toList();
  }

  /** Whether the condition holds: an Allow with it allows, and a Deny with it denies. */
  boolean holds(Given given) {
    boolean allows = decide(given).outcome() == Outcome.ALLOW;
    Layers denying =
        Layers.none()
            .withIdentity(PolicyReader.read(Stmt.text(version, allow("*"), entry(deny("*")))));
    Outcome denied = Decider.of(denying, Catalog.aws()).outcome(request(given));
    assertThat(denied).isEqualTo(allows ? Outcome.EXPLICIT_DENY : Outcome.ALLOW);
    return allows;
  }

  /** How an Allow with the condition decides. */
  Decision decide(Given given) {
    Layers layers =
        Layers.none().withIdentity(PolicyReader.read(Stmt.text(version, entry(allow("*")))));
    Decision decision = Decider.of(layers, Catalog.aws()).decide(request(given));
    assertThat(decision.outcome()).isIn(Outcome.ALLOW, Outcome.IMPLICIT_DENY);
    return decision;
  }

  /** The operator that the table of operators gives as the exact negation; "none" without one. */
  String complement() {
    return ConditionOperator.parse(operator)
        .complement()
        .map(ConditionOperator::text)
        .orElse("none");
  }

  private Stmt entry(Stmt statement) {
    return statement.when(operator, key, values.toArray(String[]::new));
  }

  private Request request(Given given) {
    RequestBuilder builder = World.get(World.user()).asGiven();
    context.forEach((other, value) -> value.give(other, builder));
    given.give(key, builder);
    return builder.build();
  }
}
