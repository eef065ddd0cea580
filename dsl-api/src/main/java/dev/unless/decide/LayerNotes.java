package dev.unless.decide;

import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.request.Applicability;
import dev.unless.request.CallerKeys;
import dev.unless.request.Request;

/** Says of a layer why it is as it is, where the marks of its statements alone do not tell. */
final class LayerNotes {
  private final Evaluation evaluation;
  private final Request request;
  private final Applicability standing;

  LayerNotes(Evaluation evaluation, Request request) {
    this.evaluation = evaluation;
    this.request = request;
    this.standing = request.standing();
  }

  /**
   * The note on a layer; empty where there is nothing to add.
   *
   * @param none whether the layer has no statements
   */
  String of(Layer layer, boolean none) {
    boolean endpoint = layer == Layer.VPC_ENDPOINT;
    return switch (standing.inForce(layer)) {
      case FALSE ->
          endpoint ? "the request comes through no VPC endpoint" : "not in force for this request";
      case UNKNOWN ->
          endpoint
              ? "in force only if the request comes through a VPC endpoint, which is unknown"
              : "in force unless the account is the management account, which is unknown";
      case TRUE -> layer == Layer.RESOURCE ? ofResource(none) : ofOther(layer, none);
    };
  }

  private String ofResource(boolean none) {
    if (standing.crossesPartitions()) {
      return "caller and resource are of different partitions, so nothing allows";
    }
    if (standing.isRootRepairingBucketPolicy()) {
      return "no bucket policy denies this to its account's root user";
    }
    if (standing.resourcePolicyMustAllow()) {
      String because =
          CallerKeys.onlyResourcePolicyAllows(request.caller())
              ? "nothing else can allow this caller"
              : standing.isSameAccount()
                  ? "the resource is closed to its own account otherwise"
                  : "the caller is not of the resource's account";
      return (none ? "none, but it must allow: " : "must allow: ") + because;
    }
    if (none) {
      return "none";
    }
    boolean delegates =
        standing.hasIdentityPolicies()
            && evaluation.granted(request, GrantReach.DELEGATED) == Truth.TRUE
            && evaluation.granted(request, GrantReach.DIRECT) == Truth.FALSE;
    return delegates ? "names the caller's account only: identity-based policies must allow" : "";
  }

  private String ofOther(Layer layer, boolean none) {
    boolean passes = evaluation.passes(layer, request) == Truth.TRUE;
    if (passes && evaluation.allows(layer, request) != Truth.TRUE) {
      return "need not allow: the resource-based policy reaches past it";
    }
    if (!passes && layer == Layer.SERVICE_CONTROL) {
      return "level " + evaluation.closedLevel(layer, request).orElse(0) + " does not allow";
    }
    if (!none) {
      return "";
    }
    if (!passes && layer == Layer.SESSION) {
      return "none, and a federated session is allowed nothing without one";
    }
    return passes ? "none" : "no statement, so nothing allows";
  }
}
