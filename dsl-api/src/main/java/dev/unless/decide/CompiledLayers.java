package dev.unless.decide;

import dev.unless.decide.CompiledPolicies.Placed;
import dev.unless.document.PolicyDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The policies of every layer made ready to be matched with requests. */
final class CompiledLayers {
  private static final Set<Layer> CLOSED_WITHOUT_POLICY =
      EnumSet.of(Layer.RESOURCE, Layer.IDENTITY, Layer.SESSION);

  private final Map<Layer, CompiledLayer> byName = new EnumMap<>(Layer.class);
  private final CompiledLayer identity;
  private final CompiledLayer resource;
  private final CompiledLayer session;
  private final CompiledLayer[] thatCouldDeny;
  private final CompiledLayer[] thatCouldClose;

  CompiledLayers(Layers layers, CompiledPolicy.Compiler compiler) {
    boolean bounded = layers.boundary().isPresent();
    for (Layer layer : Layer.values()) {
      byName.put(layer, compile(layer, layers.documents(layer), bounded, compiler));
    }
    this.identity = of(Layer.IDENTITY);
    this.resource = of(Layer.RESOURCE);
    this.session = of(Layer.SESSION);
    this.thatCouldDeny = which(CompiledLayer::couldDeny);
    this.thatCouldClose =
        which(layer -> !layer.isEmpty() || CLOSED_WITHOUT_POLICY.contains(layer.layer()));
  }

  private static CompiledLayer compile(
      Layer layer,
      List<List<PolicyDocument>> documents,
      boolean bounded,
      CompiledPolicy.Compiler compiler) {
    List<CompiledPolicies> levels = new ArrayList<>();
    for (int level = 0; level < documents.size(); level++) {
      List<CompiledPolicy> policies = new ArrayList<>();
      for (PolicyDocument document : documents.get(level)) {
        policies.add(
            compiler.compile(
                new CompiledPolicy.Use(document, layer == Layer.VPC_ENDPOINT, bounded)));
      }
      levels.add(new CompiledPolicies(layer, level, policies));
    }
    return new CompiledLayer(layer, levels);
  }

  private CompiledLayer[] which(Predicate<CompiledLayer> condition) {
    return byName.values().stream().filter(condition).toArray(CompiledLayer[]::new);
  }

  CompiledLayer of(Layer layer) {
    return Objects.requireNonNull(byName.get(layer));
  }

  CompiledLayer identity() {
    return identity;
  }

  CompiledLayer resource() {
    return resource;
  }

  CompiledLayer session() {
    return session;
  }

  /** The layers that have a Deny, in the order of evaluation. */
  CompiledLayer[] thatCouldDeny() {
    return thatCouldDeny;
  }

  /**
   * The layers that could fail to allow a request, in the order of evaluation: those with policies,
   * and those whose absence may close.
   */
  CompiledLayer[] thatCouldClose() {
    return thatCouldClose;
  }

  /** How many statements there are. */
  int size() {
    return (int) byName.values().stream().flatMap(CompiledLayer::placed).count();
  }

  /** Every statement of a layer, in order, and where it stands. */
  Stream<Placed> placed(Layer layer) {
    return of(layer).placed();
  }

  /** Every statement of a layer, in order. */
  Stream<CompiledStatement> statements(Layer layer) {
    return placed(layer).map(Placed::statement);
  }
}
