package dev.unless.condition;

import dev.unless.annotation.Arn;
import dev.unless.annotation.Cidr;
import dev.unless.annotation.ExternalId;
import dev.unless.annotation.KeyName;
import dev.unless.annotation.OrganizationId;
import dev.unless.annotation.VpcEndpointId;
import dev.unless.annotation.VpcId;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Nonempty;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.Text;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.AwsPrincipal;
import dev.unless.vocabulary.ClaimKeys;
import dev.unless.vocabulary.OidcProvider;
import dev.unless.vocabulary.Region;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.SamlProvider;
import dev.unless.vocabulary.ServicePrincipal;
import java.util.List;

/**
 * The condition keys that every service shares, as constants; and the questions that are asked of
 * them most, which read as sentences under {@code when} and {@code unless} once imported with
 * {@code import static dev.unless.condition.Keys.*}.
 *
 * <p>Each question is one comparison that is false where the request lacks its key. Questions about
 * the same key in other ways start at the constant: {@code USER_AGENT.startsWith("…")}. A text that
 * holds a lone surrogate is refused with a {@link RefusedException} everywhere.
 *
 * <pre>{@code
 * Condition trusted =
 *     Keys.sourceIp("203.0.113.0/24")
 *         .or(Keys.calledVia(ServicePrincipal.of("athena.amazonaws.com")))
 *         .or(Keys.principalTag("team").is(Keys.resourceTag("team")));
 * Condition beta = Keys.stringKey("newsvc:Stage").is("beta");
 * }</pre>
 *
 * <p>Source: IAM User Guide, "AWS global condition context keys".
 */
public final class Keys {
  /**
   * {@code aws:PrincipalArn}: the caller's ARN; for a role's session the ARN of the role. Absent
   * for anonymous callers.
   */
  public static final ArnKey PRINCIPAL_ARN = new ArnKey(GlobalKey.PRINCIPAL_ARN.text());

  /**
   * {@code aws:PrincipalAccount}: the caller's account, {@code anonymous} for anonymous callers.
   * Always present.
   */
  public static final StringKey PRINCIPAL_ACCOUNT =
      new StringKey(GlobalKey.PRINCIPAL_ACCOUNT.text());

  /**
   * {@code aws:PrincipalOrgPaths}: the path of the caller's account in its organization, such as
   * {@code o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/}. Present where the account belongs to an
   * organization.
   */
  public static final StringsKey PRINCIPAL_ORG_PATHS =
      new StringsKey(GlobalKey.PRINCIPAL_ORG_PATHS.text());

  /**
   * {@code aws:PrincipalOrgID}: the caller's organization, such as {@code o-a1b2c3d4e5}. Present
   * where the account belongs to one.
   */
  public static final StringKey PRINCIPAL_ORG_ID = new StringKey(GlobalKey.PRINCIPAL_ORG_ID.text());

  /**
   * {@code aws:PrincipalOrgMasterAccountId}: the management account of the caller's organization.
   * Present where the account belongs to one.
   */
  public static final StringKey PRINCIPAL_ORG_MASTER_ACCOUNT_ID =
      new StringKey(GlobalKey.PRINCIPAL_ORG_MASTER_ACCOUNT_ID.text());

  /**
   * {@code aws:PrincipalIsAWSService}: whether a service principal itself calls. Absent for
   * anonymous callers.
   */
  public static final BoolKey PRINCIPAL_IS_AWS_SERVICE =
      new BoolKey(GlobalKey.PRINCIPAL_IS_AWS_SERVICE.text());

  /**
   * {@code aws:PrincipalServiceName}: the name of the service principal that calls. Present for
   * service principals only.
   */
  public static final StringKey PRINCIPAL_SERVICE_NAME =
      new StringKey(GlobalKey.PRINCIPAL_SERVICE_NAME.text());

  /**
   * {@code aws:PrincipalServiceNamesList}: all names of the service principal that calls, regional
   * ones included. Present for service principals only.
   */
  public static final ServicesKey PRINCIPAL_SERVICE_NAMES_LIST =
      new ServicesKey(GlobalKey.PRINCIPAL_SERVICE_NAMES_LIST.text());

  /**
   * {@code aws:PrincipalType}: the caller's kind: {@code User}, {@code AssumedRole}, {@code
   * FederatedUser}, {@code Account} or {@code Anonymous}. Always present.
   */
  public static final StringKey PRINCIPAL_TYPE = new StringKey(GlobalKey.PRINCIPAL_TYPE.text());

  /**
   * {@code aws:userid}: the caller's unique id: {@code AIDA…} of a user, {@code AROA…:session} of a
   * role's session, the account of a root user, {@code anonymous}. Always present.
   */
  public static final StringKey USER_ID = new StringKey(GlobalKey.USER_ID.text());

  /**
   * {@code aws:username}: the user's name. Present for IAM users only, not for roles and root
   * users.
   */
  public static final StringKey USER_NAME = new StringKey(GlobalKey.USER_NAME.text());

  /**
   * {@code aws:AssumedRoot}: whether the session was made with AssumeRoot. Present in such sessions
   * only.
   */
  public static final BoolKey ASSUMED_ROOT = new BoolKey(GlobalKey.ASSUMED_ROOT.text());

  /**
   * {@code aws:FederatedProvider}: the identity provider of a role's session. Present where
   * AssumeRoleWithWebIdentity made it.
   */
  public static final StringKey FEDERATED_PROVIDER =
      new StringKey(GlobalKey.FEDERATED_PROVIDER.text());

  /**
   * {@code aws:TokenIssueTime}: when the temporary credentials were issued. Present with temporary
   * credentials only.
   */
  public static final DateKey TOKEN_ISSUE_TIME = new DateKey(GlobalKey.TOKEN_ISSUE_TIME.text());

  /**
   * {@code aws:MultiFactorAuthAge}: seconds since the caller showed a second factor. Present with
   * temporary credentials that were got with one.
   */
  public static final NumberKey MFA_AGE = new NumberKey(GlobalKey.MFA_AGE.text());

  /**
   * {@code aws:MultiFactorAuthPresent}: whether the temporary credentials were got with a second
   * factor. Absent with long-term credentials, and for federated identities.
   */
  public static final BoolKey MFA_PRESENT = new BoolKey(GlobalKey.MFA_PRESENT.text());

  /**
   * {@code aws:SourceIdentity}: the source identity that was set when the role was assumed. Present
   * where one was.
   */
  public static final StringKey SOURCE_IDENTITY = new StringKey(GlobalKey.SOURCE_IDENTITY.text());

  /**
   * {@code aws:ChatbotSourceArn}: the chat configuration that the session comes from. Present in
   * sessions of chat channels only.
   */
  public static final ArnKey CHATBOT_SOURCE_ARN = new ArnKey(GlobalKey.CHATBOT_SOURCE_ARN.text());

  /**
   * {@code aws:SignInSessionArn}: the session of AWS Sign-In that the credentials come from, such
   * as {@code arn:aws:signin:eu-west-1:111122223333:session/…}. Present where {@code aws login} or
   * another client of AWS Sign-In's OAuth got them, never in sessions of the console.
   */
  public static final ArnKey SIGN_IN_SESSION_ARN = new ArnKey(GlobalKey.SIGN_IN_SESSION_ARN.text());

  /**
   * {@code aws:ViaCustomerDomain}: a property of a role's session of which AWS publishes the name
   * alone.
   */
  public static final BoolKey VIA_CUSTOMER_DOMAIN =
      new BoolKey(GlobalKey.VIA_CUSTOMER_DOMAIN.text());

  /**
   * {@code codebuild:BuildArn}: the build that the session is for. Present in sessions of roles
   * that CodeBuild has assumed.
   */
  public static final ArnKey CODEBUILD_BUILD_ARN = new ArnKey(GlobalKey.CODEBUILD_BUILD_ARN.text());

  /**
   * {@code codebuild:ProjectArn}: the project whose build the session is for. Present in sessions
   * of roles that CodeBuild has assumed.
   */
  public static final ArnKey CODEBUILD_PROJECT_ARN =
      new ArnKey(GlobalKey.CODEBUILD_PROJECT_ARN.text());

  /**
   * {@code identitystore:UserId}: the user of IAM Identity Center. Present in identity-enhanced
   * sessions only.
   */
  public static final StringKey IDENTITYSTORE_USER_ID =
      new StringKey(GlobalKey.IDENTITYSTORE_USER_ID.text());

  /**
   * {@code aws:Ec2InstanceSourceVpc}: the VPC of the instance that the role's credentials were
   * delivered to. Present with credentials of an EC2 instance only.
   */
  public static final StringKey EC2_INSTANCE_SOURCE_VPC =
      new StringKey(GlobalKey.EC2_INSTANCE_SOURCE_VPC.text());

  /**
   * {@code aws:Ec2InstanceSourcePrivateIPv4}: the primary private IPv4 address of the instance that
   * the role's credentials were delivered to. Present with credentials of an EC2 instance only.
   */
  public static final AddressKey EC2_INSTANCE_SOURCE_PRIVATE_IPV4 =
      new AddressKey(GlobalKey.EC2_INSTANCE_SOURCE_PRIVATE_IPV4.text());

  /**
   * {@code ec2:RoleDelivery}: the version of the instance metadata service that delivered the
   * credentials, {@code 1.0} or {@code 2.0}. Present with credentials of an EC2 instance only.
   */
  public static final NumberKey EC2_ROLE_DELIVERY =
      new NumberKey(GlobalKey.EC2_ROLE_DELIVERY.text());

  /**
   * {@code ec2:SourceInstanceArn}: the instance that the role's credentials were delivered to.
   * Present with credentials of an EC2 instance only.
   */
  public static final ArnKey EC2_SOURCE_INSTANCE_ARN =
      new ArnKey(GlobalKey.EC2_SOURCE_INSTANCE_ARN.text());

  /**
   * {@code glue:RoleAssumedBy}: the service that assumed the role for the caller's job. Present
   * with credentials of AWS Glue only.
   */
  public static final StringKey GLUE_ROLE_ASSUMED_BY =
      new StringKey(GlobalKey.GLUE_ROLE_ASSUMED_BY.text());

  /**
   * {@code glue:CredentialIssuingService}: the service that issued the credentials of a job.
   * Present with credentials of AWS Glue only.
   */
  public static final StringKey GLUE_CREDENTIAL_ISSUING_SERVICE =
      new StringKey(GlobalKey.GLUE_CREDENTIAL_ISSUING_SERVICE.text());

  /**
   * {@code lambda:SourceFunctionArn}: the function that the role's credentials were delivered to.
   * Present with credentials of a function only.
   */
  public static final ArnKey LAMBDA_SOURCE_FUNCTION_ARN =
      new ArnKey(GlobalKey.LAMBDA_SOURCE_FUNCTION_ARN.text());

  /**
   * {@code ssm:SourceInstanceArn}: the managed instance that the role's credentials were delivered
   * to. Present with credentials of Systems Manager only.
   */
  public static final ArnKey SSM_SOURCE_INSTANCE_ARN =
      new ArnKey(GlobalKey.SSM_SOURCE_INSTANCE_ARN.text());

  /**
   * {@code aws:SourceIp}: the public address of the caller. Absent where the request comes through
   * a VPC endpoint; where a service calls on the caller's behalf it may be the caller's, the
   * service's or absent.
   */
  public static final AddressKey SOURCE_IP = new AddressKey(GlobalKey.SOURCE_IP.text());

  /**
   * {@code aws:SourceVpc}: the VPC that the request comes from. Present through a VPC endpoint
   * only.
   */
  public static final StringKey SOURCE_VPC = new StringKey(GlobalKey.SOURCE_VPC.text());

  /**
   * {@code aws:SourceVpcArn}: the ARN of the VPC that the request comes from. Present through a VPC
   * endpoint only, for services that support it.
   */
  public static final ArnKey SOURCE_VPC_ARN = new ArnKey(GlobalKey.SOURCE_VPC_ARN.text());

  /**
   * {@code aws:SourceVpce}: the VPC endpoint that the request comes through. Present through one
   * only.
   */
  public static final StringKey SOURCE_VPCE = new StringKey(GlobalKey.SOURCE_VPCE.text());

  /**
   * {@code aws:VpceAccount}: the account that owns the VPC endpoint. Present through one only, for
   * services that support it.
   */
  public static final StringKey VPCE_ACCOUNT = new StringKey(GlobalKey.VPCE_ACCOUNT.text());

  /**
   * {@code aws:VpceOrgPaths}: the path of the VPC endpoint's account in its organization. Present
   * through an endpoint of such an account only, for services that support it.
   */
  public static final StringsKey VPCE_ORG_PATHS = new StringsKey(GlobalKey.VPCE_ORG_PATHS.text());

  /**
   * {@code aws:VpceOrgID}: the organization of the VPC endpoint's account. Present through an
   * endpoint of such an account only, for services that support it.
   */
  public static final StringKey VPCE_ORG_ID = new StringKey(GlobalKey.VPCE_ORG_ID.text());

  /**
   * {@code aws:VpcSourceIp}: the caller's address within its VPC. Present through a VPC endpoint
   * only.
   */
  public static final AddressKey VPC_SOURCE_IP = new AddressKey(GlobalKey.VPC_SOURCE_IP.text());

  /** {@code aws:ResourceAccount}: the account that owns the resource. Present for most actions. */
  public static final StringKey RESOURCE_ACCOUNT = new StringKey(GlobalKey.RESOURCE_ACCOUNT.text());

  /**
   * {@code aws:ResourceOrgID}: the organization of the resource's account. Present where the
   * account belongs to one.
   */
  public static final StringKey RESOURCE_ORG_ID = new StringKey(GlobalKey.RESOURCE_ORG_ID.text());

  /**
   * {@code aws:ResourceOrgPaths}: the path of the resource's account in its organization. Present
   * where the account belongs to one.
   */
  public static final StringsKey RESOURCE_ORG_PATHS =
      new StringsKey(GlobalKey.RESOURCE_ORG_PATHS.text());

  /**
   * {@code aws:RequestedRegion}: the region that was called; {@code us-east-1} for most global
   * services. Always present.
   */
  public static final StringKey REQUESTED_REGION = new StringKey(GlobalKey.REQUESTED_REGION.text());

  /**
   * {@code aws:TagKeys}: the keys of the tags in the request. Present where the request passes
   * tags.
   */
  public static final StringsKey TAG_KEYS = new StringsKey(GlobalKey.TAG_KEYS.text());

  /** {@code aws:IsMcpServiceAction}: whether the action is one of an AWS MCP server itself. */
  public static final BoolKey IS_MCP_SERVICE_ACTION =
      new BoolKey(GlobalKey.IS_MCP_SERVICE_ACTION.text());

  /**
   * {@code aws:CalledVia}: the services that made the call on the caller's behalf, in order.
   * Present where one of the few services that set it did.
   */
  public static final ServicesKey CALLED_VIA = new ServicesKey(GlobalKey.CALLED_VIA.text());

  /**
   * {@code aws:CalledViaFirst}: the first service of {@code aws:CalledVia}, such as {@code
   * athena.amazonaws.com}. Present with it.
   */
  public static final StringKey CALLED_VIA_FIRST = new StringKey(GlobalKey.CALLED_VIA_FIRST.text());

  /**
   * {@code aws:CalledViaLast}: the last service of {@code aws:CalledVia}, such as {@code
   * kms.amazonaws.com}. Present with it.
   */
  public static final StringKey CALLED_VIA_LAST = new StringKey(GlobalKey.CALLED_VIA_LAST.text());

  /**
   * {@code aws:CalledViaAWSMCP}: the managed MCP server that the request came through, by its
   * service name, such as {@code aws-mcp.amazonaws.com}. Present where it came through one.
   */
  public static final StringKey CALLED_VIA_AWS_MCP =
      new StringKey(GlobalKey.CALLED_VIA_AWS_MCP.text());

  /**
   * {@code aws:ViaAWSService}: whether a service made the call on the caller's behalf. Always
   * present.
   */
  public static final BoolKey VIA_AWS_SERVICE = new BoolKey(GlobalKey.VIA_AWS_SERVICE.text());

  /** {@code aws:ViaAWSMCPService}: whether the request came through a managed MCP server of AWS. */
  public static final BoolKey VIA_AWS_MCP_SERVICE =
      new BoolKey(GlobalKey.VIA_AWS_MCP_SERVICE.text());

  /**
   * {@code aws:SourceArn}: the resource for which a service principal calls, such as the topic that
   * sends to a queue. Present for service principals only, where they call for a resource.
   */
  public static final ArnKey SOURCE_ARN = new ArnKey(GlobalKey.SOURCE_ARN.text());

  /**
   * {@code aws:SourceAccount}: the account of the resource for which a service principal calls.
   * Present for service principals only.
   */
  public static final StringKey SOURCE_ACCOUNT = new StringKey(GlobalKey.SOURCE_ACCOUNT.text());

  /**
   * {@code aws:SourceOwner}: the account of the resource for which a service principal calls, as a
   * few older services name it. Present for service principals only.
   */
  public static final StringKey SOURCE_OWNER = new StringKey(GlobalKey.SOURCE_OWNER.text());

  /**
   * {@code aws:SourceOrgPaths}: the path, in its organization, of the account for whose resource a
   * service principal calls. Present for service principals only.
   */
  public static final StringsKey SOURCE_ORG_PATHS =
      new StringsKey(GlobalKey.SOURCE_ORG_PATHS.text());

  /**
   * {@code aws:SourceOrgID}: the organization of the account for whose resource a service principal
   * calls. Present for service principals only.
   */
  public static final StringKey SOURCE_ORG_ID = new StringKey(GlobalKey.SOURCE_ORG_ID.text());

  /** {@code aws:CurrentTime}: when the request is made. Always present. */
  public static final DateKey CURRENT_TIME = new DateKey(GlobalKey.CURRENT_TIME.text());

  /**
   * {@code aws:EpochTime}: when the request is made, as AWS gives it in seconds since the epoch.
   * Always present.
   */
  public static final DateKey EPOCH_TIME = new DateKey(GlobalKey.EPOCH_TIME.text());

  /**
   * {@code aws:referer}: the Referer header, which a client can set at will: no proof of anything.
   * Present where it was sent.
   */
  public static final StringKey REFERER = new StringKey(GlobalKey.REFERER.text());

  /**
   * {@code aws:UserAgent}: the User-Agent header, which a client can set at will: no proof of
   * anything.
   */
  public static final StringKey USER_AGENT = new StringKey(GlobalKey.USER_AGENT.text());

  /** {@code aws:SecureTransport}: whether the request came over TLS. Always present. */
  public static final BoolKey SECURE_TRANSPORT = new BoolKey(GlobalKey.SECURE_TRANSPORT.text());

  private Keys() {}

  /**
   * The caller is one of these users or roles, named by ARN, or has a session of one of these
   * roles: {@link #PRINCIPAL_ARN}.
   *
   * @throws RefusedException if a text is no ARN
   */
  public static Comparison principalArn(@Arn String first, @Arn String... more) {
    return PRINCIPAL_ARN.in(first, more);
  }

  /**
   * The caller is one of these users or roles, named by ARN, or has a session of one of these
   * roles: {@link #PRINCIPAL_ARN}.
   *
   * @throws RefusedException if the list is empty, or a text is no ARN
   */
  public static Comparison principalArn(@Arn List<String> values) {
    Nonnull.requireAll("values", values);
    return PRINCIPAL_ARN.in(values);
  }

  /**
   * The caller is one of these users or roles, or has a session of one of these roles: {@link
   * #PRINCIPAL_ARN}, in the partition of the policy.
   *
   * <pre>{@code
   * Account shop = Account.of("111122223333");
   * Policy ours =
   *     Unless.bucketPolicy(
   *         "logs", Unless.denyAll().unless(Keys.principalArn(shop.role("writer"), shop.user("ann"))));
   * }</pre>
   *
   * @throws RefusedException if one is an account, for which there is {@link #principalAccount}, or
   *     a session, which has the ARN of its role there
   */
  public static Comparison principalArn(AwsPrincipal first, AwsPrincipal... more) {
    return PRINCIPAL_ARN.in(first, more);
  }

  /**
   * The caller is one of these users or roles, or has a session of one of these roles: {@link
   * #PRINCIPAL_ARN}, in the partition of the policy.
   *
   * @throws RefusedException if the list is empty; if one is an account, for which there is {@link
   *     #principalAccount}, or a session, which has the ARN of its role there
   */
  public static Comparison principalArnOf(List<? extends AwsPrincipal> principals) {
    Nonnull.requireAll("principals", principals);
    return PRINCIPAL_ARN.inArnsOf(principals);
  }

  /**
   * The caller's ARN, for a session that of its role, matches one of these patterns: {@link
   * #PRINCIPAL_ARN}.
   *
   * @throws RefusedException if a pattern without variables has fewer than six segments
   */
  public static Comparison principalArn(Text first, Text... more) {
    return PRINCIPAL_ARN.matches(first, more);
  }

  /**
   * The caller's ARN, for a session that of its role, matches one of these patterns: {@link
   * #PRINCIPAL_ARN}.
   *
   * @throws RefusedException if the list is empty, or a pattern without variables has fewer than
   *     six segments
   */
  public static Comparison principalArnMatching(List<Text> patterns) {
    return PRINCIPAL_ARN.matches(patterns);
  }

  /** The caller belongs to one of these accounts: {@link #PRINCIPAL_ACCOUNT}. */
  public static Comparison principalAccount(Account first, Account... more) {
    return principalAccount(Nonempty.list(first, more));
  }

  /**
   * The caller belongs to one of these accounts: {@link #PRINCIPAL_ACCOUNT}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison principalAccount(List<Account> accounts) {
    Nonnull.requireAll("accounts", accounts);
    return PRINCIPAL_ACCOUNT.inAccounts(accounts);
  }

  /** The caller's account belongs to one of these organizations: {@link #PRINCIPAL_ORG_ID}. */
  public static Comparison principalOrgId(
      @OrganizationId String first, @OrganizationId String... more) {
    return PRINCIPAL_ORG_ID.in(first, more);
  }

  /**
   * The caller's account belongs to one of these organizations: {@link #PRINCIPAL_ORG_ID}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison principalOrgId(@OrganizationId List<String> values) {
    return PRINCIPAL_ORG_ID.in(values);
  }

  /**
   * The caller's account stands directly under one of these paths of an organization, each with its
   * slash at the end: {@link #PRINCIPAL_ORG_PATHS}.
   */
  public static Comparison principalOrgPaths(String first, String... more) {
    return PRINCIPAL_ORG_PATHS.containsAny(first, more);
  }

  /**
   * The caller's account stands directly under one of these paths of an organization, each with its
   * slash at the end: {@link #PRINCIPAL_ORG_PATHS}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison principalOrgPaths(List<String> values) {
    return PRINCIPAL_ORG_PATHS.containsAny(values);
  }

  /**
   * The path of the caller's account in its organization matches one of these patterns: {@link
   * #PRINCIPAL_ORG_PATHS}.
   */
  public static Comparison principalOrgPaths(Text first, Text... more) {
    return PRINCIPAL_ORG_PATHS.containsAnyMatching(first, more);
  }

  /**
   * The path of the caller's account in its organization matches one of these patterns: {@link
   * #PRINCIPAL_ORG_PATHS}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison principalOrgPathsMatching(List<Text> patterns) {
    return PRINCIPAL_ORG_PATHS.containsAnyMatching(patterns);
  }

  /**
   * One of these accounts manages the caller's organization: {@link
   * #PRINCIPAL_ORG_MASTER_ACCOUNT_ID}.
   */
  public static Comparison principalOrgMasterAccountId(Account first, Account... more) {
    return PRINCIPAL_ORG_MASTER_ACCOUNT_ID.in(first, more);
  }

  /**
   * One of these accounts manages the caller's organization: {@link
   * #PRINCIPAL_ORG_MASTER_ACCOUNT_ID}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison principalOrgMasterAccountId(List<Account> accounts) {
    Nonnull.requireAll("accounts", accounts);
    return PRINCIPAL_ORG_MASTER_ACCOUNT_ID.inAccounts(accounts);
  }

  /** A service principal itself calls: {@link #PRINCIPAL_IS_AWS_SERVICE}. */
  public static Comparison principalIsAwsService() {
    return PRINCIPAL_IS_AWS_SERVICE.isTrue();
  }

  /** One of these service principals itself calls: {@link #PRINCIPAL_SERVICE_NAME}. */
  public static Comparison principalServiceName(ServicePrincipal first, ServicePrincipal... more) {
    return principalServiceName(Nonempty.list(first, more));
  }

  /**
   * One of these service principals itself calls: {@link #PRINCIPAL_SERVICE_NAME}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison principalServiceName(List<ServicePrincipal> services) {
    Nonnull.requireAll("services", services);
    return PRINCIPAL_SERVICE_NAME.in(services.stream().map(ServicePrincipal::name).toList());
  }

  /** The caller is of one of these kinds, such as {@code AssumedRole}: {@link #PRINCIPAL_TYPE}. */
  public static Comparison principalType(String first, String... more) {
    return PRINCIPAL_TYPE.in(first, more);
  }

  /**
   * The caller is of one of these kinds, such as {@code AssumedRole}: {@link #PRINCIPAL_TYPE}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison principalType(List<String> values) {
    return PRINCIPAL_TYPE.in(values);
  }

  /**
   * The tag of this key on the caller: {@code aws:PrincipalTag/key}. Present where the caller has
   * the tag.
   *
   * @throws RefusedException if the tag's key is empty, or holds a lone surrogate
   */
  public static StringKey principalTag(String key) {
    Nonnull.require("key", key);
    return new StringKey(KeyFamily.member(GlobalKey.PRINCIPAL_TAG.text(), key, ""));
  }

  /**
   * A claim of the tokens that an OpenID Connect provider makes, such as {@code
   * token.actions.githubusercontent.com:sub}. Present where a role is assumed with such a token,
   * and the token has a claim that AWS takes over.
   *
   * <pre>{@code
   * OidcProvider github =
   *     Account.of("111122223333").oidcProvider("token.actions.githubusercontent.com");
   * Condition ours = Keys.claim(github, "sub").startsWith("repo:shop/site:");
   * }</pre>
   *
   * <p>Source: IAM User Guide, "IAM and AWS STS condition context keys", "Available keys for AWS
   * OIDC federation".
   *
   * @throws RefusedException if the claim's name is empty, or holds a lone surrogate
   */
  public static StringKey claim(OidcProvider provider, String claim) {
    Nonnull.require("provider", provider, "claim", claim);
    return new StringKey(KeyFamily.member(ClaimKeys.before(provider.issuer()), claim, ""));
  }

  /**
   * A claim of an OpenID Connect provider's tokens that has a set of values, such as {@code
   * cognito-identity.amazonaws.com:amr}.
   *
   * @throws RefusedException if the claim's name is empty, or holds a lone surrogate
   */
  public static StringsKey claims(OidcProvider provider, String claim) {
    Nonnull.require("provider", provider, "claim", claim);
    return new StringsKey(KeyFamily.member(ClaimKeys.before(provider.issuer()), claim, ""));
  }

  /**
   * What a SAML provider's assertions say under a name, such as {@code saml:aud}. The key names no
   * provider. Those of which an assertion may have several values, such as {@code
   * saml:edupersonaffiliation}, take {@link #claims(SamlProvider, String)}.
   *
   * <pre>{@code
   * SamlProvider staff = Account.of("111122223333").samlProvider("Staff");
   * Condition console = Keys.claim(staff, "aud").is("https://signin.aws.amazon.com/saml");
   * }</pre>
   *
   * <p>Source: IAM User Guide, "IAM and AWS STS condition context keys", "Available keys for
   * SAML-based AWS STS federation".
   *
   * @throws RefusedException if the name is empty, or holds a lone surrogate
   */
  public static StringKey claim(SamlProvider provider, String name) {
    Nonnull.require("provider", provider, "name", name);
    return new StringKey(KeyFamily.member(ClaimKeys.SAML, name, ""));
  }

  /**
   * What a SAML provider's assertions say under a name that may have several values, such as {@code
   * saml:edupersonaffiliation}.
   *
   * @throws RefusedException if the name is empty, or holds a lone surrogate
   */
  public static StringsKey claims(SamlProvider provider, String name) {
    Nonnull.require("provider", provider, "name", name);
    return new StringsKey(KeyFamily.member(ClaimKeys.SAML, name, ""));
  }

  /**
   * Whoever assumes the role passes one of these external ids: {@code sts:ExternalId}, by which a
   * third party says for which of its customers it acts. An id has 2 to 1224 letters, digits or
   * characters of {@code _+=,.@:/-}.
   *
   * <pre>{@code
   * TrustPolicy auditor =
   *     Unless.trustPolicy(
   *         Unless.allow(Action.of("sts:AssumeRole"))
   *             .to(Account.of("444455556666"))
   *             .when(Keys.externalId("shop-4711")));
   * }</pre>
   *
   * <p>Source: IAM User Guide, "Access to AWS accounts owned by third parties"; AWS STS API
   * Reference, "AssumeRole".
   */
  public static Comparison externalId(@ExternalId String first, @ExternalId String... more) {
    return externalId(Nonempty.list(first, more));
  }

  /**
   * Whoever assumes the role passes one of these external ids: {@code sts:ExternalId}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison externalId(@ExternalId List<String> ids) {
    Nonnull.requireAll("ids", ids);
    return new StringKey("sts:ExternalId").in(ids);
  }

  /** The caller has one of these unique ids: {@link #USER_ID}. */
  public static Comparison userId(String first, String... more) {
    return USER_ID.in(first, more);
  }

  /**
   * The caller has one of these unique ids: {@link #USER_ID}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison userId(List<String> values) {
    return USER_ID.in(values);
  }

  /**
   * The caller's unique id matches one of these patterns, such as {@code AROA…:*} for all sessions
   * of a role: {@link #USER_ID}.
   */
  public static Comparison userId(Text first, Text... more) {
    return USER_ID.matches(first, more);
  }

  /**
   * The caller's unique id matches one of these patterns, such as {@code AROA…:*} for all sessions
   * of a role: {@link #USER_ID}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison userIdMatching(List<Text> patterns) {
    return USER_ID.matches(patterns);
  }

  /** The caller is an IAM user of one of these names: {@link #USER_NAME}. */
  public static Comparison userName(String first, String... more) {
    return USER_NAME.in(first, more);
  }

  /**
   * The caller is an IAM user of one of these names: {@link #USER_NAME}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison userName(List<String> values) {
    return USER_NAME.in(values);
  }

  /** The caller's temporary credentials were got with a second factor: {@link #MFA_PRESENT}. */
  public static Comparison mfaPresent() {
    return MFA_PRESENT.isTrue();
  }

  /** {@link #MFA_AGE}, to be compared. */
  public static NumberKey mfaAge() {
    return MFA_AGE;
  }

  /** {@link #TOKEN_ISSUE_TIME}, to be compared. */
  public static DateKey tokenIssueTime() {
    return TOKEN_ISSUE_TIME;
  }

  /**
   * The request comes from one of these public addresses or CIDR blocks: {@link #SOURCE_IP}.
   *
   * @throws RefusedException if a text is neither an address nor a CIDR block
   */
  public static Comparison sourceIp(@Cidr String first, @Cidr String... more) {
    return SOURCE_IP.in(first, more);
  }

  /**
   * The request comes from one of these public addresses or CIDR blocks: {@link #SOURCE_IP}.
   *
   * @throws RefusedException if the list is empty, or a text is neither an address nor a CIDR block
   */
  public static Comparison sourceIp(@Cidr List<String> values) {
    Nonnull.requireAll("values", values);
    return SOURCE_IP.in(values);
  }

  /** The request comes from one of these VPCs, through an endpoint: {@link #SOURCE_VPC}. */
  public static Comparison sourceVpc(@VpcId String first, @VpcId String... more) {
    return SOURCE_VPC.in(first, more);
  }

  /**
   * The request comes from one of these VPCs, through an endpoint: {@link #SOURCE_VPC}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison sourceVpc(@VpcId List<String> values) {
    return SOURCE_VPC.in(values);
  }

  /** The request comes through one of these VPC endpoints: {@link #SOURCE_VPCE}. */
  public static Comparison sourceVpce(@VpcEndpointId String first, @VpcEndpointId String... more) {
    return SOURCE_VPCE.in(first, more);
  }

  /**
   * The request comes through one of these VPC endpoints: {@link #SOURCE_VPCE}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison sourceVpce(@VpcEndpointId List<String> values) {
    return SOURCE_VPCE.in(values);
  }

  /**
   * The request comes, through a VPC endpoint, from one of these addresses or CIDR blocks of a VPC:
   * {@link #VPC_SOURCE_IP}.
   *
   * @throws RefusedException if a text is neither an address nor a CIDR block
   */
  public static Comparison vpcSourceIp(@Cidr String first, @Cidr String... more) {
    return VPC_SOURCE_IP.in(first, more);
  }

  /**
   * The request comes, through a VPC endpoint, from one of these addresses or CIDR blocks of a VPC:
   * {@link #VPC_SOURCE_IP}.
   *
   * @throws RefusedException if the list is empty, or a text is neither an address nor a CIDR block
   */
  public static Comparison vpcSourceIp(@Cidr List<String> values) {
    Nonnull.requireAll("values", values);
    return VPC_SOURCE_IP.in(values);
  }

  /**
   * One of these accounts owns the VPC endpoint that the request comes through: {@link
   * #VPCE_ACCOUNT}.
   */
  public static Comparison vpceAccount(Account first, Account... more) {
    return VPCE_ACCOUNT.in(first, more);
  }

  /**
   * One of these accounts owns the VPC endpoint that the request comes through: {@link
   * #VPCE_ACCOUNT}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison vpceAccount(List<Account> accounts) {
    Nonnull.requireAll("accounts", accounts);
    return VPCE_ACCOUNT.inAccounts(accounts);
  }

  /** One of these accounts owns the resource: {@link #RESOURCE_ACCOUNT}. */
  public static Comparison resourceAccount(Account first, Account... more) {
    return resourceAccount(Nonempty.list(first, more));
  }

  /**
   * One of these accounts owns the resource: {@link #RESOURCE_ACCOUNT}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison resourceAccount(List<Account> accounts) {
    Nonnull.requireAll("accounts", accounts);
    return RESOURCE_ACCOUNT.inAccounts(accounts);
  }

  /** The resource's account belongs to one of these organizations: {@link #RESOURCE_ORG_ID}. */
  public static Comparison resourceOrgId(
      @OrganizationId String first, @OrganizationId String... more) {
    return RESOURCE_ORG_ID.in(first, more);
  }

  /**
   * The resource's account belongs to one of these organizations: {@link #RESOURCE_ORG_ID}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison resourceOrgId(@OrganizationId List<String> values) {
    return RESOURCE_ORG_ID.in(values);
  }

  /** One of these regions was called: {@link #REQUESTED_REGION}. */
  public static Comparison requestedRegion(Region first, Region... more) {
    return requestedRegion(Nonempty.list(first, more));
  }

  /**
   * One of these regions was called: {@link #REQUESTED_REGION}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison requestedRegion(List<Region> regions) {
    Nonnull.requireAll("regions", regions);
    return REQUESTED_REGION.in(regions.stream().map(Region::id).toList());
  }

  /**
   * The tag of this key on the resource: {@code aws:ResourceTag/key}. Present where the resource
   * has the tag and its service supports it.
   *
   * @throws RefusedException if the tag's key is empty, or holds a lone surrogate
   */
  public static StringKey resourceTag(String key) {
    Nonnull.require("key", key);
    return new StringKey(KeyFamily.member(GlobalKey.RESOURCE_TAG.text(), key, ""));
  }

  /**
   * The tag of this key in the request: {@code aws:RequestTag/key}. Present where the request
   * passes the tag.
   *
   * @throws RefusedException if the tag's key is empty, or holds a lone surrogate
   */
  public static StringKey requestTag(String key) {
    Nonnull.require("key", key);
    return new StringKey(KeyFamily.member(GlobalKey.REQUEST_TAG.text(), key, ""));
  }

  /** {@link #TAG_KEYS}, to be compared. */
  public static StringsKey tagKeys() {
    return TAG_KEYS;
  }

  /**
   * One of these services made the call on the caller's behalf, directly or through others: {@link
   * #CALLED_VIA}.
   */
  public static Comparison calledVia(ServicePrincipal first, ServicePrincipal... more) {
    return CALLED_VIA.containsAny(first, more);
  }

  /**
   * One of these services made the call on the caller's behalf, directly or through others: {@link
   * #CALLED_VIA}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison calledVia(List<ServicePrincipal> services) {
    return CALLED_VIA.containsAny(services);
  }

  /** A service made the call on the caller's behalf: {@link #VIA_AWS_SERVICE}. */
  public static Comparison viaAwsService() {
    return VIA_AWS_SERVICE.isTrue();
  }

  /**
   * A service principal calls for one of these resources: {@link #SOURCE_ARN}.
   *
   * @throws RefusedException if a text is no ARN
   */
  public static Comparison sourceArn(@Arn String first, @Arn String... more) {
    return SOURCE_ARN.in(first, more);
  }

  /**
   * A service principal calls for one of these resources: {@link #SOURCE_ARN}.
   *
   * @throws RefusedException if the list is empty, or a text is no ARN
   */
  public static Comparison sourceArn(@Arn List<String> values) {
    Nonnull.requireAll("values", values);
    return SOURCE_ARN.in(values);
  }

  /**
   * A service principal calls for one of these resources: {@link #SOURCE_ARN}, in the partition of
   * the policy unless a resource has its own.
   *
   * <pre>{@code
   * Condition fromLogs = Keys.sourceArn(Resource.ofArn("arn:aws:s3:::logs"));
   * }</pre>
   *
   * @throws RefusedException if a resource leaves its region or account open
   */
  public static Comparison sourceArn(Resource first, Resource... more) {
    return SOURCE_ARN.in(first, more);
  }

  /**
   * A service principal calls for one of these resources: {@link #SOURCE_ARN}, in the partition of
   * the policy unless a resource has its own.
   *
   * @throws RefusedException if the list is empty, or a resource leaves its region or account open
   */
  public static Comparison sourceArnOf(List<Resource> resources) {
    Nonnull.requireAll("resources", resources);
    return SOURCE_ARN.inArnsOf(resources);
  }

  /**
   * A service principal calls for a resource whose ARN matches one of these patterns: {@link
   * #SOURCE_ARN}.
   *
   * @throws RefusedException if a pattern without variables has fewer than six segments
   */
  public static Comparison sourceArn(Text first, Text... more) {
    return SOURCE_ARN.matches(first, more);
  }

  /**
   * A service principal calls for a resource whose ARN matches one of these patterns: {@link
   * #SOURCE_ARN}.
   *
   * @throws RefusedException if the list is empty, or a pattern without variables has fewer than
   *     six segments
   */
  public static Comparison sourceArnMatching(List<Text> patterns) {
    return SOURCE_ARN.matches(patterns);
  }

  /** A service principal calls for a resource of one of these accounts: {@link #SOURCE_ACCOUNT}. */
  public static Comparison sourceAccount(Account first, Account... more) {
    return sourceAccount(Nonempty.list(first, more));
  }

  /**
   * A service principal calls for a resource of one of these accounts: {@link #SOURCE_ACCOUNT}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison sourceAccount(List<Account> accounts) {
    Nonnull.requireAll("accounts", accounts);
    return SOURCE_ACCOUNT.inAccounts(accounts);
  }

  /**
   * A service principal calls for a resource of one of these accounts, as a few older services say:
   * {@link #SOURCE_OWNER}.
   */
  public static Comparison sourceOwner(Account first, Account... more) {
    return SOURCE_OWNER.in(first, more);
  }

  /**
   * A service principal calls for a resource of one of these accounts, as a few older services say:
   * {@link #SOURCE_OWNER}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison sourceOwner(List<Account> accounts) {
    Nonnull.requireAll("accounts", accounts);
    return SOURCE_OWNER.inAccounts(accounts);
  }

  /**
   * A service principal calls for a resource of one of these organizations: {@link #SOURCE_ORG_ID}.
   */
  public static Comparison sourceOrgId(
      @OrganizationId String first, @OrganizationId String... more) {
    return SOURCE_ORG_ID.in(first, more);
  }

  /**
   * A service principal calls for a resource of one of these organizations: {@link #SOURCE_ORG_ID}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison sourceOrgId(@OrganizationId List<String> values) {
    return SOURCE_ORG_ID.in(values);
  }

  /** {@link #CURRENT_TIME}, to be compared. */
  public static DateKey currentTime() {
    return CURRENT_TIME;
  }

  /** {@link #EPOCH_TIME}, to be compared. */
  public static DateKey epochTime() {
    return EPOCH_TIME;
  }

  /** The Referer header is one of these texts, which proves nothing: {@link #REFERER}. */
  public static Comparison referer(String first, String... more) {
    return REFERER.in(first, more);
  }

  /**
   * The Referer header is one of these texts, which proves nothing: {@link #REFERER}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison referer(List<String> values) {
    return REFERER.in(values);
  }

  /** The User-Agent header is one of these texts, which proves nothing: {@link #USER_AGENT}. */
  public static Comparison userAgent(String first, String... more) {
    return USER_AGENT.in(first, more);
  }

  /**
   * The User-Agent header is one of these texts, which proves nothing: {@link #USER_AGENT}.
   *
   * @throws RefusedException if the list is empty
   */
  public static Comparison userAgent(List<String> values) {
    return USER_AGENT.in(values);
  }

  /** The request came over TLS: {@link #SECURE_TRANSPORT}. */
  public static Comparison secureTransport() {
    return SECURE_TRANSPORT.isTrue();
  }

  /**
   * A key that the vocabulary lacks, whose value is a text.
   *
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate
   */
  public static StringKey stringKey(@KeyName String name) {
    return new StringKey(name);
  }

  /**
   * A key that the vocabulary lacks, whose value is a set of texts.
   *
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate
   */
  public static StringsKey stringsKey(@KeyName String name) {
    return new StringsKey(name);
  }

  /**
   * A key that the vocabulary lacks, whose value is an ARN.
   *
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate
   */
  public static ArnKey arnKey(@KeyName String name) {
    return new ArnKey(name);
  }

  /**
   * A key that the vocabulary lacks, whose value is a set of ARNs.
   *
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate
   */
  public static ArnsKey arnsKey(@KeyName String name) {
    return new ArnsKey(name);
  }

  /**
   * A key that the vocabulary lacks, whose value is an address.
   *
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate
   */
  public static AddressKey addressKey(@KeyName String name) {
    return new AddressKey(name);
  }

  /**
   * A key that the vocabulary lacks, whose value is a number.
   *
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate
   */
  public static NumberKey numberKey(@KeyName String name) {
    return new NumberKey(name);
  }

  /**
   * A key that the vocabulary lacks, whose value is an instant.
   *
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate
   */
  public static DateKey dateKey(@KeyName String name) {
    return new DateKey(name);
  }

  /**
   * A key that the vocabulary lacks, whose value is {@code true} or {@code false}.
   *
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate
   */
  public static BoolKey boolKey(@KeyName String name) {
    return new BoolKey(name);
  }

  /**
   * A key that the vocabulary lacks, whose value is a set of {@code true} and {@code false}.
   *
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate
   */
  public static BoolsKey boolsKey(@KeyName String name) {
    return new BoolsKey(name);
  }

  /**
   * A key that the vocabulary lacks, whose value is a set of names of services.
   *
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate
   */
  public static ServicesKey servicesKey(@KeyName String name) {
    return new ServicesKey(name);
  }

  /**
   * A key that the vocabulary lacks, whose value is bytes.
   *
   * @throws RefusedException if the name is empty, has no colon, or holds a lone surrogate
   */
  public static BinaryKey binaryKey(@KeyName String name) {
    return new BinaryKey(name);
  }
}
