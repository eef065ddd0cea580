package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.ActionElement;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.laws.Case;
import dev.unless.laws.Cases;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is minimized decides every request alike, whatever stands beside it. */
class MinimizedLawTest {
  /** A policy takes a few milliseconds. */
  private static final long MOST = 1_000;

  private static final Prover PROVER = Prover.of(Catalog.aws());
  private static final Map<Layer, PolicyKind> KINDS =
      new EnumMap<>(
          Map.of(
              Layer.IDENTITY, PolicyKind.IDENTITY,
              Layer.RESOURCE, PolicyKind.RESOURCE_BASED,
              Layer.BOUNDARY, PolicyKind.PERMISSIONS_BOUNDARY,
              Layer.SESSION, PolicyKind.SESSION,
              Layer.VPC_ENDPOINT, PolicyKind.VPC_ENDPOINT));

  private int shorter;

  @Test
  void whatIsMinimizedDecidesAlikeBesideAnyOthers() {
    Cases.each(
        "minimized beside any others",
        Math.min(Cases.COUNT, MOST),
        drawn -> KINDS.forEach((layer, kind) -> compare(drawn, layer, kind)));

    assertThat(shorter > 0 || Cases.COUNT < 1_000).isTrue();
  }

  private void compare(Case drawn, Layer layer, PolicyKind kind) {
    List<List<PolicyDocument>> levels = drawn.layers().documents(layer);
    if (levels.size() != 1 || levels.get(0).size() != 1) {
      return;
    }
    PolicyDocument policy = wordy(levels.get(0).get(0));
    if (!kind.problems(policy).isEmpty()) {
      return;
    }
    PolicyDocument minimized = PROVER.minimized(kind, policy);

    assertThat(minimized.statements()).hasSizeLessThanOrEqualTo(policy.statements().size());
    assertThat(decide(drawn, layer, minimized))
        .as("%s as %s beside %s", policy, minimized, drawn)
        .isEqualTo(decide(drawn, layer, policy));
    shorter += minimized.equals(policy) ? 0 : 1;
  }

  /** With what can be left out: each statement of several actions once more, with the first. */
  private static PolicyDocument wordy(PolicyDocument policy) {
    List<Statement> more = new ArrayList<>();
    for (Statement statement : policy.statements()) {
      if (statement.action().patterns().size() > 1) {
        more.add(
            new Statement(
                statement.sid().map(sid -> sid + "Again"),
                statement.effect(),
                statement.principal(),
                new ActionElement(
                    statement.action().negated(), statement.action().patterns().subList(0, 1)),
                statement.resource(),
                statement.condition()));
      }
    }
    return new PolicyDocument(
        policy.version(),
        policy.id(),
        Stream.concat(policy.statements().stream(), more.stream()).toList());
  }

  private static Outcome decide(Case drawn, Layer layer, PolicyDocument policy) {
    Layers layers = PlainPolicies.with(drawn.layers(), layer, policy);
    return Decider.of(layers, Catalog.aws()).outcome(drawn.request());
  }
}
