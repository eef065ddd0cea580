package dev.unless.explain;

import dev.unless.annotation.Internal;
import dev.unless.decide.Explanation.OfLayer;
import dev.unless.decide.LayerNote;
import dev.unless.decide.LayerNote.ClosedLevel;
import dev.unless.decide.LayerNote.Reason;
import dev.unless.document.Layer;
import dev.unless.document.Truth;

/** Why a layer is as it is, in words. */
@Internal
public final class LayerWords {
  private LayerWords() {}

  /** The note on a layer; empty where its statements tell it all. */
  public static String note(OfLayer layer) {
    boolean endpoint = layer.layer() == Layer.VPC_ENDPOINT;
    return switch (layer.inForce()) {
      case FALSE ->
          endpoint ? "the request comes through no VPC endpoint" : "not in force for this request";
      case UNKNOWN ->
          endpoint
              ? "in force only if the request comes through a VPC endpoint, which is unknown"
              : layer.layer() == Layer.RESOURCE_CONTROL
                  ? "in force unless the account is the management account or AWS manages the"
                      + " resource, which is unknown"
                  : "in force unless the account is the management account, which is unknown";
      case TRUE -> layer.note().map(note -> of(note, layer)).orElseGet(() -> none(layer));
    };
  }

  private static String none(OfLayer layer) {
    if (!layer.statements().isEmpty()) {
      return "";
    }
    return layer.passes() == Truth.TRUE ? "none" : "no statement, so nothing allows";
  }

  private static String of(LayerNote note, OfLayer layer) {
    return note instanceof ClosedLevel closed
        ? "level " + closed.level() + " does not allow"
        : of((Reason) note, layer);
  }

  private static String of(Reason reason, OfLayer layer) {
    return switch (reason) {
      case CROSSES_PARTITIONS ->
          "caller and resource are of different partitions, so nothing allows";
      case ROOT_REPAIRS_BUCKET_POLICY -> "no bucket policy denies this to its account's root user";
      case NOTHING_ELSE_ALLOWS_CALLER -> mustAllow(layer, "nothing else can allow this caller");
      case CLOSED_TO_ITS_ACCOUNT ->
          mustAllow(layer, "the resource is closed to its own account otherwise");
      case CALLER_OF_ANOTHER_ACCOUNT ->
          mustAllow(layer, "the caller is not of the resource's account");
      case FOR_OWN_ACCOUNT_ONLY -> "no policy of the resource gives this action to another account";
      case DELEGATES_TO_ACCOUNT ->
          "names the caller's account only: identity-based policies must allow";
      case REACHED_PAST -> "need not allow: the resource-based policy reaches past it";
      case FEDERATED_WITHOUT_SESSION_POLICY ->
          "none, and a federated session is allowed nothing without one";
    };
  }

  private static String mustAllow(OfLayer layer, String because) {
    return (layer.statements().isEmpty() ? "none, but it must allow: " : "must allow: ") + because;
  }
}
