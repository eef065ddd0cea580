package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.catalog.ActionSet;
import dev.unless.catalog.ResourceControlServices;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.document.Layer;
import dev.unless.document.PolicyKind;
import dev.unless.document.Truth;
import dev.unless.text.ParsedArn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a request stands to the layers, whatever their policies say: which of them are in force for
 * it, and which rules AWS makes for its caller and resource. Worked out once for each request.
 */
@Internal
public final class Applicability {
  private static final String SERVICE_LINKED_ROLES = "role/aws-service-role/";
  private static final String AWS_MANAGED_KEYS = "alias/aws/";
  private static final String KMS = "kms";

  /** The keys, case folded, that tell by which alias a key of KMS is known. */
  public static final List<String> ALIAS_KEYS = List.of("kms:requestalias", "kms:resourcealiases");

  /** An alias of a key that AWS manages. */
  public static final String ALIAS_OF_AWS = AWS_MANAGED_KEYS + "s3";

  private static final Layer[] LAYERS = Layer.values();
  private static final Set<String> BUCKET_POLICY_ACTIONS =
      Set.of("s3:getbucketpolicy", "s3:putbucketpolicy", "s3:deletebucketpolicy");

  private final Request request;
  private final CallerKind kind;
  private final boolean hasIdentityPolicies;
  private final String callerName;
  private final String userOrRole;
  private final Optional<String> callerAccount;
  private final Optional<String> callerPartition;
  private final boolean sameAccount;
  private final boolean crossesPartitions;
  private final boolean resourcePolicyMustAllow;
  private final boolean rootRepairingBucketPolicy;
  private final boolean ownAccountOnly;
  private final CredentialLimits credentials;
  private final Map<Layer, Truth> inForce = new EnumMap<>(Layer.class);

  /**
   * @param ofSessionToken whether a user's credentials are from GetSessionToken
   */
  Applicability(Request request, Truth ofSessionToken) {
    Caller caller = request.caller();
    this.request = request;
    this.kind = caller.kind();
    this.hasIdentityPolicies = kind.hasIdentityPolicies();
    this.callerName = caller.displayName();
    this.userOrRole = CallerKeys.userOrRole(caller).map(ParsedArn::toString).orElse("");
    this.callerAccount = caller.account();
    this.callerPartition = caller.partition();
    this.sameAccount = callerAccount.isPresent() && callerAccount.equals(request.resourceAccount());
    this.crossesPartitions =
        callerPartition.isPresent()
            && request.resourceArn().isPresent()
            && !callerPartition.get().equals(request.resourceArn().get().partition());
    this.resourcePolicyMustAllow =
        kind.onlyResourcePolicyAllows() || !sameAccount || needsResourcePolicy();
    this.rootRepairingBucketPolicy =
        request.resourcePolicyKind() == PolicyKind.BUCKET
            && isRoot()
            && sameAccount
            && !crossesPartitions
            && BUCKET_POLICY_ACTIONS.contains(request.foldedAction());
    this.ownAccountOnly =
        (kind.isMember() || kind == CallerKind.ANONYMOUS)
            && !sameAccount
            && ActionSet.OWN_ACCOUNT_ONLY.contains(request.service(), request.foldedAction());
    this.credentials = CredentialLimits.of(request, ofSessionToken);
    for (Layer layer : LAYERS) {
      inForce.put(layer, credentials.allowed().not().and(bears(layer)));
    }
  }

  /** What kind of caller calls. */
  public CallerKind callerKind() {
    return kind;
  }

  /** What the caller itself is called: its ARN, or its name where it has none. */
  public String callerName() {
    return callerName;
  }

  /**
   * The ARN of the user or role that calls, or that the session is of; empty where there is none.
   */
  public String userOrRole() {
    return userOrRole;
  }

  /** The caller's account. */
  public Optional<String> callerAccount() {
    return callerAccount;
  }

  /** The caller's partition. */
  public Optional<String> callerPartition() {
    return callerPartition;
  }

  /** Whether policies of the layer bear on the request. */
  public Truth inForce(Layer layer) {
    return Objects.requireNonNull(inForce.get(layer));
  }

  private Truth bears(Layer layer) {
    return switch (layer) {
      case RESOURCE -> Truth.TRUE;
      case IDENTITY, BOUNDARY, SESSION -> Truth.of(hasIdentityPolicies);
      case SERVICE_CONTROL -> serviceControlBears();
      case RESOURCE_CONTROL -> resourceControlBears();
      case VPC_ENDPOINT -> comesThroughEndpoint();
    };
  }

  /** Whether the caller acts through policies attached to it. */
  public boolean hasIdentityPolicies() {
    return hasIdentityPolicies;
  }

  /** Whether the caller belongs to the account that owns the resource. */
  public boolean isSameAccount() {
    return sameAccount;
  }

  /** Whether caller and resource are of different partitions, between which there is no access. */
  public boolean crossesPartitions() {
    return crossesPartitions;
  }

  /** Whether nothing gets through that the resource's own policy does not allow. */
  public boolean resourcePolicyMustAllow() {
    return resourcePolicyMustAllow;
  }

  /** Whether the request is allowed without any policy: a root user's, on what it owns. */
  public boolean isAllowedByDefault() {
    return isRoot() && !resourcePolicyMustAllow;
  }

  /** Whether a session without session policy is denied, instead of unlimited. */
  public boolean needsSessionPolicy() {
    return kind.needsSessionPolicy();
  }

  /** Whether no bucket policy can deny the request: the account's root user repairs it. */
  public boolean isRootRepairingBucketPolicy() {
    return rootRepairingBucketPolicy;
  }

  /** What hangs on the caller's credentials, whatever policies say. */
  public CredentialLimits credentials() {
    return credentials;
  }

  /** Whether no policy of the resource can give the action to the caller, of another account. */
  public boolean isOwnAccountOnly() {
    return ownAccountOnly;
  }

  /**
   * Whether the catalogue does not tell if the action has a type of resource, so that a ruling says
   * whether resource control policies bear on it.
   */
  public boolean isResourceTypeRuled() {
    return ResourceControlServices.contains(request.service())
        && request.catalog().action(request.action()).isEmpty();
  }

  private boolean isRoot() {
    return kind == CallerKind.ROOT_USER;
  }

  /** KMS keys and roles are closed to their own account where their policy does not open them. */
  private boolean needsResourcePolicy() {
    PolicyKind kind = request.resourcePolicyKind();
    return kind == PolicyKind.KEY || kind == PolicyKind.ROLE_TRUST;
  }

  private Truth serviceControlBears() {
    return isServiceLinkedRole() || !kind.isBoundBy(Layer.SERVICE_CONTROL)
        ? Truth.FALSE
        : isManagementAccount(callerAccount).not();
  }

  /**
   * Not on the trust of service-linked roles, nor on keys that AWS manages, nor on actions without
   * a type of resource. Ruling: an action that the catalogue lacks has one, unless the request
   * names no resource.
   */
  private Truth resourceControlBears() {
    return isServiceLinkedRole()
            || isTrustOfServiceLinkedRole()
            || !ResourceControlServices.contains(request.service())
            || ResourceControlServices.except(request.foldedAction())
            || !hasResourceType()
        ? Truth.FALSE
        : isManagementAccount(request.resourceAccount()).not().and(isKeyOfAws().not());
  }

  private boolean hasResourceType() {
    return request
        .catalog()
        .action(request.action())
        .map(known -> !known.resources().isEmpty())
        .orElse(request.resourceArn().isPresent());
  }

  private boolean isTrustOfServiceLinkedRole() {
    return request.resourcePolicyKind() == PolicyKind.ROLE_TRUST
        && request.resourceArn().orElseThrow().resource().startsWith(SERVICE_LINKED_ROLES);
  }

  /** As far as an alias tells: the ARN of the key itself does not. */
  private Truth isKeyOfAws() {
    if (!request.service().equals(KMS)) {
      return Truth.FALSE;
    }
    boolean byArn =
        request
            .resourceArn()
            .filter(arn -> arn.resource().startsWith(AWS_MANAGED_KEYS))
            .isPresent();
    Truth ofAws = Truth.of(byArn);
    for (String key : ALIAS_KEYS) {
      ofAws = ofAws.or(isAliasOfAws(key));
    }
    return ofAws;
  }

  private Truth isAliasOfAws(String foldedKey) {
    ContextValue aliases = request.value(foldedKey);
    if (aliases == null) {
      return Truth.FALSE;
    }
    return aliases.isUnknown()
        ? Truth.UNKNOWN
        : Truth.of(aliases.values().anyMatch(alias -> alias.text().startsWith(AWS_MANAGED_KEYS)));
  }

  private boolean isServiceLinkedRole() {
    return kind.isRole()
        && CallerKeys.principalArn(request.caller())
            .filter(role -> role.resource().startsWith(SERVICE_LINKED_ROLES))
            .isPresent();
  }

  private Truth isManagementAccount(Optional<String> account) {
    ContextValue management = request.value(GlobalKey.PRINCIPAL_ORG_MASTER_ACCOUNT_ID.folded());
    if (management == null || account.isEmpty()) {
      return Truth.FALSE;
    }
    return management.isUnknown() ? Truth.UNKNOWN : Truth.of(management.variable().equals(account));
  }

  /** Whether the request comes through a VPC endpoint, as its keys tell. */
  public Truth comesThroughEndpoint() {
    Truth through = Truth.FALSE;
    for (GlobalKey key : GlobalKey.about(KeySubject.VPC_ENDPOINT)) {
      ContextValue value = request.value(key.folded());
      if (value != null) {
        through = through.or(value.presence());
      }
    }
    return through;
  }
}
