package dev.unless.document;

import static dev.unless.document.PolicyKind.GrammarRule.ACTIONS_NAMED;
import static dev.unless.document.PolicyKind.GrammarRule.DENY_ONLY;
import static dev.unless.document.PolicyKind.GrammarRule.EVERYONE_ONLY;
import static dev.unless.document.PolicyKind.GrammarRule.NO_API_PATH;
import static dev.unless.document.PolicyKind.GrammarRule.NO_ID;
import static dev.unless.document.PolicyKind.GrammarRule.NO_INCOMPLETE_ARN;
import static dev.unless.document.PolicyKind.GrammarRule.NO_NOT_PRINCIPAL;
import static dev.unless.document.PolicyKind.GrammarRule.NO_PRINCIPAL;
import static dev.unless.document.PolicyKind.GrammarRule.NO_RESOURCE;
import static dev.unless.document.PolicyKind.GrammarRule.PLAIN_SIDS;
import static dev.unless.document.PolicyKind.GrammarRule.PRINCIPAL;
import static dev.unless.document.PolicyKind.GrammarRule.RESOURCE;
import static dev.unless.document.PolicyKind.GrammarRule.VERSION_2012;

import dev.unless.annotation.Internal;
import dev.unless.document.ServiceGrammar.ServiceRefusal;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Nonnull;
import dev.unless.text.ParsedArn;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The kinds of policies, each with its grammar and size limits.
 *
 * <p>Source: IAM User Guide, "Grammar of the IAM JSON policy language"; AWS Organizations User
 * Guide, "SCP syntax" and "RCP syntax".
 */
public enum PolicyKind {
  /** Attached to a user, group or role. */
  IDENTITY(
      limits(
          SizeLimit.MANAGED_POLICY,
          SizeLimit.INLINE_POLICIES_OF_USER,
          SizeLimit.INLINE_POLICIES_OF_ROLE,
          SizeLimit.INLINE_POLICIES_OF_GROUP),
      NO_PRINCIPAL,
      RESOURCE,
      NO_API_PATH,
      NO_ID,
      PLAIN_SIDS),
  /** The boundary of what identity policies can allow a user or role. */
  PERMISSIONS_BOUNDARY(
      limits(SizeLimit.MANAGED_POLICY), NO_PRINCIPAL, RESOURCE, NO_API_PATH, NO_ID, PLAIN_SIDS),
  /** Passed when a session is made. */
  SESSION(
      limits(SizeLimit.SESSION_POLICY),
      NO_PRINCIPAL,
      RESOURCE,
      NO_API_PATH,
      NO_ID,
      PLAIN_SIDS,
      NO_INCOMPLETE_ARN),
  /** The bound that an organization sets to its principals. */
  SERVICE_CONTROL(
      limits(SizeLimit.SERVICE_CONTROL_POLICY), NO_PRINCIPAL, RESOURCE, NO_API_PATH, PLAIN_SIDS),
  /** The bound that an organization sets to its resources. */
  RESOURCE_CONTROL(
      limits(SizeLimit.RESOURCE_CONTROL_POLICY),
      PRINCIPAL,
      NO_NOT_PRINCIPAL,
      EVERYONE_ONLY,
      RESOURCE,
      NO_API_PATH,
      PLAIN_SIDS,
      DENY_ONLY,
      VERSION_2012,
      ACTIONS_NAMED),
  /** What may pass a VPC endpoint. */
  VPC_ENDPOINT(limits(SizeLimit.VPC_ENDPOINT_POLICY), PRINCIPAL, RESOURCE, NO_API_PATH),
  /** Who may assume a role. */
  ROLE_TRUST(
      limits(SizeLimit.ROLE_TRUST, SizeLimit.ROLE_TRUST_DEFAULT),
      PRINCIPAL,
      NO_NOT_PRINCIPAL,
      NO_RESOURCE,
      NO_API_PATH,
      PLAIN_SIDS),
  /** Attached to an S3 bucket. */
  BUCKET(limits(SizeLimit.BUCKET_POLICY), PRINCIPAL, RESOURCE, NO_API_PATH),
  /** Attached to a KMS key. */
  KEY(limits(SizeLimit.KEY_POLICY), PRINCIPAL, RESOURCE, NO_API_PATH),
  /** Attached to a queue of SQS. */
  QUEUE("an Amazon SQS queue", SizeLimit.QUEUE_POLICY),
  /** Attached to a topic of SNS. */
  TOPIC("an Amazon SNS topic", SizeLimit.TOPIC_POLICY),
  /** Attached to a Lambda function. */
  FUNCTION("a Lambda function", SizeLimit.FUNCTION_POLICY),
  /** Attached to a version of a Lambda layer. */
  LAYER("a Lambda layer"),
  /** Attached to a secret of Secrets Manager. */
  SECRET("an AWS Secrets Manager secret", SizeLimit.SECRET_POLICY),
  /** Attached to a repository of ECR. */
  REPOSITORY("an Amazon ECR repository", SizeLimit.REPOSITORY_POLICY),
  /** Attached to the private registry of ECR. */
  REGISTRY("the Amazon ECR registry", SizeLimit.REPOSITORY_POLICY),
  /** Attached to an API of API Gateway. */
  API("an Amazon API Gateway API", SizeLimit.API_POLICY),
  /** Attached to a vault of S3 Glacier, to lock it or to share it. */
  VAULT("an Amazon S3 Glacier vault", SizeLimit.VAULT_POLICY),
  /** Attached to a file system of EFS. */
  FILE_SYSTEM("an Amazon EFS file system", SizeLimit.FILE_SYSTEM_POLICY),
  /** Attached to an event bus of EventBridge. */
  EVENT_BUS("an Amazon EventBridge event bus", SizeLimit.EVENT_BUS_POLICY),
  /** Attached to a stream of Kinesis, or to a consumer of one. */
  STREAM("an Amazon Kinesis stream", SizeLimit.STREAM_POLICY),
  /** Attached to a table of DynamoDB. */
  TABLE("an Amazon DynamoDB table", SizeLimit.TABLE_POLICY),
  /** Attached to a stream of a table of DynamoDB. */
  TABLE_STREAM("an Amazon DynamoDB stream", SizeLimit.TABLE_POLICY),
  /** Attached to a domain of OpenSearch Service. */
  DOMAIN("an Amazon OpenSearch Service domain", SizeLimit.DOMAIN_POLICY),
  /** Attached to a vault of AWS Backup. */
  BACKUP_VAULT("an AWS Backup vault"),
  /** Attached to a log group of CloudWatch Logs, or to the account's logs. */
  LOG_GROUP("an Amazon CloudWatch log group", SizeLimit.LOG_GROUP_POLICY),
  /** Attached to an identity that SES sends mail for. */
  EMAIL_IDENTITY("an Amazon SES identity", SizeLimit.EMAIL_IDENTITY_POLICY),
  /** Attached to a domain of CodeArtifact. */
  PACKAGE_DOMAIN("an AWS CodeArtifact domain", SizeLimit.PACKAGE_POLICY),
  /** Attached to a repository of CodeArtifact. */
  PACKAGE_REPOSITORY("an AWS CodeArtifact repository", SizeLimit.PACKAGE_POLICY),
  /** Attached to the Data Catalog of Glue. */
  DATA_CATALOG("the AWS Glue Data Catalog", SizeLimit.DATA_CATALOG_POLICY),
  /** Attached to a cluster of MSK. */
  KAFKA_CLUSTER("an Amazon MSK cluster", SizeLimit.KAFKA_CLUSTER_POLICY),
  /** Attached to an access point of S3. */
  ACCESS_POINT("an Amazon S3 access point", SizeLimit.ACCESS_POINT_POLICY),
  /** Attached to a directory bucket of S3. */
  DIRECTORY_BUCKET("an Amazon S3 directory bucket", SizeLimit.ACCESS_POINT_POLICY),
  /** Attached to a table bucket of S3 Tables. */
  TABLE_BUCKET("an Amazon S3 table bucket", SizeLimit.ACCESS_POINT_POLICY),
  /** Attached to a channel of CloudTrail. */
  TRAIL_CHANNEL("an AWS CloudTrail channel", SizeLimit.TRAIL_CHANNEL_POLICY),
  /** Attached to a rule group of WAF. */
  RULE_GROUP("an AWS WAF rule group", SizeLimit.RULE_GROUP_POLICY),
  /** Attached to any other resource; some services leave out Resource. */
  RESOURCE_BASED(limits(), PRINCIPAL);

  /** A rule of the grammar that not every kind has. */
  enum GrammarRule {
    NO_PRINCIPAL(Code.UNSUPPORTED_PRINCIPAL),
    PRINCIPAL(Code.MISSING_PRINCIPAL),
    NO_NOT_PRINCIPAL(Code.ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL),
    EVERYONE_ONLY(Code.RCP_SYNTAX_ERROR_PRINCIPAL),
    RESOURCE(Code.MISSING_RESOURCE),
    NO_RESOURCE(Code.ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE),
    NO_API_PATH(Code.INVALID_ARN_PREFIX),
    NO_INCOMPLETE_ARN(Code.MISSING_ARN_FIELD),
    NO_ID(Code.INVALID_POLICY_ELEMENT),
    PLAIN_SIDS(Code.UNSUPPORTED_SID),
    DENY_ONLY(Code.RCP_SYNTAX_ERROR_ALLOW),
    VERSION_2012(Code.INVALID_VERSION),
    ACTIONS_NAMED(Code.RCP_SYNTAX_ERROR_ACTION);

    private final Code code;

    GrammarRule(Code code) {
      this.code = code;
    }
  }

  private final List<SizeLimit> sizeLimits;
  private final Set<GrammarRule> rules;
  private final String ofWhat;
  private final Optional<ServiceGrammar> service;

  PolicyKind(List<SizeLimit> sizeLimits, GrammarRule... rules) {
    this.sizeLimits = sizeLimits;
    this.rules = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(rules)));
    this.ofWhat = "";
    this.service = Optional.empty();
  }

  /** A kind that a service has the say of. */
  PolicyKind(String ofWhat, SizeLimit... sizeLimits) {
    ServiceGrammar grammar = ServiceGrammar.of(text());
    this.sizeLimits = limits(sizeLimits);
    this.rules =
        grammar.takesApiPaths()
            ? Collections.unmodifiableSet(EnumSet.of(PRINCIPAL))
            : Collections.unmodifiableSet(EnumSet.of(PRINCIPAL, NO_API_PATH));
    this.ofWhat = ofWhat;
    this.service = Optional.of(grammar);
  }

  /** The kind's name on the command line and in tables, such as {@code event-bus}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The kind of policy that a resource has whose ARN this is; {@link #RESOURCE_BASED} where no
   * other is known.
   */
  public static PolicyKind ofResource(String arn) {
    Nonnull.require("arn", arn);
    return ParsedArn.parse(arn).map(parsed -> ofResource(parsed, arn)).orElse(RESOURCE_BASED);
  }

  private static PolicyKind ofResource(ParsedArn arn, String text) {
    if (arn.service().equals("kms") && arn.resource().startsWith("key/")) {
      return KEY;
    }
    if (arn.service().equals("s3") && arn.region().isEmpty()) {
      return BUCKET;
    }
    return Arrays.stream(values())
        .filter(kind -> kind.precision(arn, text) > 0)
        .max(Comparator.comparingInt(kind -> kind.precision(arn, text)))
        .orElse(RESOURCE_BASED);
  }

  private int precision(ParsedArn arn, String text) {
    return service.map(grammar -> grammar.precision(arn, text)).orElse(0);
  }

  /** Whether such a policy is attached to a resource and says who may use it; not a role's. */
  public boolean isOfResource() {
    return service.isPresent() || this == BUCKET || this == KEY || this == RESOURCE_BASED;
  }

  /** Whether such a policy is attached to a resource, roles included. */
  @Internal
  public boolean isAttachedToResource() {
    return isOfResource() || this == ROLE_TRUST;
  }

  /** Whether a service has the say of its grammar, beyond that of all policies. */
  @Internal
  public boolean isOfService() {
    return service.isPresent();
  }

  /** Whose policy it is in words, such as {@code an Amazon SQS queue}; empty for other kinds. */
  @Internal
  public String ofWhat() {
    return ofWhat;
  }

  /**
   * The prefixes of the services whose actions such a policy is asked about; empty where every
   * service's are, or more than a list of prefixes says.
   */
  @Internal
  public Set<String> services() {
    return service.map(ServiceGrammar::services).orElse(Set.of());
  }

  /**
   * The services that the ARNs of such a policy's resources name; empty where that is not known.
   */
  @Internal
  public Set<String> arnServices() {
    return service
        .filter(grammar -> !grammar.takesOtherResources())
        .map(ServiceGrammar::arnServices)
        .orElse(Set.of());
  }

  /** Whether the service has a list of the actions that such a policy may name. */
  @Internal
  public boolean listsActions() {
    return service.filter(ServiceGrammar::listsActions).isPresent();
  }

  /** Whether every statement is about the one resource that the policy is attached to. */
  @Internal
  public boolean namesOneResource() {
    return service.filter(ServiceGrammar::namesOneResource).isPresent();
  }

  /** Whether statements need no Resource, and the service has refused policies that have one. */
  @Internal
  public boolean needsNoResource() {
    return service.filter(ServiceGrammar::needsNoResource).isPresent();
  }

  private static List<SizeLimit> limits(SizeLimit... limits) {
    return List.of(limits);
  }

  /** AWS's limits on the size of such a policy; empty where they depend on the service. */
  public List<SizeLimit> sizeLimits() {
    return sizeLimits;
  }

  /** Whether statements of this kind name principals. */
  public boolean hasPrincipal() {
    return rules.contains(PRINCIPAL);
  }

  /** Whether each statement of this kind needs a Sid of its own, where it has one. */
  public boolean hasUniqueSids() {
    return rules.contains(PLAIN_SIDS)
        || service.filter(grammar -> grammar.refuses(ServiceRefusal.EQUAL_SIDS)).isPresent();
  }

  /** The code of a breach of the rule: AWS has own ones for some kinds. */
  Code code(GrammarRule rule) {
    if (this == SERVICE_CONTROL && rule == NO_PRINCIPAL) {
      return Code.SCP_SYNTAX_ERROR_PRINCIPAL;
    }
    if (this == RESOURCE_CONTROL && rule == NO_NOT_PRINCIPAL) {
      return Code.RCP_SYNTAX_ERROR_PRINCIPAL;
    }
    return rule.code;
  }

  /** Whether the grammar is of each statement by itself, but for Sids that must differ. */
  @Internal
  public boolean isOfStatements() {
    return service.isEmpty() && !rules.contains(GrammarRule.DENY_ONLY);
  }

  /**
   * The kind that is taken for granted where nobody tells one: of a resource where principals are
   * named, else of an identity.
   */
  @Internal
  public static PolicyKind likely(PolicyDocument document) {
    Nonnull.require("document", document);
    return document.statements().stream().anyMatch(each -> each.principal().isPresent())
        ? RESOURCE_BASED
        : IDENTITY;
  }

  /**
   * Where the document breaks the grammar of this kind, in the document's order; empty where it
   * does not.
   */
  public List<Finding> problems(PolicyDocument document) {
    Nonnull.require("document", document);
    List<Finding> problems = new KindGrammar(this, rules, document).problems();
    return service
        .map(grammar -> new ServiceRules(this, grammar, document).problems())
        .filter(more -> !more.isEmpty())
        .map(more -> Stream.concat(problems.stream(), more.stream()).toList())
        .orElse(problems);
  }
}
