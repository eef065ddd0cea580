package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
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
import org.junit.jupiter.api.Test;

/** What is proved beside the extreme companies holds beside any. */
class BesideOthersLawTest {
  /** Proofs are asked where a decision contradicts them, but many cases take time all the same. */
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

  private int told;

  @Test
  void whoeverIsNoMorePermissiveLetsInNothingNewBesideAnyOthers() {
    Cases.each(
        "no more permissive beside any others",
        Math.min(Cases.COUNT, MOST),
        drawn -> KINDS.forEach((layer, kind) -> compare(drawn, layer, kind)));

    assertThat(told > 0 || Cases.COUNT < 1_000).isTrue();
  }

  private void compare(Case drawn, Layer layer, PolicyKind kind) {
    List<List<PolicyDocument>> levels = drawn.layers().documents(layer);
    if (levels.size() != 1 || levels.get(0).size() != 1) {
      return;
    }
    PolicyDocument whole = levels.get(0).get(0);
    for (int i = 0; i < whole.statements().size(); i++) {
      List<Statement> fewer = new ArrayList<>(whole.statements());
      fewer.remove(i);
      PolicyDocument less = new PolicyDocument(whole.version(), whole.id(), fewer);
      compare(drawn, layer, kind, less, whole);
      compare(drawn, layer, kind, whole, less);
    }
  }

  private void compare(
      Case drawn, Layer layer, PolicyKind kind, PolicyDocument policy, PolicyDocument reference) {
    Outcome with = outcome(drawn, layer, policy);
    Outcome without = outcome(drawn, layer, reference);
    if (with == Outcome.ALLOW && without.isDenied()) {
      Answer answer = PROVER.noMorePermissive(kind, policy, reference);
      assertThat(answer.isProved() && answer.restsOn().isEmpty())
          .as("%s beside %s", policy, drawn)
          .isFalse();
      told++;
    }
  }

  private static Outcome outcome(Case drawn, Layer layer, PolicyDocument policy) {
    Layers layers = PlainPolicies.with(drawn.layers(), layer, policy);
    return Decider.of(layers, Catalog.aws()).outcome(drawn.request());
  }
}
