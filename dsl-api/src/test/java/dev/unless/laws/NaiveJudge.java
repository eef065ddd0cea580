package dev.unless.laws;

import dev.unless.decide.GrantReach;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.Statement;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import java.util.Comparator;

/** What the plainest reading of the rules says, for laws of other packages. */
public final class NaiveJudge {
  private NaiveJudge() {}

  /** How the request is decided. */
  public static Outcome outcome(Layers layers, Request request) {
    return new NaiveDecider(layers, request).outcome();
  }

  /** How far the statement reaches the caller; NONE where it does not apply. */
  public static GrantReach reach(PolicyMatcher.Use use, Statement statement, Request request) {
    NaiveContext context = new NaiveContext(request);
    if (!new NaiveStatement(request, context).matches(use.document(), statement)) {
      return GrantReach.NONE;
    }
    if (statement.principal().isEmpty()) {
      return GrantReach.UNLIMITED;
    }
    String service = NaiveContext.foldName(request.action()).split(":", 2)[0];
    boolean gateway = service.equals("s3") || service.equals("dynamodb");
    return new NaivePrincipal(
            request.caller(),
            context,
            use.bounded() && isOfIdentity(request),
            use.ofEndpoint() && gateway)
        .grants(statement.principal().get(), statement.effect()).stream()
            .map(NaiveJudge::reach)
            .max(Comparator.naturalOrder())
            .orElse(GrantReach.NONE);
  }

  private static boolean isOfIdentity(Request request) {
    Caller caller = request.caller();
    return caller instanceof Caller.User
        || caller instanceof Caller.Role
        || caller instanceof Caller.RoleSession
        || caller instanceof Caller.FederatedUser;
  }

  private static GrantReach reach(NaiveGrant grant) {
    if (grant.session()) {
      return GrantReach.UNLIMITED;
    }
    return grant.boundary()
        ? GrantReach.UNBOUNDED
        : grant.identity() ? GrantReach.DIRECT : GrantReach.DELEGATED;
  }
}
