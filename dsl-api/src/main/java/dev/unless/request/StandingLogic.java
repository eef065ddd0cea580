package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.catalog.ActionSet;
import dev.unless.catalog.ResourceControlServices;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeySubject;
import dev.unless.document.Layer;
import dev.unless.document.Logic;
import java.util.List;
import java.util.Set;

/**
 * How requests stand to the layers, whatever their policies say: which of them are in force, and
 * which rules AWS makes for caller and resource. Said once, over whatever stands for truth.
 *
 * <p>Source: IAM User Guide, "Policy evaluation logic"; AWS Organizations User Guide, "Service
 * control policies" and "Resource control policies"; Amazon S3 User Guide, "Bucket policies".
 *
 * @param <B> what stands for the truth of a statement about a request
 */
@Internal
public interface StandingLogic<B> extends Logic<B> {
  /** The keys, case folded, that tell by which alias a key of KMS is known. */
  List<String> ALIAS_KEYS = List.of("kms:requestalias", "kms:resourcealiases");

  /** How the aliases begin of keys that AWS manages. */
  String ALIASES_OF_AWS = "alias/aws/";

  Set<CallerKind> ROOT_USERS = Set.of(CallerKind.ROOT_USER);
  Set<CallerKind> ROLES = CallerKind.which(CallerKind::isRole);
  Set<CallerKind> WITH_IDENTITY_POLICIES = CallerKind.which(CallerKind::hasIdentityPolicies);
  Set<CallerKind> NEEDING_SESSION_POLICY = CallerKind.which(CallerKind::needsSessionPolicy);
  Set<CallerKind> ALLOWED_BY_RESOURCES_ONLY =
      CallerKind.which(CallerKind::onlyResourcePolicyAllows);
  Set<CallerKind> BOUND_BY_SERVICE_CONTROL =
      CallerKind.which(kind -> kind.isBoundBy(Layer.SERVICE_CONTROL));
  Set<CallerKind> IN_OWN_ACCOUNT_ONLY =
      CallerKind.which(kind -> kind.isMember() || kind == CallerKind.ANONYMOUS);

  ActionSet OF_STS = ActionSet.ofService("sts");
  ActionSet OF_KMS = ActionSet.ofService("kms");
  ActionSet OF_BUCKET_POLICIES =
      ActionSet.of("s3:getbucketpolicy", "s3:putbucketpolicy", "s3:deletebucketpolicy");

  /**
   * On event buses of other accounts it hangs on when they were set up whether they tell theirs.
   */
  ActionSet WITH_OWNER_OR_NOT = ActionSet.of("events:putevents");

  ArnFamily ALIAS_OF_AWS = new ArnFamily("*", ALIASES_OF_AWS);

  /** Whether a caller of one of these kinds calls. */
  B callerIs(Set<CallerKind> kinds);

  /** Whether the ARN of the member that calls, or of the role of a session, is of the family. */
  B callerHas(ArnFamily form);

  /** Whether one of these actions is called. */
  B calls(ActionSet actions);

  /** Whether the resource that the request names has an ARN of the family. */
  B isOn(ArnFamily form);

  /**
   * Whether the action has a type of resource. Ruling: one that the catalogue lacks has one, unless
   * the request names no resource.
   */
  B hasResourceType();

  /** Whether the caller belongs to the account that owns the resource. */
  B isSameAccount();

  /** Whether caller and resource are of different partitions: there is no access between them. */
  B crossesPartitions();

  /** Whether the caller's account manages the organization, as its key tells. */
  B callerManagesOrganization();

  /** Whether the resource's account manages the caller's organization, as its key tells. */
  B ownerManagesOrganization();

  /** Whether the key has a value. */
  B has(GlobalKey key);

  /** Whether the key's value is {@code true}. */
  B says(GlobalKey key);

  /** Whether one of the values of the key, of this folded name, begins so. */
  B someBeginsWith(String foldedKey, String beginning);

  /** Whether the caller acts through policies attached to it. */
  default B hasIdentityPolicies() {
    return callerIs(WITH_IDENTITY_POLICIES);
  }

  /** Whether a session without session policy is denied, instead of unlimited. */
  default B needsSessionPolicy() {
    return callerIs(NEEDING_SESSION_POLICY);
  }

  /** Whether nothing gets through that the resource's own policy does not allow. */
  default B resourcePolicyMustAllow() {
    return or(
        callerIs(ALLOWED_BY_RESOURCES_ONLY),
        () -> or(not(isSameAccount()), () -> or(hasKeyPolicy(), this::hasTrustPolicy)));
  }

  /** Whether it is a key of KMS, closed to its own account where its policy does not open it. */
  default B hasKeyPolicy() {
    return isOn(ArnFamily.KEY);
  }

  /** Whether a role is to be assumed, closed likewise. */
  default B hasTrustPolicy() {
    return and(calls(OF_STS), () -> isOn(ArnFamily.ROLE));
  }

  /** Whether no bucket policy can deny it: the account's root user repairs it. */
  default B isRootRepairingBucketPolicy() {
    return and(
        callerIs(ROOT_USERS),
        () ->
            and(
                calls(OF_BUCKET_POLICIES),
                () ->
                    and(
                        isOn(ArnFamily.OF_S3),
                        () -> and(isSameAccount(), () -> not(crossesPartitions())))));
  }

  /** Whether no policy of the resource can give the action to the caller, of another account. */
  default B isOwnAccountOnly() {
    return and(
        calls(ActionSet.OWN_ACCOUNT_ONLY),
        () -> and(callerIs(IN_OWN_ACCOUNT_ONLY), () -> not(isSameAccount())));
  }

  /** Whether policies of the layer bear on the request. */
  default B inForce(Layer layer) {
    return and(not(isAllowedByCredentials()), () -> bears(layer));
  }

  /** Whether they bear on it unless credentials alone settle it. */
  default B bears(Layer layer) {
    return switch (layer) {
      case RESOURCE -> constant(true);
      case IDENTITY, BOUNDARY, SESSION -> hasIdentityPolicies();
      case SERVICE_CONTROL -> serviceControlBears();
      case RESOURCE_CONTROL -> resourceControlBears();
      case VPC_ENDPOINT -> comesThroughEndpoint();
    };
  }

  /**
   * Whether service control policies do: not on service-linked roles, nor on the management
   * account.
   */
  default B serviceControlBears() {
    return and(
        callerIs(BOUND_BY_SERVICE_CONTROL),
        () -> and(not(isServiceLinkedRole()), () -> not(callerManagesOrganization())));
  }

  /**
   * Whether resource control policies do: not on the trust of service-linked roles, nor on keys
   * that AWS manages, nor on actions without a type of resource, nor on the management account.
   */
  default B resourceControlBears() {
    return and(
        calls(ResourceControlServices.actions()),
        () ->
            and(
                not(or(isServiceLinkedRole(), this::isTrustOfServiceLinkedRole)),
                () ->
                    and(
                        hasResourceType(),
                        () -> and(not(ownerManagesOrganization()), () -> not(isKeyOfAws())))));
  }

  /** Whether the request comes through a VPC endpoint, as its keys tell. */
  default B comesThroughEndpoint() {
    B through = constant(false);
    for (GlobalKey key : GlobalKey.about(KeySubject.VPC_ENDPOINT)) {
      through = or(through, has(key));
    }
    return through;
  }

  /** Whether a role that a service made for itself calls. */
  default B isServiceLinkedRole() {
    return and(callerIs(ROLES), () -> callerHas(ArnFamily.ROLE_OF_SERVICE));
  }

  /** Whether such a role is to be assumed. */
  default B isTrustOfServiceLinkedRole() {
    return and(hasTrustPolicy(), () -> isOn(ArnFamily.ROLE_OF_SERVICE));
  }

  /** Whether the key is one that AWS manages, as far as an alias tells: its own ARN does not. */
  default B isKeyOfAws() {
    return and(
        calls(OF_KMS),
        () -> {
          B ofAws = isOn(ALIAS_OF_AWS);
          for (String key : ALIAS_KEYS) {
            ofAws = or(ofAws, someBeginsWith(key, ALIASES_OF_AWS));
          }
          return ofAws;
        });
  }

  /** Whether the credentials alone allow it, whatever policies say. */
  default B isAllowedByCredentials() {
    return governs(true);
  }

  /** Whether the credentials stand against it, whatever policies say. */
  default B isRefusedToCredentials() {
    return governs(false);
  }

  private B governs(boolean allows) {
    B any = constant(false);
    for (CredentialRule rule : CredentialRule.all()) {
      if (rule.allows() == allows) {
        any = or(any, governs(rule));
      }
    }
    return any;
  }

  /** Whether the rule is about the request. */
  default B governs(CredentialRule rule) {
    return and(
        calls(rule.actions()), () -> and(callerIs(rule.kinds()), () -> areFrom(rule.provenance())));
  }

  private B areFrom(CredentialRule.Provenance provenance) {
    return switch (provenance) {
      case ANY -> constant(true);
      case OF_SESSION_TOKEN -> isOfSessionToken();
      case OF_SESSION_TOKEN_WITHOUT_SECOND_FACTOR ->
          and(isOfSessionToken(), () -> not(says(GlobalKey.MFA_PRESENT)));
      case NOT_OF_SESSION_TOKEN -> not(isOfSessionToken());
    };
  }

  /**
   * Whether the credentials of a user or root user are from GetSessionToken. Ruling: the time of
   * issue tells, where no service calls for it; the keys of a second factor do not, since sessions
   * of the console have them, too.
   */
  default B isOfSessionToken() {
    return and(has(GlobalKey.TOKEN_ISSUE_TIME), () -> not(says(GlobalKey.VIA_AWS_SERVICE)));
  }
}
