package dev.unless.decide;

import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.document.TruthLogic;
import dev.unless.request.CredentialLimits;
import dev.unless.request.Request;
import java.util.OptionalInt;

/**
 * AWS's evaluation logic for one request over compiled layers, and what it comes to. It looks at no
 * more than the outcome hangs on, and allocates nothing.
 */
final class Evaluation implements AccessLogic<Request, Truth>, TruthLogic {
  private final LayerMatchers layers;

  Evaluation(LayerMatchers layers) {
    this.layers = layers;
  }

  /** The layers that it is over. */
  LayerMatchers layers() {
    return layers;
  }

  Verdict of(Request request) {
    CredentialLimits credentials = request.standing().credentials();
    if (credentials.allowed() == Truth.TRUE) {
      return Verdict.ALLOWED_BY_CREDENTIALS;
    }
    Truth denied = Truth.FALSE;
    for (LayerMatcher layer : layers.thatCouldDeny()) {
      Truth deny = denies(request, layer.layer());
      if (deny == Truth.TRUE) {
        return layer.denial();
      }
      denied = denied.or(deny);
    }
    if (credentials.refused() == Truth.TRUE) {
      return unless(credentials, Verdict.REFUSED_TO_CREDENTIALS);
    }
    if (request.standing().crossesPartitions()) {
      return unless(credentials, Verdict.CROSSES_PARTITIONS);
    }
    Truth identityAllows = identityAllows(request);
    Truth allowed = credentials.refused().not();
    for (LayerMatcher layer : layers.thatCouldClose()) {
      Truth passes = passes(request, layer.layer(), identityAllows);
      if (passes == Truth.FALSE) {
        return unless(credentials, layer.closure());
      }
      allowed = allowed.and(passes);
    }
    if (denied != Truth.FALSE || allowed != Truth.TRUE) {
      return Verdict.OPEN;
    }
    if (identityAllows == Truth.TRUE) {
      return Verdict.ALLOWED_BY_IDENTITY;
    }
    return request.standing().isAllowedByDefault()
        ? Verdict.ALLOWED_BY_DEFAULT
        : Verdict.ALLOWED_BY_RESOURCE;
  }

  /** The verdict, unless the credentials alone may allow the request all the same. */
  private static Verdict unless(CredentialLimits credentials, Verdict verdict) {
    return credentials.allowed() == Truth.FALSE ? verdict : Verdict.OPEN;
  }

  /** The first level of the layer that allows nothing, counted from 0; empty where each allows. */
  OptionalInt closedLevel(Layer layer, Request request) {
    return layers.of(layer).closedLevel(request);
  }

  @Override
  public Truth isAllowedByCredentials(Request request) {
    return request.standing().credentials().allowed();
  }

  @Override
  public Truth isRefusedToCredentials(Request request) {
    return request.standing().credentials().refused();
  }

  @Override
  public Truth crossesPartitions(Request request) {
    return Truth.of(request.standing().crossesPartitions());
  }

  @Override
  public Truth inForce(Request request, Layer layer) {
    return request.standing().inForce(layer);
  }

  @Override
  public Truth hasIdentityPolicies(Request request) {
    return Truth.of(request.standing().hasIdentityPolicies());
  }

  @Override
  public Truth isSameAccount(Request request) {
    return Truth.of(request.standing().isSameAccount());
  }

  @Override
  public Truth resourcePolicyMustAllow(Request request) {
    return Truth.of(request.standing().resourcePolicyMustAllow());
  }

  @Override
  public Truth isOwnAccountOnly(Request request) {
    return Truth.of(request.standing().isOwnAccountOnly());
  }

  @Override
  public Truth isRootRepairingBucketPolicy(Request request) {
    return Truth.of(request.standing().isRootRepairingBucketPolicy());
  }

  @Override
  public Truth needsSessionPolicy(Request request) {
    return Truth.of(request.standing().needsSessionPolicy());
  }

  @Override
  public boolean hasPolicies(Layer layer) {
    return !layers.of(layer).isEmpty();
  }

  @Override
  public Truth denyApplies(Request request, Layer layer) {
    return layers.of(layer).denies(request);
  }

  @Override
  public Truth allowApplies(Request request, Layer layer) {
    return layers.of(layer).allows(request);
  }

  @Override
  public Truth granted(Request request, GrantReach atLeast) {
    return layers.resource().grants(request, atLeast);
  }
}
