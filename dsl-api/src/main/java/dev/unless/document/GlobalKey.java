package dev.unless.document;

import static dev.unless.document.Availability.ALWAYS;
import static dev.unless.document.Availability.ENDPOINT;
import static dev.unless.document.Availability.FORWARDED;
import static dev.unless.document.Availability.FOR_RESOURCES;
import static dev.unless.document.Availability.MCP;
import static dev.unless.document.Availability.MEMBERS;
import static dev.unless.document.Availability.MFA;
import static dev.unless.document.Availability.NO_ENDPOINT;
import static dev.unless.document.Availability.OF_RESOURCE;
import static dev.unless.document.Availability.ORGANIZATION;
import static dev.unless.document.Availability.ROLE_SESSIONS;
import static dev.unless.document.Availability.ROOT_SESSIONS;
import static dev.unless.document.Availability.SERVICES;
import static dev.unless.document.Availability.SIGNED;
import static dev.unless.document.Availability.SOME;
import static dev.unless.document.Availability.TAGGED;
import static dev.unless.document.Availability.TEMPORARY;
import static dev.unless.document.Availability.USERS;
import static dev.unless.document.Availability.WEB_IDENTITY;
import static dev.unless.document.KeySubject.ADDRESS;
import static dev.unless.document.KeySubject.CALLER;
import static dev.unless.document.KeySubject.CREDENTIALS;
import static dev.unless.document.KeySubject.MCP_SERVER;
import static dev.unless.document.KeySubject.REQUEST;
import static dev.unless.document.KeySubject.RESOURCE;
import static dev.unless.document.KeySubject.SECOND_FACTOR;
import static dev.unless.document.KeySubject.SERVICES_ON_THE_WAY;
import static dev.unless.document.KeySubject.SERVICE_PRINCIPAL;
import static dev.unless.document.KeySubject.TIME;
import static dev.unless.document.KeySubject.TRANSPORT;
import static dev.unless.document.KeySubject.VPC_ENDPOINT;
import static dev.unless.operator.Arity.MULTI;
import static dev.unless.operator.Arity.SINGLE;
import static dev.unless.operator.KeyType.ARN;
import static dev.unless.operator.KeyType.BOOL;
import static dev.unless.operator.KeyType.DATE;
import static dev.unless.operator.KeyType.IP_ADDRESS;
import static dev.unless.operator.KeyType.NUMERIC;
import static dev.unless.operator.KeyType.STRING;

import dev.unless.annotation.Internal;
import dev.unless.operator.Arity;
import dev.unless.operator.KeyType;
import dev.unless.text.CaseFolding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The condition keys that every service shares: the one table of what a request has. Of each key it
 * says the type of its values, whether it has one or a set of them, what it tells of, which
 * requests carry it, and what its value follows from.
 *
 * <p>Source: IAM User Guide, "AWS global condition context keys", for every row; rulings are said
 * where they stand. {@code aws:EpochTime} is a date that may also be compared as a number.
 */
@Internal
public enum GlobalKey implements RequestKey {
  /** Ruling: of the signed requests not those of service principals, which have no such ARN. */
  PRINCIPAL_ARN("aws:PrincipalArn", ARN, SINGLE, CALLER, MEMBERS, KeyOrigin.CALLER),
  PRINCIPAL_ACCOUNT("aws:PrincipalAccount", STRING, SINGLE, CALLER, ALWAYS, KeyOrigin.CALLER),
  PRINCIPAL_ORG_PATHS("aws:PrincipalOrgPaths", STRING, MULTI, CALLER, ORGANIZATION),
  PRINCIPAL_ORG_ID("aws:PrincipalOrgID", STRING, SINGLE, CALLER, ORGANIZATION),
  /** Named so by AWS: the organization's management account. The guide tells of it no more. */
  PRINCIPAL_ORG_MASTER_ACCOUNT_ID(
      "aws:PrincipalOrgMasterAccountId", STRING, SINGLE, CALLER, ORGANIZATION),
  PRINCIPAL_TAG("aws:PrincipalTag/", STRING, SINGLE, CALLER, TAGGED),
  PRINCIPAL_TYPE("aws:PrincipalType", STRING, SINGLE, CALLER, ALWAYS, KeyOrigin.CALLER),
  PRINCIPAL_IS_AWS_SERVICE(
      "aws:PrincipalIsAWSService", BOOL, SINGLE, SERVICE_PRINCIPAL, SIGNED, KeyOrigin.CALLER),
  PRINCIPAL_SERVICE_NAME(
      "aws:PrincipalServiceName", STRING, SINGLE, SERVICE_PRINCIPAL, SERVICES, KeyOrigin.CALLER),
  /** The name that the caller tells is one of them. */
  PRINCIPAL_SERVICE_NAMES_LIST(
      "aws:PrincipalServiceNamesList",
      STRING,
      MULTI,
      SERVICE_PRINCIPAL,
      SERVICES,
      KeyOrigin.CALLER),
  USER_ID("aws:userid", STRING, SINGLE, CALLER, ALWAYS, KeyOrigin.CALLER),
  USER_NAME("aws:username", STRING, SINGLE, CALLER, USERS, KeyOrigin.CALLER),
  ASSUMED_ROOT("aws:AssumedRoot", BOOL, SINGLE, CALLER, ROOT_SESSIONS),
  FEDERATED_PROVIDER(
      "aws:FederatedProvider", STRING, SINGLE, CALLER, WEB_IDENTITY, KeyOrigin.CALLER),
  TOKEN_ISSUE_TIME("aws:TokenIssueTime", DATE, SINGLE, CREDENTIALS, TEMPORARY),
  MFA_AGE("aws:MultiFactorAuthAge", NUMERIC, SINGLE, SECOND_FACTOR, MFA),
  /** True where there is an age; it may be there without one. */
  MFA_PRESENT("aws:MultiFactorAuthPresent", BOOL, SINGLE, SECOND_FACTOR, MFA, MFA_AGE),
  SIGN_IN_SESSION_ARN("aws:SignInSessionArn", ARN, SINGLE, CREDENTIALS, ROLE_SESSIONS),
  /** The guide names it among the properties of a session and tells of it no more. */
  VIA_CUSTOMER_DOMAIN("aws:ViaCustomerDomain", BOOL, SINGLE, CREDENTIALS, ROLE_SESSIONS),
  CHATBOT_SOURCE_ARN("aws:ChatbotSourceArn", ARN, SINGLE, CREDENTIALS, ROLE_SESSIONS),
  EC2_INSTANCE_SOURCE_VPC("aws:Ec2InstanceSourceVpc", STRING, SINGLE, CREDENTIALS, ROLE_SESSIONS),
  EC2_INSTANCE_SOURCE_PRIVATE_IPV4(
      "aws:Ec2InstanceSourcePrivateIPv4", IP_ADDRESS, SINGLE, CREDENTIALS, ROLE_SESSIONS),
  SOURCE_IDENTITY("aws:SourceIdentity", STRING, SINGLE, CALLER, ROLE_SESSIONS),
  EC2_ROLE_DELIVERY("ec2:RoleDelivery", NUMERIC, SINGLE, CREDENTIALS, ROLE_SESSIONS),
  EC2_SOURCE_INSTANCE_ARN("ec2:SourceInstanceArn", ARN, SINGLE, CREDENTIALS, ROLE_SESSIONS),
  GLUE_ROLE_ASSUMED_BY("glue:RoleAssumedBy", STRING, SINGLE, CREDENTIALS, ROLE_SESSIONS),
  GLUE_CREDENTIAL_ISSUING_SERVICE(
      "glue:CredentialIssuingService", STRING, SINGLE, CREDENTIALS, ROLE_SESSIONS),
  LAMBDA_SOURCE_FUNCTION_ARN("lambda:SourceFunctionArn", ARN, SINGLE, CREDENTIALS, ROLE_SESSIONS),
  CODEBUILD_BUILD_ARN("codebuild:BuildArn", ARN, SINGLE, CREDENTIALS, ROLE_SESSIONS),
  CODEBUILD_PROJECT_ARN("codebuild:ProjectArn", ARN, SINGLE, CREDENTIALS, ROLE_SESSIONS),
  SSM_SOURCE_INSTANCE_ARN("ssm:SourceInstanceArn", ARN, SINGLE, CREDENTIALS, ROLE_SESSIONS),
  IDENTITYSTORE_USER_ID("identitystore:UserId", STRING, SINGLE, CREDENTIALS, ROLE_SESSIONS),
  SOURCE_IP("aws:SourceIp", IP_ADDRESS, SINGLE, ADDRESS, NO_ENDPOINT),
  SOURCE_VPC("aws:SourceVpc", STRING, SINGLE, VPC_ENDPOINT, ENDPOINT),
  SOURCE_VPC_ARN("aws:SourceVpcArn", ARN, SINGLE, VPC_ENDPOINT, ENDPOINT),
  SOURCE_VPCE("aws:SourceVpce", STRING, SINGLE, VPC_ENDPOINT, ENDPOINT),
  VPCE_ACCOUNT("aws:VpceAccount", STRING, SINGLE, VPC_ENDPOINT, ENDPOINT),
  VPCE_ORG_PATHS("aws:VpceOrgPaths", STRING, MULTI, VPC_ENDPOINT, ENDPOINT),
  VPCE_ORG_ID("aws:VpceOrgID", STRING, SINGLE, VPC_ENDPOINT, ENDPOINT),
  VPC_SOURCE_IP("aws:VpcSourceIp", IP_ADDRESS, SINGLE, VPC_ENDPOINT, ENDPOINT),
  RESOURCE_ACCOUNT(
      "aws:ResourceAccount", STRING, SINGLE, RESOURCE, OF_RESOURCE, KeyOrigin.RESOURCE),
  RESOURCE_ORG_ID("aws:ResourceOrgID", STRING, SINGLE, RESOURCE, OF_RESOURCE),
  RESOURCE_ORG_PATHS("aws:ResourceOrgPaths", STRING, MULTI, RESOURCE, OF_RESOURCE),
  RESOURCE_TAG("aws:ResourceTag/", STRING, SINGLE, RESOURCE, OF_RESOURCE),
  CALLED_VIA("aws:CalledVia", STRING, MULTI, SERVICES_ON_THE_WAY, FORWARDED),
  CALLED_VIA_FIRST(
      "aws:CalledViaFirst", STRING, SINGLE, SERVICES_ON_THE_WAY, FORWARDED, CALLED_VIA),
  CALLED_VIA_LAST("aws:CalledViaLast", STRING, SINGLE, SERVICES_ON_THE_WAY, FORWARDED, CALLED_VIA),
  CALLED_VIA_AWS_MCP("aws:CalledViaAWSMCP", STRING, SINGLE, MCP_SERVER, MCP),
  /** Ruling: false where nothing says that a service calls. */
  VIA_AWS_SERVICE(
      "aws:ViaAWSService",
      BOOL,
      SINGLE,
      SERVICES_ON_THE_WAY,
      ALWAYS,
      CALLED_VIA_FIRST,
      CALLED_VIA_LAST),
  VIA_AWS_MCP_SERVICE("aws:ViaAWSMCPService", BOOL, SINGLE, MCP_SERVER, MCP),
  /** It follows from the other one, too, where only that is said. */
  CURRENT_TIME("aws:CurrentTime", DATE, SINGLE, TIME, ALWAYS),
  EPOCH_TIME("aws:EpochTime", DATE, SINGLE, TIME, ALWAYS, CURRENT_TIME),
  REFERER("aws:referer", STRING, SINGLE, REQUEST, SOME, KeyOrigin.CLIENT),
  REQUESTED_REGION("aws:RequestedRegion", STRING, SINGLE, REQUEST, ALWAYS, KeyOrigin.RESOURCE),
  REQUEST_TAG("aws:RequestTag/", STRING, SINGLE, REQUEST, SOME),
  TAG_KEYS("aws:TagKeys", STRING, MULTI, REQUEST, SOME),
  SECURE_TRANSPORT("aws:SecureTransport", BOOL, SINGLE, TRANSPORT, ALWAYS),
  SOURCE_ARN("aws:SourceArn", ARN, SINGLE, SERVICE_PRINCIPAL, FOR_RESOURCES),
  SOURCE_ACCOUNT("aws:SourceAccount", STRING, SINGLE, SERVICE_PRINCIPAL, FOR_RESOURCES),
  /**
   * Source: Amazon SNS Developer Guide, "Example cases for Amazon SNS access control". Ruling:
   * SNS's own default policy asks for it in requests of whoever calls, so it is not taken for a key
   * of service principals.
   */
  SOURCE_OWNER("aws:SourceOwner", STRING, SINGLE, REQUEST, SOME),
  SOURCE_ORG_ID("aws:SourceOrgID", STRING, SINGLE, SERVICE_PRINCIPAL, FOR_RESOURCES),
  SOURCE_ORG_PATHS("aws:SourceOrgPaths", STRING, MULTI, SERVICE_PRINCIPAL, FOR_RESOURCES),
  USER_AGENT("aws:UserAgent", STRING, SINGLE, REQUEST, ALWAYS, KeyOrigin.CLIENT),
  IS_MCP_SERVICE_ACTION("aws:IsMcpServiceAction", BOOL, SINGLE, MCP_SERVER, MCP);

  private static final List<GlobalKey> ALL = List.of(values());
  private static final Map<String, GlobalKey> BY_FOLDED_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(GlobalKey::folded, Function.identity()));
  private static final Map<KeySubject, List<GlobalKey>> BY_SUBJECT =
      ALL.stream()
          .collect(
              Collectors.groupingBy(
                  GlobalKey::subject,
                  () -> new EnumMap<>(KeySubject.class),
                  Collectors.toUnmodifiableList()));

  private final String text;
  private final String folded;
  private final KeyType type;
  private final Arity arity;
  private final KeySubject subject;
  private final Availability availability;
  private final KeyOrigin origin;
  private final List<GlobalKey> followsFrom;

  GlobalKey(String text, KeyType type, Arity arity, KeySubject subject, Availability availability) {
    this(text, type, arity, subject, availability, KeyOrigin.REQUEST);
  }

  GlobalKey(
      String text,
      KeyType type,
      Arity arity,
      KeySubject subject,
      Availability availability,
      GlobalKey... followsFrom) {
    this(text, type, arity, subject, availability, KeyOrigin.OTHER_KEYS, followsFrom);
  }

  GlobalKey(
      String text,
      KeyType type,
      Arity arity,
      KeySubject subject,
      Availability availability,
      KeyOrigin origin,
      GlobalKey... followsFrom) {
    this.text = text;
    this.folded = CaseFolding.fold(text);
    this.type = type;
    this.arity = arity;
    this.subject = subject;
    this.availability = availability;
    this.origin = origin;
    this.followsFrom = List.of(followsFrom);
  }

  /** Every global key. */
  public static List<GlobalKey> all() {
    return ALL;
  }

  /** The global key of this name in any case, a tag's key included; empty for other keys. */
  public static Optional<GlobalKey> of(String name) {
    String folded = CaseFolding.fold(name);
    int slash = folded.indexOf('/');
    boolean tag = slash >= 0 && slash < folded.length() - 1;
    return Optional.ofNullable(BY_FOLDED_NAME.get(tag ? folded.substring(0, slash + 1) : folded));
  }

  /** Whether a global key, and not a family of tags' keys, has this name, case folded. */
  public static boolean isOne(String folded) {
    return BY_FOLDED_NAME.containsKey(folded) && !folded.endsWith("/");
  }

  /** The keys that tell of one of these, in the order of the table. */
  public static List<GlobalKey> about(KeySubject subject) {
    return BY_SUBJECT.getOrDefault(subject, List.of());
  }

  /** The key's name as AWS spells it; where it ends in a slash a tag's key follows. */
  @Override
  public String text() {
    return text;
  }

  @Override
  public String folded() {
    return folded;
  }

  /** The type of its values. */
  public KeyType type() {
    return type;
  }

  @Override
  public Arity arity() {
    return arity;
  }

  /** What it tells of. */
  public KeySubject subject() {
    return subject;
  }

  /** Which requests carry it. */
  public Availability availability() {
    return availability;
  }

  /** What tells its value. */
  public KeyOrigin origin() {
    return origin;
  }

  /** The keys that its value follows from; empty where its origin is another. */
  public List<GlobalKey> followsFrom() {
    return followsFrom;
  }

  /** The key's name as AWS spells it. */
  @Override
  public String toString() {
    return text;
  }
}
