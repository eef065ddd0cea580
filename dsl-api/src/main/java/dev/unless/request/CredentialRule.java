package dev.unless.request;

import static dev.unless.document.Truth.FALSE;

import dev.unless.annotation.Internal;
import dev.unless.document.Truth;
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
  CALLER_IDENTITY(true, "") {
    @Override
    Truth governs(Call call) {
      return Truth.of(call.kind().isMember() && call.is(GET_CALLER_IDENTITY));
    }
  },
  /** Policies cannot control who authenticates with a second factor. */
  SESSION_TOKEN(true, "") {
    @Override
    Truth governs(Call call) {
      return call.is(GET_SESSION_TOKEN) && call.isOfUser() ? call.ofSessionToken().not() : FALSE;
    }
  },
  FEDERATED_USERS(false, "federated users") {
    @Override
    Truth governs(Call call) {
      return Truth.of(
          call.kind() == CallerKind.FEDERATED_USER
              && (call.isOfIam() || (call.isOfSts() && !call.is(GET_CALLER_IDENTITY))));
    }
  },
  SESSIONS_OF_ROLES(false, "sessions of roles") {
    @Override
    Truth governs(Call call) {
      return Truth.of(
          call.kind().isRole() && (call.is(GET_SESSION_TOKEN) || call.is(GET_FEDERATION_TOKEN)));
    }
  },
  ROOT_USERS(false, "root users") {
    @Override
    Truth governs(Call call) {
      return Truth.of(
          call.kind() == CallerKind.ROOT_USER && (call.is(ASSUME_ROLE) || call.is(ASSUME_ROOT)));
    }
  },
  SESSIONS_IN_STS(false, "sessions of GetSessionToken") {
    @Override
    Truth governs(Call call) {
      return call.isOfUser()
              && call.isOfSts()
              && !call.is(ASSUME_ROLE)
              && !call.is(GET_CALLER_IDENTITY)
          ? call.ofSessionToken()
          : FALSE;
    }
  },
  SESSIONS_IN_IAM(false, "sessions of GetSessionToken without a second factor") {
    @Override
    Truth governs(Call call) {
      return call.isOfUser() && call.isOfIam()
          ? call.ofSessionToken().and(call.secondFactor().not())
          : FALSE;
    }
  };

  /**
   * What the rules hang on.
   *
   * @param kind what kind of caller calls
   * @param target the action and the resource
   * @param ofSessionToken whether its credentials are from GetSessionToken, where it is a user
   * @param secondFactor whether they were got with a second factor
   */
  record Call(CallerKind kind, Target target, Truth ofSessionToken, Truth secondFactor) {
    boolean is(String foldedAction) {
      return target.foldedAction().equals(foldedAction);
    }

    boolean isOfUser() {
      return kind == CallerKind.USER || kind == CallerKind.ROOT_USER;
    }

    boolean isOfIam() {
      return target.service().equals("iam");
    }

    /** Whether an operation of STS is called; some of its actions only go with others. */
    boolean isOfSts() {
      return target.service().equals("sts") && !NO_OPERATIONS.contains(target.foldedAction());
    }
  }

  private static final String ASSUME_ROLE = "sts:assumerole";
  private static final String ASSUME_ROOT = "sts:assumeroot";
  private static final String GET_CALLER_IDENTITY = "sts:getcalleridentity";
  private static final String GET_FEDERATION_TOKEN = "sts:getfederationtoken";
  private static final String GET_SESSION_TOKEN = "sts:getsessiontoken";
  private static final Set<String> NO_OPERATIONS =
      Set.of(
          "sts:tagsession", "sts:setsourceidentity", "sts:setcontext", "sts:getservicebearertoken");

  private static final List<CredentialRule> ALL = List.of(values());

  private final boolean allows;
  private final String callers;

  CredentialRule(boolean allows, String callers) {
    this.allows = allows;
    this.callers = callers;
  }

  /** All of them. */
  static List<CredentialRule> all() {
    return ALL;
  }

  /** Whether the request is allowed by it, whatever policies say; else it is refused. */
  public boolean allows() {
    return allows;
  }

  /** Whom it refuses the request, in words; empty where it allows. */
  public String callers() {
    return callers;
  }

  /** Whether it is about the call. */
  abstract Truth governs(Call call);

  /** Whether the rules can be about the service at all. */
  static boolean mayGovern(Target target) {
    return target.service().equals("sts") || target.service().equals("iam");
  }
}
