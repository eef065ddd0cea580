package dev.unless.decide;

import dev.unless.annotation.Internal;
import dev.unless.document.Layer;
import dev.unless.document.Logic;

/**
 * AWS's evaluation logic, over whatever stands for the truth of a statement: {@link
 * dev.unless.document.Truth} for one request, or a formula for all requests of some kind. Nothing
 * but what is said here joins the layers.
 *
 * <p>Source: IAM User Guide, "Policy evaluation logic": an applicable Deny ends it; else every
 * bounding layer must allow, and of the granting ones the resource's policy or the identity's, or
 * both, by how they stand to each other.
 *
 * @param <R> what is decided: a request, or what stands for some
 * @param <B> what stands for the truth of a statement about it
 */
@Internal
public interface AccessLogic<R, B> extends Logic<B> {
  /** Whether the credentials alone allow it, whatever policies say. */
  B isAllowedByCredentials(R request);

  /** Whether the credentials stand against it. */
  B isRefusedToCredentials(R request);

  /** Whether caller and resource are of different partitions. */
  B crossesPartitions(R request);

  /** Whether policies of the layer bear on it. */
  B inForce(R request, Layer layer);

  /** Whether the caller acts through policies attached to it. */
  B hasIdentityPolicies(R request);

  /** Whether the caller belongs to the account that owns the resource. */
  B isSameAccount(R request);

  /** Whether nothing gets through that the resource's own policy does not allow. */
  B resourcePolicyMustAllow(R request);

  /** Whether no policy of the resource can give the action to the caller. */
  B isOwnAccountOnly(R request);

  /** Whether no bucket policy can deny it: the account's root user repairs it. */
  B isRootRepairingBucketPolicy(R request);

  /** Whether a session without session policy is denied, instead of unlimited. */
  B needsSessionPolicy(R request);

  /** Whether the layer has policies at all. */
  boolean hasPolicies(Layer layer);

  /** Whether a Deny of the layer applies. */
  B denyApplies(R request, Layer layer);

  /** Whether an Allow of the layer applies, at each of its levels; holds without policies. */
  B allowApplies(R request, Layer layer);

  /** Whether an Allow of the resource's policy reaches the caller at least so far. */
  B granted(R request, GrantReach atLeast);

  /** Whether it is allowed. */
  default B access(R request) {
    B denied = or(isRefusedToCredentials(request), crossesPartitions(request));
    B passes = constant(true);
    B identityAllows = identityAllows(request);
    for (Layer layer : Layer.values()) {
      denied = or(denied, denies(request, layer));
      passes = and(passes, passes(request, layer, identityAllows));
    }
    return or(isAllowedByCredentials(request), and(not(denied), passes));
  }

  /** Whether a Deny of the layer applies and counts. */
  default B denies(R request, Layer layer) {
    B counts = inForce(request, layer);
    if (layer == Layer.RESOURCE) {
      counts = and(counts, not(isRootRepairingBucketPolicy(request)));
    }
    return isFalse(counts) ? counts : and(counts, denyApplies(request, layer));
  }

  /** Whether the layer allows it, or need not. */
  default B passes(R request, Layer layer) {
    return passes(request, layer, identityAllows(request));
  }

  /**
   * Likewise.
   *
   * @param identityAllows whether the identity's policies allow it, which need not be found again
   */
  default B passes(R request, Layer layer, B identityAllows) {
    return switch (layer) {
      case RESOURCE_CONTROL -> constant(true);
      case SERVICE_CONTROL, VPC_ENDPOINT -> {
        B free = not(inForce(request, layer));
        yield isTrue(free) ? free : or(free, allowApplies(request, layer));
      }
      case RESOURCE -> passesResource(request);
      case IDENTITY -> limits(request, identityAllows, GrantReach.DIRECT);
      case BOUNDARY -> limits(request, allowApplies(request, layer), GrantReach.UNBOUNDED);
      case SESSION -> limits(request, sessionAllows(request), GrantReach.UNLIMITED);
    };
  }

  private B passesResource(R request) {
    B free = not(resourcePolicyMustAllow(request));
    if (isTrue(free)) {
      return free;
    }
    B open = not(isOwnAccountOnly(request));
    return isFalse(open)
        ? or(free, open)
        : or(free, and(open, granted(request, GrantReach.DELEGATED)));
  }

  /** A layer of the caller's own limits it, but for a far-reaching grant in its own account. */
  private B limits(R request, B allows, GrantReach bypass) {
    B passes = or(allows, not(hasIdentityPolicies(request)));
    if (isTrue(passes)) {
      return passes;
    }
    B same = isSameAccount(request);
    return isFalse(same) ? passes : or(passes, and(same, granted(request, bypass)));
  }

  /** Whether anything hangs on whether the resource's policy reaches the caller so far. */
  default B needs(R request, GrantReach reach) {
    return switch (reach) {
      case NONE -> constant(false);
      case DELEGATED -> and(resourcePolicyMustAllow(request), not(isOwnAccountOnly(request)));
      case DIRECT, UNBOUNDED, UNLIMITED ->
          and(isSameAccount(request), hasIdentityPolicies(request));
    };
  }

  /** Whether the layer itself allows, whatever a grant of the resource's policy bypasses. */
  default B allows(R request, Layer layer) {
    return switch (layer) {
      case IDENTITY -> identityAllows(request);
      case SESSION -> sessionAllows(request);
      default -> allowApplies(request, layer);
    };
  }

  /** Whether policies attached to the caller allow it. */
  default B identityAllows(R request) {
    B has = hasIdentityPolicies(request);
    return isFalse(has) || !hasPolicies(Layer.IDENTITY)
        ? constant(false)
        : and(has, allowApplies(request, Layer.IDENTITY));
  }

  private B sessionAllows(R request) {
    return hasPolicies(Layer.SESSION)
        ? allowApplies(request, Layer.SESSION)
        : not(needsSessionPolicy(request));
  }
}
