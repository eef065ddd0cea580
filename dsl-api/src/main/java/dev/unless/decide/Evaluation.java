package dev.unless.decide;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * AWS's evaluation logic over compiled layers.
 *
 * <p>Source: IAM User Guide, "Policy evaluation logic": an applicable Deny ends it; else every
 * bounding layer must allow, and of the granting ones the resource's policy or the identity's, or
 * both, by how they stand to each other.
 */
final class Evaluation {
  private final CompiledLayers layers;

  Evaluation(CompiledLayers layers) {
    this.layers = layers;
  }

  Verdict of(Request request) {
    Truth denied = Truth.FALSE;
    for (Layer layer : layers.withPolicies()) {
      Truth deny = denies(layer, request);
      if (deny == Truth.TRUE) {
        return Verdict.deniedBy(layer);
      }
      denied = denied.or(deny);
    }
    if (request.standing().crossesPartitions()) {
      return Verdict.CROSSES_PARTITIONS;
    }
    Truth identityAllows = identityAllows(request);
    Truth allowed = Truth.TRUE;
    for (Layer layer : layers.thatCouldClose()) {
      Truth passes = passes(layer, request, identityAllows);
      if (passes == Truth.FALSE) {
        return Verdict.notAllowedBy(layer);
      }
      allowed = allowed.and(passes);
    }
    if (denied != Truth.FALSE || allowed != Truth.TRUE) {
      return Verdict.OPEN;
    }
    if (identityAllows == Truth.TRUE) {
      return Verdict.allowedBy(Layer.IDENTITY);
    }
    return request.standing().isAllowedByDefault()
        ? Verdict.ALLOWED_BY_DEFAULT
        : Verdict.allowedBy(Layer.RESOURCE);
  }

  /** Whether a Deny of the layer applies and counts. */
  Truth denies(Layer layer, Request request) {
    Truth inForce = request.standing().inForce(layer);
    boolean exempt = layer == Layer.RESOURCE && request.standing().isRootRepairingBucketPolicy();
    if (inForce == Truth.FALSE || exempt) {
      return Truth.FALSE;
    }
    Truth deny = Truth.FALSE;
    List<CompiledPolicies> levels = layers.levels(layer);
    for (int i = 0; i < levels.size() && deny != Truth.TRUE; i++) {
      deny = deny.or(levels.get(i).deny(request));
    }
    return inForce.and(deny);
  }

  /** Whether the layer allows the request, or need not. */
  Truth passes(Layer layer, Request request) {
    return passes(layer, request, identityAllows(request));
  }

  private Truth passes(Layer layer, Request request, Truth identityAllows) {
    Standing standing = request.standing();
    return switch (layer) {
      case RESOURCE_CONTROL -> Truth.TRUE;
      case SERVICE_CONTROL, VPC_ENDPOINT ->
          standing.inForce(layer).not().or(everyLevelAllows(layer, request));
      case RESOURCE ->
          standing.resourcePolicyMustAllow() ? granted(request, Grant.DELEGATED) : Truth.TRUE;
      case IDENTITY -> limits(identityAllows, request, Grant.DIRECT);
      case BOUNDARY -> limits(everyLevelAllows(layer, request), request, Grant.UNBOUNDED);
      case SESSION -> limits(sessionAllows(request), request, Grant.UNLIMITED);
    };
  }

  /** A layer of the caller's own limits it, but for a far-reaching grant in its own account. */
  private Truth limits(Truth allows, Request request, Grant bypass) {
    Standing standing = request.standing();
    if (!standing.hasIdentityPolicies()) {
      return Truth.TRUE;
    }
    return allows == Truth.TRUE || !standing.isSameAccount()
        ? allows
        : allows.or(granted(request, bypass));
  }

  /** Whether the layer itself allows, whatever a grant of the resource's policy bypasses. */
  Truth allows(Layer layer, Request request) {
    return switch (layer) {
      case IDENTITY -> identityAllows(request);
      case SESSION -> sessionAllows(request);
      default -> everyLevelAllows(layer, request);
    };
  }

  /** The first level of the layer that allows nothing, counted from 0; empty where each allows. */
  OptionalInt closedLevel(Layer layer, Request request) {
    List<CompiledPolicies> levels = layers.levels(layer);
    return IntStream.range(0, levels.size())
        .filter(level -> levels.get(level).allow(request) != Truth.TRUE)
        .findFirst();
  }

  private Truth identityAllows(Request request) {
    boolean none =
        !request.standing().hasIdentityPolicies() || layers.levels(Layer.IDENTITY).isEmpty();
    return none ? Truth.FALSE : everyLevelAllows(Layer.IDENTITY, request);
  }

  private Truth sessionAllows(Request request) {
    boolean missing =
        request.standing().needsSessionPolicy() && layers.levels(Layer.SESSION).isEmpty();
    return missing ? Truth.FALSE : everyLevelAllows(Layer.SESSION, request);
  }

  private Truth everyLevelAllows(Layer layer, Request request) {
    List<CompiledPolicies> levels = layers.levels(layer);
    Truth all = Truth.TRUE;
    for (int i = 0; i < levels.size() && all != Truth.FALSE; i++) {
      all = all.and(levels.get(i).allow(request));
    }
    return all;
  }

  /** Whether an Allow of the resource's policy reaches the caller at least so far. */
  Truth granted(Request request, Grant atLeast) {
    List<CompiledPolicies> levels = layers.levels(Layer.RESOURCE);
    return levels.isEmpty() ? Truth.FALSE : levels.get(0).grant(request, atLeast);
  }
}
