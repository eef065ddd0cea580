package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.catalog.ActionSet;
import java.util.List;
import java.util.Set;

/**
 * What of STS and IAM hangs on who calls and with which credentials, whatever policies say.
 *
 * <p>Source: IAM User Guide, "Compare AWS STS credentials" and "Permissions for GetSessionToken";
 * AWS STS API Reference, "AssumeRoot". Rulings: a policy that is not attached to the caller, such
 * as a VPC endpoint's or an organization's, denies {@code GetCallerIdentity} as little; a federated
 * user calls by API, not in the console.
 */
@Internal
public enum CredentialRule {
  /** Whoever has credentials learns whose they are. */
  CALLER_IDENTITY(
      CallerKind.which(CallerKind::isMember),
      ActionSet.of("sts:getcalleridentity"),
      Provenance.ANY,
      true,
      ""),
  /** Policies cannot control who authenticates with a second factor. */
  SESSION_TOKEN(
      users(), ActionSet.of("sts:getsessiontoken"), Provenance.NOT_OF_SESSION_TOKEN, true, ""),
  FEDERATED_USERS(
      Set.of(CallerKind.FEDERATED_USER),
      ActionSet.ofService("iam").and(Sts.OPERATIONS.except(Set.of("sts:getcalleridentity"))),
      Provenance.ANY,
      false,
      "federated users"),
  SESSIONS_OF_ROLES(
      CallerKind.which(CallerKind::isRole),
      ActionSet.of("sts:getsessiontoken", "sts:getfederationtoken"),
      Provenance.ANY,
      false,
      "sessions of roles"),
  ROOT_USERS(
      Set.of(CallerKind.ROOT_USER),
      ActionSet.of("sts:assumerole", "sts:assumeroot"),
      Provenance.ANY,
      false,
      "root users"),
  SESSIONS_IN_STS(
      users(),
      Sts.OPERATIONS.except(Set.of("sts:getcalleridentity", "sts:assumerole")),
      Provenance.OF_SESSION_TOKEN,
      false,
      "sessions of GetSessionToken"),
  SESSIONS_IN_IAM(
      users(),
      ActionSet.ofService("iam"),
      Provenance.OF_SESSION_TOKEN_WITHOUT_SECOND_FACTOR,
      false,
      "sessions of GetSessionToken without a second factor");

  /** From where a rule wants the caller's credentials to be. */
  public enum Provenance {
    /** From wherever. */
    ANY,
    /** From GetSessionToken. */
    OF_SESSION_TOKEN,
    /** From GetSessionToken, asked without a second factor. */
    OF_SESSION_TOKEN_WITHOUT_SECOND_FACTOR,
    /** Not from GetSessionToken. */
    NOT_OF_SESSION_TOKEN
  }

  /** What is called of STS; some of its actions only go with others. */
  private static final class Sts {
    static final ActionSet OPERATIONS =
        ActionSet.ofService("sts")
            .except(
                Set.of(
                    "sts:tagsession",
                    "sts:setsourceidentity",
                    "sts:setcontext",
                    "sts:getservicebearertoken"));
  }

  private static final List<CredentialRule> ALL = List.of(values());

  private final Set<CallerKind> kinds;
  private final ActionSet actions;
  private final Provenance provenance;
  private final boolean allows;
  private final String callers;

  CredentialRule(
      Set<CallerKind> kinds,
      ActionSet actions,
      Provenance provenance,
      boolean allows,
      String callers) {
    this.kinds = kinds;
    this.actions = actions;
    this.provenance = provenance;
    this.allows = allows;
    this.callers = callers;
  }

  private static Set<CallerKind> users() {
    return Set.of(CallerKind.USER, CallerKind.ROOT_USER);
  }

  /** All of them. */
  static List<CredentialRule> all() {
    return ALL;
  }

  /** Whose calls it is about. */
  public Set<CallerKind> kinds() {
    return kinds;
  }

  /** The actions that it is about. */
  public ActionSet actions() {
    return actions;
  }

  /** The credentials that it is about. */
  public Provenance provenance() {
    return provenance;
  }

  /** Whether the request is allowed by it, whatever policies say; else it is refused. */
  public boolean allows() {
    return allows;
  }

  /** Whom it refuses the request, in words; empty where it allows. */
  public String callers() {
    return callers;
  }

  /** Whether the rules can be about the service at all. */
  static boolean mayGovern(Target target) {
    return target.service().equals("sts") || target.service().equals("iam");
  }
}
