package dev.unless.decide;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an evaluation came to: shared constants, so that deciding allocates nothing.
 *
 * @param outcome the outcome; UNKNOWN stands for every outcome that the known keys do not settle
 * @param layer the layer that decided, where one did
 */
record Verdict(Outcome outcome, Optional<Layer> layer) {
  static final Verdict ALLOWED_BY_DEFAULT = new Verdict(Outcome.ALLOW, Optional.empty());
  static final Verdict OPEN = new Verdict(Outcome.UNKNOWN, Optional.empty());

  /** Nothing can allow: caller and resource are of different partitions. */
  static final Verdict CROSSES_PARTITIONS = new Verdict(Outcome.IMPLICIT_DENY, Optional.empty());

  private static final Map<Layer, Verdict> ALLOWED = ofEachLayer(Outcome.ALLOW);
  private static final Map<Layer, Verdict> EXPLICITLY_DENIED = ofEachLayer(Outcome.EXPLICIT_DENY);
  private static final Map<Layer, Verdict> NOT_ALLOWED = ofEachLayer(Outcome.IMPLICIT_DENY);

  /** Whether the known keys do not settle the outcome. */
  boolean isOpen() {
    return outcome == Outcome.UNKNOWN;
  }

  static Verdict allowedBy(Layer layer) {
    return ALLOWED.getOrDefault(layer, OPEN);
  }

  static Verdict deniedBy(Layer layer) {
    return EXPLICITLY_DENIED.getOrDefault(layer, OPEN);
  }

  static Verdict notAllowedBy(Layer layer) {
    return NOT_ALLOWED.getOrDefault(layer, OPEN);
  }

  private static Map<Layer, Verdict> ofEachLayer(Outcome outcome) {
    Map<Layer, Verdict> verdicts = new EnumMap<>(Layer.class);
    for (Layer layer : Layer.values()) {
      verdicts.put(layer, new Verdict(outcome, Optional.of(layer)));
    }
    return verdicts;
  }
}
