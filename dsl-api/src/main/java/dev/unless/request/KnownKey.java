package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The condition keys that the decision itself knows. */
@Internal
public enum KnownKey {
  PRINCIPAL_ARN("aws:PrincipalArn"),
  PRINCIPAL_ACCOUNT("aws:PrincipalAccount"),
  PRINCIPAL_TYPE("aws:PrincipalType"),
  PRINCIPAL_IS_AWS_SERVICE("aws:PrincipalIsAWSService"),
  PRINCIPAL_SERVICE_NAME("aws:PrincipalServiceName"),
  PRINCIPAL_SERVICE_NAMES_LIST("aws:PrincipalServiceNamesList"),
  FEDERATED_PROVIDER("aws:FederatedProvider"),
  USER_ID("aws:userid"),
  USER_NAME("aws:username"),
  VIA_AWS_SERVICE("aws:ViaAWSService"),
  CALLED_VIA("aws:CalledVia"),
  CALLED_VIA_FIRST("aws:CalledViaFirst"),
  CALLED_VIA_LAST("aws:CalledViaLast"),
  MFA_PRESENT("aws:MultiFactorAuthPresent"),
  MFA_AGE("aws:MultiFactorAuthAge"),
  SOURCE_IP("aws:SourceIp"),
  SOURCE_VPCE("aws:SourceVpce"),
  SOURCE_VPC("aws:SourceVpc"),
  VPC_SOURCE_IP("aws:VpcSourceIp"),
  SOURCE_ARN("aws:SourceArn"),
  SOURCE_ACCOUNT("aws:SourceAccount"),
  SOURCE_ORG_ID("aws:SourceOrgID"),
  SOURCE_ORG_PATHS("aws:SourceOrgPaths"),

  /** Named so by AWS: the id of the organization's management account. */
  MANAGEMENT_ACCOUNT("aws:PrincipalOrgMasterAccountId");

  /** Present on calls that come through a VPC endpoint, and only then. */
  public static final List<KnownKey> OF_ENDPOINTS = List.of(SOURCE_VPCE, SOURCE_VPC, VPC_SOURCE_IP);

  /** Present on calls of service principals, and only then. */
  public static final List<KnownKey> OF_SERVICES =
      List.of(
          PRINCIPAL_SERVICE_NAME,
          PRINCIPAL_SERVICE_NAMES_LIST,
          SOURCE_ARN,
          SOURCE_ACCOUNT,
          SOURCE_ORG_ID,
          SOURCE_ORG_PATHS);

  private final String spelling;
  private final String folded;

  KnownKey(String spelling) {
    this.spelling = spelling;
    this.folded = CaseFolding.fold(spelling);
  }

  /** The key's name, case folded. */
  public String folded() {
    return folded;
  }

  /** What a context, by folded names, says of the key; null where it lacks it. */
  public @Nullable ContextValue in(Map<String, ContextValue> context) {
    return context.get(folded);
  }

  /** The key's name as AWS spells it. */
  @Override
  public String toString() {
    return spelling;
  }
}
