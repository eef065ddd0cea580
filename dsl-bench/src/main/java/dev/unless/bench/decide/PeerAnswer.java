package dev.unless.bench.decide;

/** A decider of the one policy: only from the network or through Athena, and then reports only. */
interface PeerAnswer {
  /** Whether the request is allowed. */
  boolean isAllowed(PlainRequest call);
}
