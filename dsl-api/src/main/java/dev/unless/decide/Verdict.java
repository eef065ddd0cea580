package dev.unless.decide;

import dev.unless.document.Layer;
import java.util.Optional;

/**
 * What an evaluation came to: made beforehand, so that deciding allocates nothing.
 *
 * @param outcome the outcome; UNKNOWN stands for every outcome that the known keys do not settle
 * @param layer the layer that decided, where one did
 */
record Verdict(Outcome outcome, Optional<Layer> layer) {
  static final Verdict ALLOWED_BY_DEFAULT = new Verdict(Outcome.ALLOW, Optional.empty());
  static final Verdict OPEN = new Verdict(Outcome.UNKNOWN, Optional.empty());

  /** Nothing can allow: caller and resource are of different partitions. */
  static final Verdict CROSSES_PARTITIONS = new Verdict(Outcome.IMPLICIT_DENY, Optional.empty());

  /** The caller's credentials alone allow it, or stand against it. */
  static final Verdict ALLOWED_BY_CREDENTIALS = new Verdict(Outcome.ALLOW, Optional.empty());

  static final Verdict REFUSED_TO_CREDENTIALS =
      new Verdict(Outcome.IMPLICIT_DENY, Optional.empty());

  static final Verdict ALLOWED_BY_IDENTITY = new Verdict(Outcome.ALLOW, Layer.IDENTITY);
  static final Verdict ALLOWED_BY_RESOURCE = new Verdict(Outcome.ALLOW, Layer.RESOURCE);

  private Verdict(Outcome outcome, Layer layer) {
    this(outcome, Optional.of(layer));
  }

  static Verdict deniedBy(Layer layer) {
    return new Verdict(Outcome.EXPLICIT_DENY, layer);
  }

  static Verdict notAllowedBy(Layer layer) {
    return new Verdict(Outcome.IMPLICIT_DENY, layer);
  }

  /** Whether the known keys do not settle the outcome. */
  boolean isOpen() {
    return outcome == Outcome.UNKNOWN;
  }
}
