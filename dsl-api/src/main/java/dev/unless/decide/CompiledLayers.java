package dev.unless.decide;

import dev.unless.decide.CompiledPolicies.Placed;
import dev.unless.document.PolicyDocument;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The policies of every layer made ready to be matched with requests. */
final class CompiledLayers {
  private static final Set<Layer> CLOSED_WITHOUT_POLICY =
      EnumSet.of(Layer.RESOURCE, Layer.IDENTITY, Layer.SESSION);

  private final CompiledPolicy.Compiler compiler;
  private final boolean bounded;
  private final Map<Layer, List<CompiledPolicies>> levels = new EnumMap<>(Layer.class);
  private final Layer[] withPolicies;
  private final Layer[] thatCouldClose;

  CompiledLayers(Layers layers, CompiledPolicy.Compiler compiler) {
    this.compiler = compiler;
    this.bounded = layers.boundary().isPresent();
    compile(Layer.IDENTITY, layers.identity().isEmpty() ? List.of() : List.of(layers.identity()));
    compile(Layer.RESOURCE, single(layers.resource()));
    compile(Layer.BOUNDARY, single(layers.boundary()));
    compile(Layer.SESSION, single(layers.session()));
    compile(Layer.SERVICE_CONTROL, layers.serviceControl());
    compile(Layer.RESOURCE_CONTROL, layers.resourceControl());
    compile(Layer.VPC_ENDPOINT, single(layers.vpcEndpoint()));
    this.withPolicies = layers(this::hasPolicies);
    this.thatCouldClose =
        layers(layer -> hasPolicies(layer) || CLOSED_WITHOUT_POLICY.contains(layer));
  }

  private Layer[] layers(Predicate<Layer> which) {
    return Stream.of(Layer.values()).filter(which).toArray(Layer[]::new);
  }

  private boolean hasPolicies(Layer layer) {
    return !levels(layer).isEmpty();
  }

  private void compile(Layer layer, List<List<PolicyDocument>> documents) {
    List<CompiledPolicies> compiled = new ArrayList<>();
    for (int level = 0; level < documents.size(); level++) {
      List<CompiledPolicy> policies =
          documents.get(level).stream().map(document -> compile(layer, document)).toList();
      compiled.add(new CompiledPolicies(layer, level, policies));
    }
    levels.put(layer, List.copyOf(compiled));
  }

  private CompiledPolicy compile(Layer layer, PolicyDocument document) {
    return compiler.compile(new CompiledPolicy.Use(document, layer == Layer.VPC_ENDPOINT, bounded));
  }

  private static List<List<PolicyDocument>> single(Optional<PolicyDocument> document) {
    return document.map(List::of).map(List::of).orElse(List.of());
  }

  /** The layers that have policies, in the order of evaluation. */
  Layer[] withPolicies() {
    return withPolicies;
  }

  /**
   * The layers that could fail to allow a request, in the order of evaluation: those with policies,
   * and those whose absence may close.
   */
  Layer[] thatCouldClose() {
    return thatCouldClose;
  }

  /**
   * The policies of a layer by level; layers without levels have one, or none where they have no
   * policy.
   */
  List<CompiledPolicies> levels(Layer layer) {
    return levels.getOrDefault(layer, List.of());
  }

  /** How many statements there are. */
  int size() {
    return Stream.of(withPolicies).mapToInt(layer -> (int) placed(layer).count()).sum();
  }

  /** Every statement of a layer, in order, and where it stands. */
  Stream<Placed> placed(Layer layer) {
    return levels(layer).stream().flatMap(policies -> policies.placed().stream());
  }

  /** Every statement of a layer, in order. */
  Stream<CompiledStatement> statements(Layer layer) {
    return placed(layer).map(Placed::statement);
  }
}
