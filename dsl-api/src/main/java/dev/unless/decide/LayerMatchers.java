package dev.unless.decide;

import dev.unless.decide.PolicyLevel.Placed;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The policies of every layer made ready to be matched with requests. */
final class LayerMatchers {
  private static final Set<Layer> CLOSED_WITHOUT_POLICY =
      EnumSet.of(Layer.RESOURCE, Layer.IDENTITY, Layer.SESSION);

  private final List<PolicyMatcher> policies = new ArrayList<>();
  private final LayerMatcher resourceControl;
  private final LayerMatcher serviceControl;
  private final LayerMatcher resource;
  private final LayerMatcher identity;
  private final LayerMatcher boundary;
  private final LayerMatcher session;
  private final LayerMatcher vpcEndpoint;
  private final LayerMatcher[] thatCouldDeny;
  private final LayerMatcher[] thatCouldClose;

  LayerMatchers(Layers layers, PolicyMatcher.Compiler compiler) {
    this.resourceControl = compile(Layer.RESOURCE_CONTROL, layers, compiler);
    this.serviceControl = compile(Layer.SERVICE_CONTROL, layers, compiler);
    this.resource = compile(Layer.RESOURCE, layers, compiler);
    this.identity = compile(Layer.IDENTITY, layers, compiler);
    this.boundary = compile(Layer.BOUNDARY, layers, compiler);
    this.session = compile(Layer.SESSION, layers, compiler);
    this.vpcEndpoint = compile(Layer.VPC_ENDPOINT, layers, compiler);
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
    return all().filter(condition).toArray(LayerMatcher[]::new);
  }

  private Stream<LayerMatcher> all() {
    return Stream.of(Layer.values()).map(this::of);
  }

  LayerMatcher of(Layer layer) {
    return switch (layer) {
      case RESOURCE_CONTROL -> resourceControl;
      case SERVICE_CONTROL -> serviceControl;
      case RESOURCE -> resource;
      case IDENTITY -> identity;
      case BOUNDARY -> boundary;
      case SESSION -> session;
      case VPC_ENDPOINT -> vpcEndpoint;
    };
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
    return (int) all().flatMap(LayerMatcher::placed).count();
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
