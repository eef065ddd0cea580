package dev.unless.decide;

import dev.unless.decide.Caller.FederatedUser;
import dev.unless.decide.Caller.Role;
import dev.unless.decide.Caller.RoleSession;
import dev.unless.decide.Caller.RootUser;
import dev.unless.document.PolicyKind;
import dev.unless.document.ResourceControlServices;
import dev.unless.text.Arn;
import dev.unless.text.CaseFolding;
import java.util.Optional;
import java.util.Set;

/**
 * How a request stands to the layers, whatever their policies say: which of them are in force for
 * it, and which rules AWS makes for its caller and resource.
 */
final class Standing {
  private static final String SERVICE_LINKED_ROLES = "role/aws-service-role/";
  private static final String RETIRE_GRANT = "kms:retiregrant";
  private static final Set<String> BUCKET_POLICY_ACTIONS =
      Set.of("s3:getbucketpolicy", "s3:putbucketpolicy", "s3:deletebucketpolicy");
  private static final String MANAGEMENT_ACCOUNT = CaseFolding.fold(KeyNames.MANAGEMENT_ACCOUNT);
  private static final String[] ENDPOINT_KEYS =
      KeyNames.OF_ENDPOINTS.stream().map(CaseFolding::fold).toArray(String[]::new);

  private Standing() {}

  /** Whether policies of the layer bear on the request. */
  static Truth inForce(Layer layer, Request request) {
    Caller caller = request.caller();
    return switch (layer) {
      case RESOURCE -> Truth.TRUE;
      case IDENTITY, BOUNDARY, SESSION -> Truth.of(CallerKeys.hasIdentityPolicies(caller));
      case SERVICE_CONTROL ->
          isServiceLinkedRole(caller) || caller.account().isEmpty()
              ? Truth.FALSE
              : isManagementAccount(caller.account(), request).not();
      case RESOURCE_CONTROL ->
          isServiceLinkedRole(caller)
                  || !ResourceControlServices.contains(request.service())
                  || request.foldedAction().equals(RETIRE_GRANT)
              ? Truth.FALSE
              : isManagementAccount(request.resourceAccount(), request).not();
      case VPC_ENDPOINT -> comesThroughEndpoint(request);
    };
  }

  /** Whether the caller belongs to the account that owns the resource. */
  static boolean isSameAccount(Request request) {
    Optional<String> account = request.caller().account();
    return account.isPresent() && account.equals(request.resourceAccount());
  }

  /** Whether caller and resource are of different partitions, between which there is no access. */
  static boolean crossesPartitions(Request request) {
    Optional<String> partition = request.caller().partition();
    Optional<Arn> resource = request.resourceArn();
    return partition.isPresent()
        && resource.isPresent()
        && !partition.get().equals(resource.get().partition());
  }

  /**
   * Whether the resource's own policy must allow the caller's account at least: KMS keys and roles
   * are closed to it otherwise.
   */
  static boolean needsResourcePolicy(Request request) {
    PolicyKind kind = request.resourcePolicyKind();
    return kind == PolicyKind.KEY || kind == PolicyKind.ROLE_TRUST;
  }

  /**
   * Whether this is a root user, who is allowed everything in its account that no organization or
   * endpoint denies.
   */
  static boolean isRoot(Request request) {
    return request.caller() instanceof RootUser;
  }

  /** Whether a session without session policy is denied, instead of unlimited. */
  static boolean needsSessionPolicy(Request request) {
    return request.caller() instanceof FederatedUser;
  }

  /**
   * Whether no bucket policy can deny the request: the account's root user repairs the bucket
   * policy.
   */
  static boolean isRootRepairingBucketPolicy(Request request) {
    return request.resourcePolicyKind() == PolicyKind.BUCKET
        && isRoot(request)
        && isSameAccount(request)
        && BUCKET_POLICY_ACTIONS.contains(request.foldedAction());
  }

  private static boolean isServiceLinkedRole(Caller caller) {
    if (caller instanceof RoleSession session) {
      return isServiceLinked(session.roleArn());
    }
    return caller instanceof Role role && isServiceLinked(role.roleArn());
  }

  private static boolean isServiceLinked(Arn role) {
    return role.toString()
        .startsWith(SERVICE_LINKED_ROLES, role.toString().length() - role.resource().length());
  }

  private static Truth isManagementAccount(Optional<String> account, Request request) {
    ContextValue management = request.value(MANAGEMENT_ACCOUNT);
    if (management == null || account.isEmpty()) {
      return Truth.FALSE;
    }
    return management.isUnknown() ? Truth.UNKNOWN : Truth.of(management.variable().equals(account));
  }

  private static Truth comesThroughEndpoint(Request request) {
    Truth through = Truth.FALSE;
    for (String key : ENDPOINT_KEYS) {
      ContextValue value = request.value(key);
      if (value != null) {
        through = through.or(value.isUnknown() ? Truth.UNKNOWN : Truth.TRUE);
      }
    }
    return through;
  }
}
