package dev.unless.decide;

import java.util.List;

/** The condition keys that the decision itself knows. */
final class KeyNames {
  static final String PRINCIPAL_ARN = "aws:PrincipalArn";
  static final String PRINCIPAL_ACCOUNT = "aws:PrincipalAccount";
  static final String PRINCIPAL_TYPE = "aws:PrincipalType";
  static final String PRINCIPAL_IS_AWS_SERVICE = "aws:PrincipalIsAWSService";
  static final String PRINCIPAL_SERVICE_NAME = "aws:PrincipalServiceName";
  static final String PRINCIPAL_SERVICE_NAMES_LIST = "aws:PrincipalServiceNamesList";
  static final String FEDERATED_PROVIDER = "aws:FederatedProvider";
  static final String USER_ID = "aws:userid";
  static final String USER_NAME = "aws:username";
  static final String VIA_AWS_SERVICE = "aws:ViaAWSService";
  static final String CALLED_VIA = "aws:CalledVia";
  static final String CALLED_VIA_FIRST = "aws:CalledViaFirst";
  static final String CALLED_VIA_LAST = "aws:CalledViaLast";
  static final String MFA_PRESENT = "aws:MultiFactorAuthPresent";
  static final String MFA_AGE = "aws:MultiFactorAuthAge";
  static final String SOURCE_IP = "aws:SourceIp";

  /** Named so by AWS: the id of the organization's management account. */
  static final String MANAGEMENT_ACCOUNT = "aws:PrincipalOrgMasterAccountId";

  /** Present on calls that come through a VPC endpoint, and only then. */
  static final List<String> OF_ENDPOINTS =
      List.of("aws:SourceVpce", "aws:SourceVpc", "aws:VpcSourceIp");

  /** Present on calls of service principals, and only then. */
  static final List<String> OF_SERVICES =
      List.of(
          PRINCIPAL_SERVICE_NAME,
          PRINCIPAL_SERVICE_NAMES_LIST,
          "aws:SourceArn",
          "aws:SourceAccount",
          "aws:SourceOrgID",
          "aws:SourceOrgPaths");

  private KeyNames() {}
}
