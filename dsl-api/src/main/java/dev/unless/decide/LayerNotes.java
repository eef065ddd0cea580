package dev.unless.decide;

import dev.unless.decide.LayerNote.Reason;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.request.Applicability;
import dev.unless.request.Request;
import java.util.Optional;

/** Finds out why a layer is as it is, where the marks of its statements alone do not tell. */
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
  Optional<LayerNote> of(Layer layer, boolean none) {
    if (standing.inForce(layer) != Truth.TRUE) {
      return Optional.empty();
    }
    return layer == Layer.RESOURCE ? ofResource(none) : ofOther(layer, none);
  }

  private Optional<LayerNote> ofResource(boolean none) {
    if (standing.crossesPartitions()) {
      return Optional.of(Reason.CROSSES_PARTITIONS);
    }
    if (standing.isRootRepairingBucketPolicy()) {
      return Optional.of(Reason.ROOT_REPAIRS_BUCKET_POLICY);
    }
    if (standing.resourcePolicyMustAllow()) {
      return Optional.of(whyMustAllow());
    }
    boolean delegates =
        !none
            && standing.hasIdentityPolicies()
            && evaluation.granted(request, GrantReach.DELEGATED) == Truth.TRUE
            && evaluation.granted(request, GrantReach.DIRECT) == Truth.FALSE;
    return delegates ? Optional.of(Reason.DELEGATES_TO_ACCOUNT) : Optional.empty();
  }

  private LayerNote whyMustAllow() {
    if (standing.isOwnAccountOnly()) {
      return Reason.FOR_OWN_ACCOUNT_ONLY;
    }
    if (standing.callerKind().onlyResourcePolicyAllows()) {
      return Reason.NOTHING_ELSE_ALLOWS_CALLER;
    }
    return standing.isSameAccount()
        ? Reason.CLOSED_TO_ITS_ACCOUNT
        : Reason.CALLER_OF_ANOTHER_ACCOUNT;
  }

  private Optional<LayerNote> ofOther(Layer layer, boolean none) {
    boolean passes = evaluation.passes(request, layer) == Truth.TRUE;
    if (passes) {
      boolean reachedPast =
          layer != Layer.RESOURCE_CONTROL && evaluation.allows(request, layer) != Truth.TRUE;
      return reachedPast ? Optional.of(Reason.REACHED_PAST) : Optional.empty();
    }
    if (layer == Layer.SERVICE_CONTROL) {
      int level = evaluation.closedLevel(layer, request).orElse(0);
      return Optional.of(new LayerNote.ClosedLevel(level));
    }
    return none && layer == Layer.SESSION
        ? Optional.of(Reason.FEDERATED_WITHOUT_SESSION_POLICY)
        : Optional.empty();
  }
}
