package dev.unless.decide;

import dev.unless.decide.PolicyLevel.Placed;
import dev.unless.document.Layer;
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
final class LayerMatchers {
  private static final Set<Layer> CLOSED_WITHOUT_POLICY =
      EnumSet.of(Layer.RESOURCE, Layer.IDENTITY, Layer.SESSION);

  private final Map<Layer, LayerMatcher> byName = new EnumMap<>(Layer.class);
  private final List<PolicyMatcher> policies = new ArrayList<>();
  private final LayerMatcher resource;
  private final LayerMatcher[] thatCouldDeny;
  private final LayerMatcher[] thatCouldClose;

  LayerMatchers(Layers layers, PolicyMatcher.Compiler compiler) {
    for (Layer layer : Layer.values()) {
      byName.put(layer, compile(layer, layers, compiler));
    }
    this.resource = of(Layer.RESOURCE);
    this.thatCouldDeny = which(LayerMatcher::couldDeny);
    this.thatCouldClose =
        which(layer -> !layer.isEmpty() || CLOSED_WITHOUT_POLICY.contains(layer.layer()));
  }

  private LayerMatcher compile(Layer layer, Layers of, PolicyMatcher.Compiler compiler) {
    List<List<PolicyDocument>> documents = of.documents(layer);
    List<PolicyLevel> levels = new ArrayList<>();
    for (int level = 0; level < documents.size(); level++) {
      List<PolicyMatcher> ofLevel = new ArrayList<>();
      for (PolicyDocument document : documents.get(level)) {
        ofLevel.add(compiler.compile(of.use(layer, document)));
      }
      policies.addAll(ofLevel);
      levels.add(new PolicyLevel(layer, level, ofLevel));
    }
    return new LayerMatcher(layer, levels);
  }

  private LayerMatcher[] which(Predicate<LayerMatcher> condition) {
    return byName.values().stream().filter(condition).toArray(LayerMatcher[]::new);
  }

  LayerMatcher of(Layer layer) {
    return Objects.requireNonNull(byName.get(layer));
  }

  LayerMatcher resource() {
    return resource;
  }

  /** The layers that have a Deny, in the order of evaluation. */
  LayerMatcher[] thatCouldDeny() {
    return thatCouldDeny;
  }

  /**
   * The layers that could fail to allow a request, in the order of evaluation: those with policies,
   * and those whose absence may close.
   */
  LayerMatcher[] thatCouldClose() {
    return thatCouldClose;
  }

  /** Every policy of every layer. */
  List<PolicyMatcher> policies() {
    return policies;
  }

  /** How many statements there are. */
  int size() {
    return (int) byName.values().stream().flatMap(LayerMatcher::placed).count();
  }

  /** Every statement of a layer, in order, and where it stands. */
  Stream<Placed> placed(Layer layer) {
    return of(layer).placed();
  }

  /** Every statement of a layer, in order. */
  Stream<StatementMatcher> statements(Layer layer) {
    return placed(layer).map(Placed::statement);
  }
}
