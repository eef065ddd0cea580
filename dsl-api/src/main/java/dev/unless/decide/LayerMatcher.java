package dev.unless.decide;

import dev.unless.decide.PolicyLevel.Placed;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.request.Request;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The policies of one layer made ready to be matched with requests, by level; layers without levels
 * have one, or none where they have no policy.
 */
final class LayerMatcher {
  private final Layer layer;
  private final PolicyLevel[] levels;
  private final Verdict denial;
  private final Verdict closure;

  LayerMatcher(Layer layer, List<PolicyLevel> levels) {
    this.layer = layer;
    this.levels = levels.toArray(PolicyLevel[]::new);
    this.denial = Verdict.deniedBy(layer);
    this.closure = Verdict.notAllowedBy(layer);
  }

  Layer layer() {
    return layer;
  }

  /** The verdict where a Deny of it applies. */
  Verdict denial() {
    return denial;
  }

  /** The verdict where it fails to allow. */
  Verdict closure() {
    return closure;
  }

  boolean isEmpty() {
    return levels.length == 0;
  }

  /** Whether there is a Deny at all. */
  boolean couldDeny() {
    return Stream.of(levels).anyMatch(PolicyLevel::couldDeny);
  }

  /** Whether a Deny of some level applies. */
  Truth denies(Request request) {
    Truth any = Truth.FALSE;
    for (int i = 0; i < levels.length && any != Truth.TRUE; i++) {
      any = any.or(levels[i].deny(request));
    }
    return any;
  }

  /** Whether at each level an Allow applies. */
  Truth allows(Request request) {
    Truth all = Truth.TRUE;
    for (int i = 0; i < levels.length && all != Truth.FALSE; i++) {
      all = all.and(levels[i].allow(request));
    }
    return all;
  }

  /** Whether an Allow applies that reaches the caller at least so far; false without policies. */
  Truth grants(Request request, GrantReach atLeast) {
    Truth any = Truth.FALSE;
    for (PolicyLevel level : levels) {
      any = any.or(level.grant(request, atLeast));
    }
    return any;
  }

  /** The first level that allows nothing, counted from 0; empty where each allows. */
  OptionalInt closedLevel(Request request) {
    return IntStream.range(0, levels.length)
        .filter(level -> levels[level].allow(request) != Truth.TRUE)
        .findFirst();
  }

  /** Every statement, in order, and where it stands. */
  Stream<Placed> placed() {
    return Stream.of(levels).flatMap(policies -> policies.placed().stream());
  }
}
