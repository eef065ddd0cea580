package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.catalog.ResourceControlServices;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.text.ParsedArn;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a request stands to the layers, whatever their policies say: which of them are in force for
 * it, and which rules AWS makes for its caller and resource. {@link StandingLogic} says what that
 * is; here it is worked out once for each request.
 */
@Internal
public final class Applicability {
  private static final Layer[] LAYERS = Layer.values();

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
  private final Truth comesThroughEndpoint;
  private final Map<Layer, Truth> inForce = new EnumMap<>(Layer.class);

  Applicability(Request request) {
    Caller caller = request.caller();
    RequestStanding standing = new RequestStanding(request);
    this.request = request;
    this.kind = caller.kind();
    this.callerName = caller.displayName();
    this.userOrRole = CallerKeys.userOrRole(caller).map(ParsedArn::toString).orElse("");
    this.callerAccount = caller.account();
    this.callerPartition = caller.partition();
    this.hasIdentityPolicies = standing.hasIdentityPolicies() == Truth.TRUE;
    this.sameAccount = standing.isSameAccount() == Truth.TRUE;
    this.crossesPartitions = standing.crossesPartitions() == Truth.TRUE;
    this.resourcePolicyMustAllow = standing.resourcePolicyMustAllow() == Truth.TRUE;
    this.rootRepairingBucketPolicy = standing.isRootRepairingBucketPolicy() == Truth.TRUE;
    this.ownAccountOnly = standing.isOwnAccountOnly() == Truth.TRUE;
    this.credentials = CredentialLimits.of(request, standing);
    this.comesThroughEndpoint = standing.comesThroughEndpoint();
    for (Layer layer : LAYERS) {
      Truth bears = layer == Layer.VPC_ENDPOINT ? comesThroughEndpoint : standing.bears(layer);
      inForce.put(layer, credentials.allowed().not().and(bears));
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
    return kind == CallerKind.ROOT_USER && !resourcePolicyMustAllow;
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

  /** Whether the request comes through a VPC endpoint, as its keys tell. */
  public Truth comesThroughEndpoint() {
    return comesThroughEndpoint;
  }
}
