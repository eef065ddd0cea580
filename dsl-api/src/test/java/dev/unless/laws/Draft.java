package dev.unless.laws;

import dev.unless.catalog.Catalog;
import dev.unless.finding.RefusedException;
import dev.unless.laws.Universe.Call;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.List;
import java.util.Optional;

/** What a request is built from: all that is given, and nothing that is derived. */
record Draft(
    Caller caller, Call call, Optional<String> account, List<Given> context, boolean asGiven) {

  RequestBuilder builder() {
    RequestBuilder builder = Request.builder(caller, call.action(), call.resource(), Catalog.aws());
    if (!namesAccount(call.resource())) {
      account.ifPresent(builder::resourceAccount);
    }
    context.forEach(given -> given.addTo(builder));
    return asGiven ? builder.asGiven() : builder;
  }

  /**
   * The request, which lacks what it does not say; empty if there is no such request. What every
   * request has is lacking, too, so that absent keys of every kind are met.
   */
  Optional<Request> request() {
    return request(List.of()).map(accepted -> builder().asGiven().build());
  }

  /** With these keys unknown; empty if there is no such request. */
  Optional<Request> request(List<String> unknownKeys) {
    try {
      RequestBuilder builder = builder();
      unknownKeys.forEach(builder::unknown);
      return Optional.of(builder.build());
    } catch (RefusedException noSuchRequest) {
      return Optional.empty();
    }
  }

  private static boolean namesAccount(String resource) {
    String[] segments = resource.split(":", 6);
    return segments.length == 6 && segments[4].matches("\\d{12}");
  }

  Draft withCall(Call other) {
    return new Draft(caller, other, account, context, asGiven);
  }

  Draft withContext(List<Given> other) {
    return new Draft(caller, call, account, other, asGiven);
  }
}
