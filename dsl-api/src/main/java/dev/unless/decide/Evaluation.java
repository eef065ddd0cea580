package dev.unless.decide;

import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.request.Applicability;
import dev.unless.request.CredentialLimits;
import dev.unless.request.Request;
import java.util.OptionalInt;

/**
 * AWS's evaluation logic over compiled layers.
 *
 * <p>Source: IAM User Guide, "Policy evaluation logic": an applicable Deny ends it; else every
 * bounding layer must allow, and of the granting ones the resource's policy or the identity's, or
 * both, by how they stand to each other.
 */
final class Evaluation {
  private final LayerMatchers layers;

  Evaluation(LayerMatchers layers) {
    this.layers = layers;
  }

  /** The layers that it is over. */
  LayerMatchers layers() {
    return layers;
  }

  Verdict of(Request request) {
    Applicability standing = request.standing();
    CredentialLimits credentials = standing.credentials();
    if (credentials.allowed() == Truth.TRUE) {
      return Verdict.ALLOWED_BY_CREDENTIALS;
    }
    Truth denied = Truth.FALSE;
    for (LayerMatcher layer : layers.thatCouldDeny()) {
      Truth deny = denies(layer, request, standing);
      if (deny == Truth.TRUE) {
        return layer.denial();
      }
      denied = denied.or(deny);
    }
    if (credentials.refused() == Truth.TRUE) {
      return Verdict.REFUSED_TO_CREDENTIALS;
    }
    if (credentials.areOpen()) {
      return Verdict.OPEN;
    }
    if (standing.crossesPartitions()) {
      return Verdict.CROSSES_PARTITIONS;
    }
    Truth identityAllows = identityAllows(request, standing);
    Truth allowed = Truth.TRUE;
    for (LayerMatcher layer : layers.thatCouldClose()) {
      Truth passes = passes(layer, request, standing, identityAllows);
      if (passes == Truth.FALSE) {
        return layer.closure();
      }
      allowed = allowed.and(passes);
    }
    if (denied != Truth.FALSE || allowed != Truth.TRUE) {
      return Verdict.OPEN;
    }
    if (identityAllows == Truth.TRUE) {
      return Verdict.ALLOWED_BY_IDENTITY;
    }
    return standing.isAllowedByDefault() ? Verdict.ALLOWED_BY_DEFAULT : Verdict.ALLOWED_BY_RESOURCE;
  }

  /** Whether a Deny of the layer applies and counts. */
  Truth denies(Layer layer, Request request) {
    return denies(layers.of(layer), request, request.standing());
  }

  private static Truth denies(LayerMatcher layer, Request request, Applicability standing) {
    Truth inForce = standing.inForce(layer.layer());
    boolean exempt = layer.layer() == Layer.RESOURCE && standing.isRootRepairingBucketPolicy();
    return inForce == Truth.FALSE || exempt ? Truth.FALSE : inForce.and(layer.denies(request));
  }

  /** Whether the layer allows the request, or need not. */
  Truth passes(Layer layer, Request request) {
    Applicability standing = request.standing();
    return passes(layers.of(layer), request, standing, identityAllows(request, standing));
  }

  private Truth passes(
      LayerMatcher layer, Request request, Applicability standing, Truth identityAllows) {
    return switch (layer.layer()) {
      case RESOURCE_CONTROL -> Truth.TRUE;
      case SERVICE_CONTROL, VPC_ENDPOINT ->
          standing.inForce(layer.layer()).not().or(layer.allows(request));
      case RESOURCE -> passesResource(layer, request, standing);
      case IDENTITY -> limits(identityAllows, request, standing, GrantReach.DIRECT);
      case BOUNDARY -> limits(layer.allows(request), request, standing, GrantReach.UNBOUNDED);
      case SESSION ->
          limits(sessionAllows(request, standing), request, standing, GrantReach.UNLIMITED);
    };
  }

  private static Truth passesResource(LayerMatcher layer, Request request, Applicability standing) {
    if (!standing.resourcePolicyMustAllow()) {
      return Truth.TRUE;
    }
    return standing.isOwnAccountOnly() ? Truth.FALSE : layer.grants(request, GrantReach.DELEGATED);
  }

  /** A layer of the caller's own limits it, but for a far-reaching grant in its own account. */
  private Truth limits(Truth allows, Request request, Applicability standing, GrantReach bypass) {
    if (allows == Truth.TRUE || !standing.hasIdentityPolicies()) {
      return Truth.TRUE;
    }
    return standing.isSameAccount() ? allows.or(granted(request, bypass)) : allows;
  }

  /** Whether the layer itself allows, whatever a grant of the resource's policy bypasses. */
  Truth allows(Layer layer, Request request) {
    return switch (layer) {
      case IDENTITY -> identityAllows(request, request.standing());
      case SESSION -> sessionAllows(request, request.standing());
      default -> layers.of(layer).allows(request);
    };
  }

  /** The first level of the layer that allows nothing, counted from 0; empty where each allows. */
  OptionalInt closedLevel(Layer layer, Request request) {
    return layers.of(layer).closedLevel(request);
  }

  private Truth identityAllows(Request request, Applicability standing) {
    boolean none = layers.identity().isEmpty() || !standing.hasIdentityPolicies();
    return none ? Truth.FALSE : layers.identity().allows(request);
  }

  private Truth sessionAllows(Request request, Applicability standing) {
    boolean missing = layers.session().isEmpty() && standing.needsSessionPolicy();
    return missing ? Truth.FALSE : layers.session().allows(request);
  }

  /** Whether an Allow of the resource's policy reaches the caller at least so far. */
  Truth granted(Request request, GrantReach atLeast) {
    return layers.resource().grants(request, atLeast);
  }
}
