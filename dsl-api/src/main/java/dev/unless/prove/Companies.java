package dev.unless.prove;

import dev.unless.decide.Layers;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The other policies beside which two policies are compared. To allow more never denies more, and
 * to deny more never allows more; so what no extreme company tells apart, none does.
 *
 * @param layer where the policy stands
 * @param beside the other policies
 * @param words these in words; none where there are none
 * @param other another policy in the same place, that allows everything
 */
record Companies(Layer layer, Layers beside, List<String> words, boolean other) {
  Companies {
    words = List.copyOf(words);
  }

  /** The policies with this one in its place. */
  Layers with(PolicyDocument policy) {
    if (!other) {
      return PlainPolicies.with(beside, layer, policy);
    }
    List<PolicyDocument> both =
        List.of(
            policy, PlainPolicies.allowing(Layers.none(), layer).documents(layer).get(0).get(0));
    return layer == Layer.IDENTITY
        ? beside.withIdentity(both)
        : beside.withServiceControl(List.of(both));
  }

  /** A request that is allowed with the policy, and not with the reference. */
  Claims telling(PolicyDocument policy, PolicyDocument reference) {
    return new Claims(
        List.of(
            new Claim.OfLayers("policy", with(policy), true),
            new Claim.OfLayers("reference", with(reference), false)),
        new Witness.Beside(words, other ? PlainPolicies.allowing(beside, layer) : beside));
  }

  /** Those for policies of a kind, the plainest first. */
  static List<Companies> of(PolicyKind kind) {
    Layer layer = layer(kind);
    List<Companies> all =
        new ArrayList<>(List.of(new Companies(layer, Layers.none(), List.of(), false)));
    for (Layer each : bearing(layer)) {
      all = all.stream().flatMap(company -> company.and(each)).toList();
    }
    if (hasOthers(layer)) {
      all = all.stream().flatMap(Companies::andOther).toList();
    }
    return all;
  }

  /** Besides these, of every layer that may let something in one that lets everything in. */
  static Companies allowing(Layer layer, Layers others) {
    Layers all = others;
    for (Layer each : List.of(Layer.IDENTITY, Layer.RESOURCE, Layer.SESSION)) {
      all = each == layer ? all : PlainPolicies.allowing(all, each);
    }
    return new Companies(layer, all, List.of(), hasOthers(layer));
  }

  /** Whether other policies may stand in the same place. */
  private static boolean hasOthers(Layer layer) {
    return layer == Layer.IDENTITY || layer == Layer.SERVICE_CONTROL;
  }

  /** The layers on which it may hang what a policy of the layer changes. */
  private static List<Layer> bearing(Layer layer) {
    return switch (layer) {
      case IDENTITY -> List.of(Layer.RESOURCE, Layer.SESSION);
      case SESSION -> List.of(Layer.IDENTITY, Layer.RESOURCE);
      case RESOURCE -> List.of(Layer.IDENTITY, Layer.SESSION, Layer.BOUNDARY);
      case BOUNDARY, SERVICE_CONTROL, RESOURCE_CONTROL, VPC_ENDPOINT ->
          List.of(Layer.IDENTITY, Layer.RESOURCE, Layer.SESSION);
    };
  }

  /** Without policy in the layer, and with those that it takes to tell policies apart. */
  private Stream<Companies> and(Layer more) {
    Companies allowing =
        new Companies(
            layer,
            PlainPolicies.allowing(beside, more),
            with(more.phraseWithArticle() + " that allows everything"),
            other);
    boolean bounds = more == Layer.SESSION || more == Layer.BOUNDARY;
    if (!bounds || layer != Layer.RESOURCE) {
      return Stream.of(this, allowing);
    }
    Companies silent =
        new Companies(
            layer,
            PlainPolicies.with(beside, more, PlainPolicies.NOTHING),
            with(more.phraseWithArticle() + " that allows nothing"),
            other);
    return Stream.of(this, allowing, silent);
  }

  private Stream<Companies> andOther() {
    return Stream.of(
        this,
        new Companies(
            layer, beside, with("another " + layer.phrase() + " that allows everything"), true));
  }

  private List<String> with(String more) {
    return Stream.concat(words.stream(), Stream.of(more)).toList();
  }

  private static Layer layer(PolicyKind kind) {
    return switch (kind) {
      case IDENTITY -> Layer.IDENTITY;
      case PERMISSIONS_BOUNDARY -> Layer.BOUNDARY;
      case SESSION -> Layer.SESSION;
      case SERVICE_CONTROL -> Layer.SERVICE_CONTROL;
      case RESOURCE_CONTROL -> Layer.RESOURCE_CONTROL;
      case VPC_ENDPOINT -> Layer.VPC_ENDPOINT;
      default -> Layer.RESOURCE;
    };
  }
}
