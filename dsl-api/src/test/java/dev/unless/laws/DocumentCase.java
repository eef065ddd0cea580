package dev.unless.laws;

import dev.unless.decide.PolicyMatcher;
import dev.unless.document.PolicyKind;
import dev.unless.json.PolicyWriter;
import dev.unless.request.Request;
import java.util.List;
import java.util.function.Consumer;

/** A random request and one random policy. */
public record DocumentCase(Request request, PolicyKind kind, PolicyMatcher.Use use) {
  private static final List<PolicyKind> KINDS =
      List.of(
          PolicyKind.IDENTITY,
          PolicyKind.RESOURCE_BASED,
          PolicyKind.RESOURCE_BASED,
          PolicyKind.PERMISSIONS_BOUNDARY,
          PolicyKind.SESSION,
          PolicyKind.SERVICE_CONTROL,
          PolicyKind.RESOURCE_CONTROL,
          PolicyKind.VPC_ENDPOINT);

  /** Runs a law over so many of them. */
  public static void each(String law, long count, Consumer<DocumentCase> body) {
    Cases.eachPick(law, count, pick -> body.accept(of(pick)));
  }

  private static DocumentCase of(Pick pick) {
    Request request = new RequestGenerator(pick).draft().request().orElseThrow();
    PolicyKind kind = pick.of(KINDS);
    return new DocumentCase(
        request,
        kind,
        new PolicyMatcher.Use(
            new PolicyGenerator(pick, request).policy(kind),
            kind == PolicyKind.VPC_ENDPOINT,
            pick.chance(30)));
  }

  @Override
  public String toString() {
    return request.caller()
        + " "
        + request
        + " "
        + kind
        + (use.bounded() ? " bounded " : " ")
        + PolicyWriter.compact(use.document());
  }
}
