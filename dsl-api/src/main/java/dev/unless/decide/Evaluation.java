package dev.unless.decide;

import java.util.List;

/**
 * AWS's evaluation logic over compiled layers.
 *
 * <p>Source: IAM User Guide, "Policy evaluation logic": an applicable Deny ends it; else every
 * bounding layer must allow, and of the granting ones the resource's policy or the identity's, or
 * both, by how they stand to each other.
 */
final class Evaluation {
  private static final Layer[] LAYERS = Layer.values();

  private final CompiledLayers layers;

  Evaluation(CompiledLayers layers) {
    this.layers = layers;
  }

  Verdict of(Request request) {
    Truth denied = Truth.FALSE;
    for (Layer layer : LAYERS) {
      Truth deny = denies(layer, request);
      if (deny == Truth.TRUE) {
        return Verdict.deniedBy(layer);
      }
      denied = denied.or(deny);
    }
    if (Standing.crossesPartitions(request)) {
      return Verdict.CROSSES_PARTITIONS;
    }
    Truth allowed = Truth.TRUE;
    for (Layer layer : LAYERS) {
      Truth passes = passes(layer, request);
      if (passes == Truth.FALSE) {
        return Verdict.notAllowedBy(layer);
      }
      allowed = allowed.and(passes);
    }
    return denied == Truth.FALSE && allowed == Truth.TRUE ? allowedBy(request) : Verdict.OPEN;
  }

  /** Whether a Deny of the layer applies and counts. */
  Truth denies(Layer layer, Request request) {
    Truth inForce = Standing.inForce(layer, request);
    if (inForce == Truth.FALSE
        || (layer == Layer.RESOURCE && Standing.isRootRepairingBucketPolicy(request))) {
      return Truth.FALSE;
    }
    Truth deny = Truth.FALSE;
    List<CompiledPolicies> levels = layers.levels(layer);
    for (int i = 0; i < levels.size() && deny != Truth.TRUE; i++) {
      deny = deny.or(levels.get(i).deny(request));
    }
    return inForce.and(deny);
  }

  /** Whether the layer lets the request pass. */
  Truth passes(Layer layer, Request request) {
    return switch (layer) {
      case RESOURCE_CONTROL -> Truth.TRUE;
      case SERVICE_CONTROL, VPC_ENDPOINT ->
          Standing.inForce(layer, request).not().or(everyLevelAllows(layer, request));
      case RESOURCE -> resourcePasses(request);
      case IDENTITY -> limited(layer, request, Grant.DIRECT);
      case BOUNDARY -> limited(layer, request, Grant.UNBOUNDED);
      case SESSION -> limited(layer, request, Grant.UNLIMITED);
    };
  }

  private Truth resourcePasses(Request request) {
    boolean mustAllow =
        CallerKeys.onlyResourcePolicyAllows(request.caller())
            || !Standing.isSameAccount(request)
            || Standing.needsResourcePolicy(request);
    return mustAllow ? granted(request, Grant.DELEGATED) : Truth.TRUE;
  }

  /**
   * A layer of the caller's own, which a far-reaching grant of the same account's resource
   * bypasses.
   */
  private Truth limited(Layer layer, Request request, Grant bypass) {
    if (!CallerKeys.hasIdentityPolicies(request.caller())) {
      return Truth.TRUE;
    }
    Truth allows = everyLevelAllows(layer, request);
    if (allows == Truth.TRUE || !Standing.isSameAccount(request)) {
      return allows;
    }
    return allows.or(granted(request, bypass));
  }

  private Truth everyLevelAllows(Layer layer, Request request) {
    List<CompiledPolicies> levels = layers.levels(layer);
    if (levels.isEmpty()) {
      boolean closed =
          layer == Layer.IDENTITY
              || (layer == Layer.SESSION && Standing.needsSessionPolicy(request));
      return Truth.of(!closed);
    }
    Truth all = Truth.TRUE;
    for (int i = 0; i < levels.size() && all != Truth.FALSE; i++) {
      all = all.and(levels.get(i).allow(request));
    }
    return all;
  }

  private Truth granted(Request request, Grant atLeast) {
    List<CompiledPolicies> levels = layers.levels(Layer.RESOURCE);
    return levels.isEmpty() ? Truth.FALSE : levels.get(0).grant(request, atLeast);
  }

  private Verdict allowedBy(Request request) {
    boolean byIdentity =
        CallerKeys.hasIdentityPolicies(request.caller())
            && everyLevelAllows(Layer.IDENTITY, request) == Truth.TRUE;
    if (byIdentity) {
      return Verdict.allowedBy(Layer.IDENTITY);
    }
    boolean rootByDefault = Standing.isRoot(request) && Standing.isSameAccount(request);
    return rootByDefault && !Standing.needsResourcePolicy(request)
        ? Verdict.ALLOWED_BY_DEFAULT
        : Verdict.allowedBy(Layer.RESOURCE);
  }
}
