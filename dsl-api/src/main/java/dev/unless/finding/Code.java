package dev.unless.finding;

import static dev.unless.finding.Origin.UNLESS;
import static dev.unless.finding.Severity.ERROR;
import static dev.unless.finding.Severity.SECURITY_WARNING;
import static dev.unless.finding.Severity.SUGGESTION;
import static dev.unless.finding.Severity.WARNING;

/**
 * What can be wrong with a policy: the one list of it, with a {@link #page()} for each. What each
 * is stands beside it, as its {@link #title()}.
 *
 * <p>Where AWS's IAM Access Analyzer has a code for it, this is that code, with AWS's severity; the
 * others are of this library.
 */
public enum Code {
  // The text and its grammar.

  JSON_SYNTAX_ERROR(ERROR, "The text is not JSON, or not what a policy is made of"),
  DUPLICATE_NAME(UNLESS, ERROR, "A name stands twice in one object"),
  DATA_TYPE_MISMATCH(ERROR, "A value of another JSON type than the element has"),
  INVALID_POLICY_ELEMENT(ERROR, "An element that policies do not have"),
  INVALID_VERSION(ERROR, "A version of the language that does not exist"),
  INVALID_EFFECT(ERROR, "An effect other than Allow and Deny"),
  MISSING_STATEMENT(ERROR, "A policy without statements"),
  MISSING_EFFECT(ERROR, "A statement without Effect"),
  MISSING_ACTION(ERROR, "A statement without Action"),
  MISSING_RESOURCE(ERROR, "A statement without Resource where the kind needs one"),
  MISSING_PRINCIPAL(ERROR, "A statement without Principal where the kind needs one"),
  MISSING_VERSION(WARNING, "A policy that names no version of the language"),
  UNSUPPORTED_ELEMENT_COMBINATION(ERROR, "Two elements that exclude each other"),
  UNSUPPORTED_PRINCIPAL(ERROR, "A Principal where the kind of policy has none"),
  UNSUPPORTED_SID(ERROR, "A Sid with characters that the kind does not take"),
  POLICY_QUOTA_EXCEEDED(UNLESS, ERROR, "A policy of more parts than its service takes"),
  REFUSED_BY_SERVICE(UNLESS, ERROR, "What the service does not take in its policies"),
  NEEDLESS_RESOURCE(UNLESS, WARNING, "A Resource that a service may refuse"),
  UNIQUE_SIDS_REQUIRED(ERROR, "Two statements with one Sid where the kind forbids it"),
  UNIQUE_SIDS_RECOMMENDED(WARNING, "Two statements with one Sid"),
  UNSUPPORTED_CHARACTER(UNLESS, ERROR, "A character that IAM does not take"),
  SCP_SYNTAX_ERROR_PRINCIPAL(ERROR, "A Principal in a service control policy"),
  RCP_SYNTAX_ERROR_PRINCIPAL(ERROR, "A principal other than everyone in a resource control policy"),
  RCP_SYNTAX_ERROR_ALLOW(ERROR, "An Allow in a resource control policy"),
  RCP_SYNTAX_ERROR_NOTACTION(ERROR, "A NotAction in a resource control policy"),
  RCP_SYNTAX_ERROR_ACTION(ERROR, "An action that resource control policies do not take"),
  ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL(ERROR, "A NotPrincipal in a role trust policy"),
  ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE(ERROR, "A Resource in a role trust policy"),
  POLICY_SIZE_EXCEEDS_SCP_QUOTA(ERROR, "A service control policy that is too long"),
  POLICY_SIZE_EXCEEDS_RCP_QUOTA(ERROR, "A resource control policy that is too long"),
  POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA(WARNING, "An identity policy that is too long"),
  POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA(WARNING, "A resource policy that is too long"),
  POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA(WARNING, "A role trust policy that is too long"),
  POLICY_SIZE_EXCEEDS_SESSION_POLICY_QUOTA(UNLESS, ERROR, "A session policy that is too long"),
  POLICY_SIZE_EXCEEDS_ENDPOINT_POLICY_QUOTA(
      UNLESS, ERROR, "A VPC endpoint policy that is too long"),
  TOO_LONG_TO_CHECK(UNLESS, ERROR, "A policy that is longer than any that AWS takes"),
  ESCAPED_WILDCARD(
      UNLESS, WARNING, "A wildcard or variable that is escaped, so that it means only itself"),
  EMPTY_ARRAY_ACTION(SUGGESTION, "An empty list of actions"),
  EMPTY_ARRAY_RESOURCE(SUGGESTION, "An empty list of resources"),
  EMPTY_ARRAY_PRINCIPAL(SUGGESTION, "An empty list of principals"),
  EMPTY_ARRAY_CONDITION(SUGGESTION, "An empty list of condition values"),
  EMPTY_OBJECT_CONDITION(SUGGESTION, "An operator without keys, or an empty Condition"),
  EMPTY_OBJECT_PRINCIPAL(SUGGESTION, "A Principal that names nobody"),
  EMPTY_SID_VALUE(SUGGESTION, "An empty Sid"),

  // Actions.

  INVALID_ACTION(ERROR, "An action that the service does not have"),
  INVALID_SERVICE_IN_ACTION(ERROR, "An action of a service that does not exist"),
  RETIRED_ACTION(UNLESS, WARNING, "An action that AWS no longer lists"),
  UNSUPPORTED_ACTION_IN_POLICY(ERROR, "An action that this kind of policy cannot allow or deny"),
  WILDCARD_IN_ACTION_SERVICE(UNLESS, ERROR, "A wildcard in the service of an action"),
  WILDCARD_USAGE_TOO_PERMISSIVE(ERROR, "A wildcard where a value must be told apart"),
  ACTION_WITHOUT_RESOURCE(
      UNLESS, ERROR, "An action that is allowed or denied on none of the resources named"),
  ACTION_NEEDS_EVERY_RESOURCE(UNLESS, WARNING, "An action that only works on *, given ARNs"),
  ACTION_OF_NO_RESOURCE(UNLESS, WARNING, "An action on no resource, allowed by the policy of one"),
  ALLOW_WITH_NOT_ACTION(UNLESS, SUGGESTION, "An Allow of every action that is not listed"),
  NOTHING_ALLOWED(UNLESS, WARNING, "A boundary or a session policy that allows nothing"),
  PASS_ROLE_WITH_NOT_RESOURCE(SECURITY_WARNING, "iam:PassRole with NotResource"),
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE(
      SECURITY_WARNING, "iam:PassRole by a wildcard, with NotResource"),
  PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE(
      SECURITY_WARNING, "iam:PassRole by NotAction, with NotResource"),
  PASS_ROLE_WITH_STAR_IN_RESOURCE(SECURITY_WARNING, "iam:PassRole for every role"),
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE(
      SECURITY_WARNING, "iam:PassRole by a wildcard, for every role"),
  PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION(
      SECURITY_WARNING, "iam:PassRole by NotAction, for every role"),
  CREATE_SLR_WITH_NOT_RESOURCE(WARNING, "iam:CreateServiceLinkedRole with NotResource"),
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE(
      WARNING, "iam:CreateServiceLinkedRole by a wildcard, with NotResource"),
  CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE(
      WARNING, "iam:CreateServiceLinkedRole by NotAction, with NotResource"),
  CREATE_SLR_WITH_STAR_IN_RESOURCE(WARNING, "iam:CreateServiceLinkedRole on every resource"),
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE(
      WARNING, "iam:CreateServiceLinkedRole by a wildcard, on every resource"),
  CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION(
      WARNING, "iam:CreateServiceLinkedRole by NotAction, on every resource"),

  // Resources and ARNs.

  INVALID_ARN_PREFIX(ERROR, "A resource that does not begin with arn:"),
  MISSING_ARN_FIELD(ERROR, "An ARN of too few fields"),
  INVALID_PARTITION(ERROR, "An ARN of a partition that does not exist"),
  TWO_PARTITIONS(UNLESS, ERROR, "ARNs of more than one partition in one policy"),
  INVALID_SERVICE(ERROR, "An ARN or a condition key of a service that does not exist"),
  INVALID_ARN_SERVICE_CASE(ERROR, "An ARN whose service has capital letters"),
  INVALID_ARN_REGION(ERROR, "An ARN whose region does not exist, or not there"),
  INVALID_REGION(ERROR, "A condition on a region that does not exist"),
  INVALID_ARN_ACCOUNT(ERROR, "An ARN whose account field is not an account"),
  INVALID_ARN_RESOURCE(ERROR, "An ARN of no type of resource of its service"),
  ARN_REGION_NOT_ALLOWED(ERROR, "A region in an ARN that has none"),
  ARN_ACCOUNT_NOT_ALLOWED(ERROR, "An account in an ARN that has none"),
  MISSING_ARN_REGION(ERROR, "No region in an ARN that needs one"),
  MISSING_ARN_ACCOUNT(ERROR, "No account in an ARN that needs one"),
  SECRET_WITHOUT_SUFFIX(UNLESS, WARNING, "A secret without the six characters at its ARN's end"),
  UNSUPPORTED_RESOURCE_ARN_IN_POLICY(ERROR, "A resource that this policy is not about"),
  INVALID_ROLE_REFERENCE(WARNING, "A role named by its unique id"),
  INVALID_USER_REFERENCE(WARNING, "A user named by its unique id"),

  // Principals.

  INVALID_PRINCIPAL_FORMAT(ERROR, "A principal of a form that AWS does not take"),
  INVALID_PRINCIPAL_KEY(ERROR, "A key of Principal that does not exist"),
  INVALID_SERVICE_PRINCIPAL_FORMAT(ERROR, "A service principal of a form that no service has"),
  UNKNOWN_SERVICE_PRINCIPAL(UNLESS, WARNING, "A service principal that no service is known to be"),
  PRINCIPAL_NEVER_MEETS_CONDITION(
      UNLESS, WARNING, "A Principal whom the condition excludes altogether"),
  UNSUPPORTED_WILDCARD_IN_PRINCIPAL(ERROR, "A wildcard within a principal"),
  FEDERATED_PRINCIPAL_NOT_SUPPORTED(
      ERROR, "An identity provider where only role trust policies take one"),
  ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL(
      ERROR, "A wildcard where a role trust policy names who may assume the role"),
  INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY(
      ERROR, "An identity provider of a form that AWS does not take"),
  MISMATCHED_ACTION_FOR_PRINCIPAL(
      ERROR, "An action of assuming a role that the principal cannot use"),
  MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY(
      ERROR, "A trust of IAM Roles Anywhere without the actions it needs"),
  ALLOW_WITH_NOT_PRINCIPAL(SECURITY_WARNING, "An Allow to everyone but those named"),
  NOT_PRINCIPAL_WITH_SERVICE(UNLESS, SECURITY_WARNING, "A NotPrincipal that excepts only services"),
  NOT_PRINCIPAL_WITHOUT_SESSION(
      UNLESS,
      SECURITY_WARNING,
      "A NotPrincipal that lists somebody without the account or session"),
  RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL(
      SECURITY_WARNING, "A service that any account may have act on the resource"),
  MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL(
      SECURITY_WARNING, "An OpenID Connect provider without a condition on its tokens"),
  CLAIM_OF_ANOTHER_PROVIDER(
      UNLESS, ERROR, "A condition on tokens of a provider that the statement does not trust"),
  CLAIM_NOT_PASSED(UNLESS, WARNING, "A condition on a token's claim that AWS does not pass on"),
  MISSING_GITHUB_REPO_CONDITION_KEY(
      SECURITY_WARNING, "GitHub Actions without a condition on the repository"),
  SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED(
      WARNING, "GitHub Actions of more than one repository or branch"),

  // Conditions: keys, operators, values.

  INVALID_CONDITION_OPERATOR(ERROR, "A condition operator that does not exist"),
  NULL_WITH_IF_EXISTS(ERROR, "Null with IfExists"),
  DUPLICATE_KEYS_WITH_DIFFERENT_CASE(ERROR, "A condition key that stands twice but for case"),
  INVALID_CONDITION_KEY_FORMAT(ERROR, "A condition key that is not service:Name"),
  INVALID_GLOBAL_CONDITION_KEY(ERROR, "A global condition key that does not exist"),
  INVALID_SERVICE_CONDITION_KEY(ERROR, "A condition key that the service does not have"),
  MISSING_TAG_KEY_IN_CONDITION(ERROR, "A tag condition that names no tag"),
  UNSUPPORTED_GLOBAL_CONDITION_KEY(ERROR, "A global condition key that AWS says not to use"),
  DEPRECATED_GLOBAL_CONDITION_KEY(WARNING, "A global condition key that another one replaces"),
  UNSUPPORTED_ACTION_FOR_CONDITION_KEY(ERROR, "A key that no action of the statement supports"),
  KEY_OF_SOME_ACTIONS(UNLESS, WARNING, "A key that only some actions of the statement support"),
  DENY_WITHOUT_KEY(UNLESS, WARNING, "A Deny of actions that never have its key"),
  USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES(
      WARNING, "A key of the owner of a VPC endpoint with services that lack it"),
  MISSING_ACTION_FOR_CONDITION_KEY(ERROR, "A condition key without the action that it belongs to"),
  UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL(
      ERROR, "A condition key that no service principal's request has"),
  MISSING_QUALIFIER(ERROR, "A key of many values without a set operator"),
  INVALID_CONDITION_DATA_TYPE(ERROR, "A value that is no ARN where one is compared"),
  INVALID_CONDITION_MULTIPLE_BOOLEAN(ERROR, "More than one value for one Boolean key"),
  TYPE_MISMATCH(WARNING, "An operator of another type than the key's"),
  TYPE_MISMATCH_IP_RANGE(ERROR, "A value that is no address range where one is compared"),
  TYPE_MISMATCH_BOOLEAN(WARNING, "A value that is neither true nor false where one is compared"),
  TYPE_MISMATCH_DATE(WARNING, "A value that is no date where one is compared"),
  TYPE_MISMATCH_NUMBER(WARNING, "A value that is no number where one is compared"),
  TYPE_MISMATCH_STRING(WARNING, "A value that is no base64 where bytes are compared"),
  INVALID_DATE_VALUE(WARNING, "A date in seconds since 1970"),
  WILDCARD_WITHOUT_LIKE_OPERATOR(WARNING, "A wildcard under an operator that knows none"),
  STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS(
      SECURITY_WARNING, "A text pattern on a key of ARNs that runs over colons"),
  PRIVATE_IP_ADDRESS(ERROR, "Private addresses, which aws:SourceIp never has"),
  PRIVATE_NOT_IP_ADDRESS(ERROR, "Private addresses excepted, which aws:SourceIp never has"),
  ADDRESS_HOST_BITS(UNLESS, WARNING, "An address range with bits behind its prefix"),
  INVALID_VPC_FORMAT(ERROR, "A VPC id of a form that none has"),
  INVALID_VPCE_FORMAT(ERROR, "A VPC endpoint id of a form that none has"),
  INVALID_KMS_KEY_VALUE(ERROR, "A KMS key that is not named by its ARN"),
  SESSION_IN_PRINCIPAL_ARN(UNLESS, WARNING, "aws:PrincipalArn compared with a session's ARN"),
  IMPOSSIBLE_VALUE(UNLESS, WARNING, "A value of a form that its condition key never has"),
  TEMPLATE_LEFTOVER(UNLESS, WARNING, "A placeholder of a template that was never filled in"),
  UNKNOWN_VARIABLE(UNLESS, WARNING, "A policy variable that no request has"),
  NULL_KEYS_TOGETHER(UNLESS, SUGGESTION, "A Deny where several keys are all absent"),
  EMPTY_VARIABLE(ERROR, "A policy variable without a name"),
  MISSING_BRACE_IN_VARIABLE(ERROR, "A policy variable that is not closed"),
  MISSING_QUOTE_IN_VARIABLE(ERROR, "A default of a policy variable that is not quoted"),
  UNSUPPORTED_SPACE_IN_VARIABLE(ERROR, "A space within a policy variable"),
  INVALID_VARIABLE_FOR_OPERATOR(ERROR, "A policy variable under an operator that knows none"),
  VARIABLE_UNSUPPORTED_IN_ELEMENT(ERROR, "A policy variable where none has a meaning"),
  VARIABLE_UNSUPPORTED_IN_VERSION(ERROR, "A policy variable in a version that knows none"),
  VARIABLE_USAGE_TOO_PERMISSIVE(ERROR, "A policy variable that limits nothing"),

  // What conditions let through.

  FORALLVALUES_WITH_SINGLE_VALUED_KEY(SECURITY_WARNING, "ForAllValues on a key of one value"),
  FORALLVALUES_WITHOUT_NULL_CHECK(
      UNLESS, SECURITY_WARNING, "ForAllValues in an Allow, which holds where the key is absent"),
  FORANYVALUE_WITH_NEGATED_OPERATOR(
      UNLESS,
      SECURITY_WARNING,
      "ForAnyValue with a negated operator, which one other value satisfies"),
  FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE(SECURITY_WARNING, "ForAnyValue on a token's audience"),
  IF_EXISTS_OPENS(
      UNLESS, SECURITY_WARNING, "IfExists in an Allow, which holds where the key is absent"),
  IF_EXISTS_MAY_OPEN(
      UNLESS, WARNING, "IfExists in an Allow of passing a role, which holds without the service"),
  MFA_MISSED_BY_LONG_TERM_KEYS(
      UNLESS, SECURITY_WARNING, "A condition on MFA that long-term keys slip through"),
  SERVICE_PRINCIPAL_CHECK_MISSES_ANONYMOUS(
      UNLESS, SECURITY_WARNING, "A Deny that anonymous callers slip through"),
  VIA_SERVICE_IS_NOT_SERVICE_PRINCIPAL(
      UNLESS, WARNING, "aws:ViaAWSService where aws:PrincipalIsAWSService is meant"),
  NETWORK_CONDITION_BLOCKS_SERVICES(
      UNLESS, WARNING, "A network condition that blocks services which act for the caller"),
  ALLOW_BY_ADDRESS_RESTRICTS_NOTHING(
      UNLESS, SECURITY_WARNING, "An Allow by address that keeps nobody out"),
  CONDITIONAL_LOCKOUT(UNLESS, SECURITY_WARNING, "A Deny that locks out who administers the policy"),
  KEY_POLICY_UNMANAGEABLE(UNLESS, SECURITY_WARNING, "A key policy that nobody may change"),
  UNTRUSTWORTHY_CONDITION_KEY(SECURITY_WARNING, "A condition on what the caller can choose"),
  MISSING_PAIRED_CONDITION_KEYS(
      SECURITY_WARNING, "A condition key that means little without another"),
  DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE(
      SECURITY_WARNING, "A Deny by a tag that the service does not support"),
  DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE(
      SECURITY_WARNING, "A Deny with NotAction by a tag that not every service supports"),
  DYNAMODB_ATTRIBUTES_WITHOUT_SELECT(
      SECURITY_WARNING, "dynamodb:Attributes without dynamodb:Select"),
  S3_PREFIX_IN_NEGATIVE_CONTEXT(
      SECURITY_WARNING, "A refusal by s3:prefix that a shorter prefix slips through"),

  // What the statements of a policy do together.

  PUBLIC_ACCESS(UNLESS, SECURITY_WARNING, "An Allow that lets the public in"),
  CONTRADICTION(UNLESS, ERROR, "Conditions that no request meets"),
  STATEMENT_HAS_NO_EFFECT(UNLESS, WARNING, "A statement that does nothing"),
  REDUNDANT_STATEMENT(SUGGESTION, "A statement of which others do all"),
  EVERYBODY_DENIED(UNLESS, WARNING, "Denies that together let nobody through"),
  EXCEPTION_OF_NOBODY(UNLESS, WARNING, "An exception from a Deny that excepts nobody"),
  NOT_ALL_PROVED(UNLESS, SUGGESTION, "A policy that is too large for all to be proved of it"),

  // What the DSL refuses.

  EMPTY_LIST(UNLESS, ERROR, "A list without entries, which would mean something else"),
  TAUTOLOGY(UNLESS, ERROR, "A condition that every request meets"),
  INEXPRESSIBLE_CONDITION(UNLESS, ERROR, "A condition that no statement can hold"),
  CONDITION_TOO_LARGE(UNLESS, ERROR, "A condition that takes too many statements"),
  ARITY_MISMATCH(UNLESS, ERROR, "A key of one value taken for a key of many, or the reverse"),
  PATTERN_JOINED_TO_TEXT(UNLESS, ERROR, "A pattern or a variable joined to a string with +"),
  INVALID_VALUE(UNLESS, ERROR, "A value that its place does not take"),
  INVALID_ADDRESS(UNLESS, ERROR, "A text that is no address and no range of addresses"),
  INVALID_ACCOUNT(UNLESS, ERROR, "A text that is not an account"),
  INVALID_ARN(UNLESS, ERROR, "A text that is no ARN, or not the ARN of one thing"),
  INVALID_NAME(UNLESS, ERROR, "A name of a form that nothing has"),
  UNSAID_REGION_OR_ACCOUNT(UNLESS, ERROR, "A resource whose region or account is not said"),
  UNKNOWN_RULE_NAME(UNLESS, ERROR, "A name that is not the name of one rule"),
  INVALID_REQUEST(UNLESS, ERROR, "A request that nobody can make"),
  INVALID_VOCABULARY(UNLESS, ERROR, "A definition of a service that cannot be read"),
  RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY(
      WARNING, "A resource control policy on callers that denies services, too"),
  RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY(
      WARNING, "A resource control policy on services that denies all other callers, too"),
  RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK(
      WARNING, "A resource control policy on services that denies those which act for no source"),

  // What is odd about a request that is decided.

  UNSAID_KEY(UNLESS, WARNING, "A key that every such request has, of which nothing is said"),
  UNSAID_ROLE_PATH(UNLESS, WARNING, "A session of a role whose path is not said"),
  UNKNOWN_RESOURCE_TYPE(
      UNLESS, WARNING, "An action of which it is not known whether it is on resources"),
  POLICY_NOT_IN_FORCE(UNLESS, WARNING, "A policy that has nothing to do with the request"),

  // What only the compiler sees.

  CHECK_SEES_NOTHING(UNLESS, ERROR, "A @CheckedPolicy of which nothing can be seen"),
  NOT_A_CONSTANT(
      UNLESS,
      ERROR,
      "A value that is known at run time only, given to a parameter that takes constants"),
  RESULT_NOT_USED(UNLESS, ERROR, "A step that makes a new rule or policy, which nothing takes"),
  TOO_LARGE_TO_CHECK(
      UNLESS, ERROR, "A @CheckedPolicy that is too large to be checked while it compiles"),
  TRUSTED_PATTERN(UNLESS, WARNING, "A pattern that is vouched for at run time"),
  PROOF_REFUTED(UNLESS, ERROR, "Something to be proved that does not hold"),
  CANNOT_PROVE(UNLESS, ERROR, "Something to be proved of which it was not found out"),
  PROVED_OF_NOTHING(UNLESS, ERROR, "Something to be proved of requests that nobody can make"),
  UNKNOWN_CONSTANT(UNLESS, ERROR, "A name in an annotation that no such constant has"),

  // Suppressions.

  UNUSED_SUPPRESSION(UNLESS, WARNING, "Something is accepted that is not found");

  private final Origin origin;
  private final Severity severity;
  private final String title;

  Code(Severity severity, String title) {
    this(Origin.AWS, severity, title);
  }

  Code(Origin origin, Severity severity, String title) {
    this.origin = origin;
    this.severity = severity;
    this.title = title;
  }

  /** Whether it is a code of IAM Access Analyzer; else of this library. */
  public boolean isOfAws() {
    return origin == Origin.AWS;
  }

  /** How bad it is. */
  public Severity severity() {
    return severity;
  }

  /** What it is, in a few words. */
  public String title() {
    return title;
  }

  /** Where the page that explains it is: {@code docs/findings/CODE.md}, or its address. */
  public String page() {
    return Pages.FOLDER + "/" + name() + ".md";
  }
}
