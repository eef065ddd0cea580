package dev.unless.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.laws.Case;
import dev.unless.laws.Cases;
import dev.unless.request.Caller;
import dev.unless.request.CallerKeys;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is proved of layers together no request contradicts, nor another policy beside them. */
class ComparedLayersLawTest {
  /** Each case asks many questions. */
  private static final long MOST = Math.min(1_000, Cases.COUNT / 50);

  private static final Prover PROVER = Prover.of(Catalog.aws());

  private int told;
  private int besideOthers;

  /** Of two that differ in one statement, and of both without another layer. */
  @Test
  void noRequestIsNewlyAllowedThatAProofDeniesUnlessTheProofTakesItForGranted() {
    Cases.each(
        "compared layers",
        MOST,
        drawn -> {
          for (Layer layer : Layer.values()) {
            compare(drawn, layer);
          }
        });

    System.out.printf("compared layers: %d, beside others %d%n", told, besideOthers);
    assertThat((told > 0 && besideOthers > 0) || MOST < 100).isTrue();
  }

  private void compare(Case drawn, Layer layer) {
    List<List<PolicyDocument>> levels = drawn.layers().documents(layer);
    if (levels.size() != 1 || levels.get(0).size() != 1) {
      return;
    }
    PolicyDocument whole = levels.get(0).get(0);
    for (int i = 0; i < whole.statements().size(); i++) {
      List<Statement> fewer = new ArrayList<>(whole.statements());
      fewer.remove(i);
      Layers less =
          PlainPolicies.with(
              drawn.layers(), layer, new PolicyDocument(whole.version(), whole.id(), fewer));
      compare(drawn, layer, less, drawn.layers());
      compare(drawn, layer, drawn.layers(), less);
    }
  }

  private void compare(Case drawn, Layer layer, Layers one, Layers reference) {
    if (outcome(one, drawn.request()) != Outcome.ALLOW
        || !outcome(reference, drawn.request()).isDenied()) {
      return;
    }
    told++;
    assertNotProved(GivenLayers.of(one), GivenLayers.of(reference), drawn);
    holder(drawn.request())
        .filter(arn -> !one.identity().isEmpty() && !reference.identity().isEmpty())
        .ifPresent(
            arn ->
                assertNotProved(
                    GivenLayers.of(one).heldBy(arn), GivenLayers.of(reference).heldBy(arn), drawn));
    for (Layer other : Layer.values()) {
      if (other != layer && !one.documents(other).isEmpty()) {
        besideOthers++;
        assertNotProved(
            GivenLayers.of(without(one, other)), GivenLayers.of(without(reference, other)), drawn);
      }
    }
  }

  private static void assertNotProved(GivenLayers one, GivenLayers reference, Case drawn) {
    Answer answer = PROVER.noMorePermissive(one, reference);
    assertThat(answer.isProved() && answer.restsOn().isEmpty())
        .as("%s%nno more permissive than%n%s%n%s", one, reference, drawn)
        .isFalse();
  }

  private static Optional<String> holder(Request request) {
    Caller caller = request.caller();
    return CallerKeys.userOrRole(caller).map(Object::toString);
  }

  private static Layers without(Layers layers, Layer layer) {
    return new Layers(
        layer == Layer.IDENTITY ? List.of() : layers.identity(),
        layers.resource().filter(some -> layer != Layer.RESOURCE),
        layers.boundary().filter(some -> layer != Layer.BOUNDARY),
        layers.session().filter(some -> layer != Layer.SESSION),
        layer == Layer.SERVICE_CONTROL ? List.of() : layers.serviceControl(),
        layer == Layer.RESOURCE_CONTROL ? List.of() : layers.resourceControl(),
        layers.vpcEndpoint().filter(some -> layer != Layer.VPC_ENDPOINT));
  }

  private static Outcome outcome(Layers layers, Request request) {
    return Decider.of(layers, Catalog.aws()).outcome(request);
  }
}
