package dev.unless.prove;

import dev.unless.decide.Layers;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Policies by layer, of which those of identities are everyone's, whoever calls, or those of one
 * user or role.
 *
 * @param layers those that bear on the requests of whoever holds the identity policies
 * @param others those that bear on everyone else's
 * @param holder the ARN of the user or role that holds the identity policies alone
 */
record HeldLayers(Layers layers, Layers others, Optional<String> holder) {
  static HeldLayers of(GivenLayers given) {
    Layers layers = given.layers();
    return new HeldLayers(
        layers,
        given.holder().isPresent() ? layers.withIdentity(List.of()) : layers,
        given.holder());
  }

  /**
   * The layers that bear on the requests of this user or role; of none: of whoever is no holder.
   */
  Layers bearingOn(Optional<String> caller) {
    return holder.equals(caller) || holder.isEmpty() ? layers : others;
  }

  /** Whether there is somebody of whom nothing is given in the layer. */
  boolean lacks(Layer layer) {
    return others.documents(layer).isEmpty();
  }

  /** With this done to the layer where nothing is given in it. */
  HeldLayers with(Layer layer, UnaryOperator<Layers> filling) {
    Layers filled = filling.apply(others);
    boolean alike = holder.isEmpty();
    return new HeldLayers(
        alike ? filled : layer == Layer.IDENTITY ? layers : filling.apply(layers), filled, holder);
  }

  /** All policies. */
  Stream<PolicyDocument> documents() {
    return holder.isEmpty()
        ? documents(layers)
        : Stream.concat(documents(layers), documents(others));
  }

  private static Stream<PolicyDocument> documents(Layers of) {
    return Stream.of(Layer.values())
        .flatMap(layer -> of.documents(layer).stream())
        .flatMap(List::stream);
  }
}
