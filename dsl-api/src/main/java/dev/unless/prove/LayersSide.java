package dev.unless.prove;

import dev.unless.decide.Layers;
import dev.unless.document.Layer;

/**
 * What is claimed of the policies of all layers.
 *
 * @param by what they are to the question
 * @param given the policies
 * @param allowed whether they allow
 */
record LayersSide(String by, GivenLayers given, boolean allowed) {
  /** Whether a policy in the layer, where there is none, could make the claim true. */
  boolean mayHangOn(Layer layer) {
    return switch (layer) {
      case RESOURCE, IDENTITY, SESSION -> true;
      case RESOURCE_CONTROL, SERVICE_CONTROL, BOUNDARY, VPC_ENDPOINT -> !allowed;
    };
  }

  /** With the policy in the layer that makes it true where any could. */
  Layers extreme(Layers layers, Layer layer) {
    return allowed ? PlainPolicies.allowing(layers, layer) : PlainPolicies.denying(layers, layer);
  }

  /** In words, on which side it is, of two. */
  String where() {
    return by.equals(Claim.OfPolicy.REFERENCE) ? "in the reference " : "in these layers ";
  }

  /** In words, that a layer has no policy, or has one of the holder's alone. */
  String lacks(Layer layer) {
    return switch (layer) {
      case RESOURCE_CONTROL -> "the organization of the resource has no resource control policies";
      case SERVICE_CONTROL -> "the organization of the caller has no service control policies";
      case RESOURCE -> "the resource has no policy";
      case IDENTITY ->
          given
              .holder()
              .map(holder -> "nobody but " + holder + " has an identity policy")
              .orElse("nobody has an identity policy of their own");
      case BOUNDARY -> "nobody has a permissions boundary";
      case SESSION -> "no session policy was passed for a session";
      case VPC_ENDPOINT -> "no VPC endpoint has a policy";
    };
  }
}
