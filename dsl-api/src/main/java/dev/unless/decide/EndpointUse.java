package dev.unless.decide;

import dev.unless.annotation.Internal;
import dev.unless.document.Truth;
import dev.unless.finding.Code;
import dev.unless.finding.Printable;
import dev.unless.finding.Problem;
import dev.unless.request.Request;
import java.util.Optional;

/** Whether the policy of a VPC endpoint has anything to do with a request. */
@Internal
public final class EndpointUse {
  private EndpointUse() {}

  /**
   * What is wrong where the policy of an endpoint is given beside the request: it names no
   * endpoint, so that the policy would be passed over; empty where it may come through one.
   */
  public static Optional<Problem> problem(Request request) {
    return request.standing().comesThroughEndpoint() == Truth.FALSE
        ? Optional.of(
            new Problem(
                Code.POLICY_NOT_IN_FORCE,
                "The policy of a VPC endpoint was given, and "
                    + Printable.escape(request.toString())
                    + " names no endpoint.",
                "",
                request.isAsGiven()
                    ? "Say through which it comes, as \"aws:SourceVpce\" in the context, or leave"
                        + " the policy out."
                    : "Say .through(\"vpce-…\"), or leave the policy out."))
        : Optional.empty();
  }
}
