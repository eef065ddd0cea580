package dev.unless.laws;

import dev.unless.request.Caller;
import dev.unless.request.Caller.FederatedUser;
import dev.unless.request.Caller.Role;
import dev.unless.request.Caller.RoleSession;
import dev.unless.request.Caller.RootUser;
import dev.unless.request.Caller.User;
import java.util.List;

/** What credentials are for in STS and IAM, whatever policies say, line by line as AWS lists it. */
final class NaiveCredentials {
  private static final List<String> WITHOUT_OPERATION =
      List.of(
          "sts:tagsession", "sts:setsourceidentity", "sts:setcontext", "sts:getservicebearertoken");

  private final Caller caller;
  private final NaiveContext context;
  private final String action;

  NaiveCredentials(Caller caller, NaiveContext context, String foldedAction) {
    this.caller = caller;
    this.context = context;
    this.action = foldedAction;
  }

  /** Whether the credentials alone allow the call. */
  boolean allow() {
    if (action.equals("sts:getcalleridentity")) {
      return caller.account().isPresent();
    }
    boolean user = caller instanceof User || caller instanceof RootUser;
    return action.equals("sts:getsessiontoken") && user && !temporary();
  }

  /** Whether nobody with such credentials can make the call. */
  boolean refuse() {
    boolean iam = action.startsWith("iam:");
    boolean sts = action.startsWith("sts:") && !WITHOUT_OPERATION.contains(action);
    if (caller instanceof FederatedUser) {
      return iam || (sts && !action.equals("sts:getcalleridentity"));
    }
    if (caller instanceof Role || caller instanceof RoleSession) {
      return action.equals("sts:getsessiontoken") || action.equals("sts:getfederationtoken");
    }
    if (caller instanceof RootUser
        && (action.equals("sts:assumerole") || action.equals("sts:assumeroot"))) {
      return true;
    }
    if ((caller instanceof User || caller instanceof RootUser) && temporary()) {
      return iam
          ? !withSecondFactor()
          : sts && !action.equals("sts:assumerole") && !action.equals("sts:getcalleridentity");
    }
    return false;
  }

  private boolean temporary() {
    List<String> via = context.values("aws:ViaAWSService");
    boolean forwarded = !via.isEmpty() && NaiveContext.foldName(via.get(0)).equals("true");
    return context.isPresent("aws:TokenIssueTime") && !forwarded;
  }

  private boolean withSecondFactor() {
    List<String> values = context.values("aws:MultiFactorAuthPresent");
    return !values.isEmpty() && NaiveContext.foldName(values.get(0)).equals("true");
  }
}
