package dev.unless.finding;

import static dev.unless.finding.Severity.ERROR;
import static dev.unless.finding.Severity.SECURITY_WARNING;
import static dev.unless.finding.Severity.SUGGESTION;
import static dev.unless.finding.Severity.WARNING;

/**
 * What can be wrong with a policy: the one list of it, with a page for each under {@code
 * docs/findings}.
 *
 * <p>Where AWS's IAM Access Analyzer has a code for it, this is that code, with AWS's severity; the
 * others are of this library.
 */
public enum Code {
  // The text and its grammar.

  /** The text is not JSON, or not what a policy is made of. */
  JSON_SYNTAX_ERROR(ERROR, "The text is not JSON, or not what a policy is made of"),

  /** A name stands twice in one object. */
  DUPLICATE_NAME(ERROR, "A name stands twice in one object"),

  /** A value of another JSON type than the element has. */
  DATA_TYPE_MISMATCH(ERROR, "A value of another JSON type than the element has"),

  /** An element that policies do not have. */
  INVALID_POLICY_ELEMENT(ERROR, "An element that policies do not have"),

  /** A version of the language that does not exist. */
  INVALID_VERSION(ERROR, "A version of the language that does not exist"),

  /** An effect other than Allow and Deny. */
  INVALID_EFFECT(ERROR, "An effect other than Allow and Deny"),

  /** A policy without statements. */
  MISSING_STATEMENT(ERROR, "A policy without statements"),

  /** A statement without Effect. */
  MISSING_EFFECT(ERROR, "A statement without Effect"),

  /** A statement without Action. */
  MISSING_ACTION(ERROR, "A statement without Action"),

  /** A statement without Resource where the kind needs one. */
  MISSING_RESOURCE(ERROR, "A statement without Resource where the kind needs one"),

  /** A statement without Principal where the kind needs one. */
  MISSING_PRINCIPAL(ERROR, "A statement without Principal where the kind needs one"),

  /** A policy that names no version of the language. */
  MISSING_VERSION(WARNING, "A policy that names no version of the language"),

  /** Two elements that exclude each other. */
  UNSUPPORTED_ELEMENT_COMBINATION(ERROR, "Two elements that exclude each other"),

  /** A Principal where the kind of policy has none. */
  UNSUPPORTED_PRINCIPAL(ERROR, "A Principal where the kind of policy has none"),

  /** A Sid with characters that the kind does not take. */
  UNSUPPORTED_SID(ERROR, "A Sid with characters that the kind does not take"),

  /** Two statements with one Sid where the kind forbids it. */
  UNIQUE_SIDS_REQUIRED(ERROR, "Two statements with one Sid where the kind forbids it"),

  /** Two statements with one Sid. */
  UNIQUE_SIDS_RECOMMENDED(WARNING, "Two statements with one Sid"),

  /** A character that IAM does not take. */
  UNSUPPORTED_CHARACTER(ERROR, "A character that IAM does not take"),

  /** A Principal in a service control policy. */
  SCP_SYNTAX_ERROR_PRINCIPAL(ERROR, "A Principal in a service control policy"),

  /** A principal other than everyone in a resource control policy. */
  RCP_SYNTAX_ERROR_PRINCIPAL(ERROR, "A principal other than everyone in a resource control policy"),

  /** An Allow in a resource control policy. */
  RCP_SYNTAX_ERROR_ALLOW(ERROR, "An Allow in a resource control policy"),

  /** A NotAction in a resource control policy. */
  RCP_SYNTAX_ERROR_NOTACTION(ERROR, "A NotAction in a resource control policy"),

  /** An action that resource control policies do not take. */
  RCP_SYNTAX_ERROR_ACTION(ERROR, "An action that resource control policies do not take"),

  /** A NotPrincipal in a role trust policy. */
  ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL(ERROR, "A NotPrincipal in a role trust policy"),

  /** A Resource in a role trust policy. */
  ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE(ERROR, "A Resource in a role trust policy"),

  /** A service control policy that is too long. */
  POLICY_SIZE_EXCEEDS_SCP_QUOTA(ERROR, "A service control policy that is too long"),

  /** A resource control policy that is too long. */
  POLICY_SIZE_EXCEEDS_RCP_QUOTA(ERROR, "A resource control policy that is too long"),

  /** An identity policy that is too long. */
  POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA(WARNING, "An identity policy that is too long"),

  /** A resource policy that is too long. */
  POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA(WARNING, "A resource policy that is too long"),

  /** A role trust policy that is too long. */
  POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA(WARNING, "A role trust policy that is too long"),

  /** A session policy that is too long. */
  POLICY_SIZE_EXCEEDS_SESSION_POLICY_QUOTA(ERROR, "A session policy that is too long"),

  /** A VPC endpoint policy that is too long. */
  POLICY_SIZE_EXCEEDS_ENDPOINT_POLICY_QUOTA(ERROR, "A VPC endpoint policy that is too long"),

  /** A policy that is longer than any that AWS takes. */
  TOO_LONG_TO_CHECK(ERROR, "A policy that is longer than any that AWS takes"),

  /** A wildcard or variable that is escaped, so that it means only itself. */
  ESCAPED_WILDCARD(WARNING, "A wildcard or variable that is escaped, so that it means only itself"),

  /** An empty list of actions. */
  EMPTY_ARRAY_ACTION(SUGGESTION, "An empty list of actions"),

  /** An empty list of resources. */
  EMPTY_ARRAY_RESOURCE(SUGGESTION, "An empty list of resources"),

  /** An empty list of principals. */
  EMPTY_ARRAY_PRINCIPAL(SUGGESTION, "An empty list of principals"),

  /** An empty list of condition values. */
  EMPTY_ARRAY_CONDITION(SUGGESTION, "An empty list of condition values"),

  /** An operator without keys, or an empty Condition. */
  EMPTY_OBJECT_CONDITION(SUGGESTION, "An operator without keys, or an empty Condition"),

  /** A Principal that names nobody. */
  EMPTY_OBJECT_PRINCIPAL(SUGGESTION, "A Principal that names nobody"),

  /** An empty Sid. */
  EMPTY_SID_VALUE(SUGGESTION, "An empty Sid"),

  // Actions.

  /** An action that the service does not have. */
  INVALID_ACTION(ERROR, "An action that the service does not have"),

  /** An action of a service that does not exist. */
  INVALID_SERVICE_IN_ACTION(ERROR, "An action of a service that does not exist"),

  /** The name of an API operation that is no action. */
  API_NAME(ERROR, "The name of an API operation that is no action"),

  /** An action that AWS no longer lists. */
  RETIRED_ACTION(WARNING, "An action that AWS no longer lists"),

  /** An action that this kind of policy cannot allow or deny. */
  UNSUPPORTED_ACTION_IN_POLICY(ERROR, "An action that this kind of policy cannot allow or deny"),

  /** A wildcard where a value must be told apart. */
  WILDCARD_USAGE_TOO_PERMISSIVE(ERROR, "A wildcard where a value must be told apart"),

  /** An action that is allowed or denied on none of the resources named. */
  ACTION_WITHOUT_RESOURCE(
      ERROR, "An action that is allowed or denied on none of the resources named"),

  /** An action that only works on *, given ARNs. */
  ACTION_NEEDS_EVERY_RESOURCE(WARNING, "An action that only works on *, given ARNs"),

  /** iam:PassRole with NotResource. */
  PASS_ROLE_WITH_NOT_RESOURCE(SECURITY_WARNING, "iam:PassRole with NotResource"),

  /** iam:PassRole by a wildcard, with NotResource. */
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE(
      SECURITY_WARNING, "iam:PassRole by a wildcard, with NotResource"),

  /** iam:PassRole by NotAction, with NotResource. */
  PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE(
      SECURITY_WARNING, "iam:PassRole by NotAction, with NotResource"),

  /** iam:PassRole for every role. */
  PASS_ROLE_WITH_STAR_IN_RESOURCE(SECURITY_WARNING, "iam:PassRole for every role"),

  /** iam:PassRole by a wildcard, for every role. */
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE(
      SECURITY_WARNING, "iam:PassRole by a wildcard, for every role"),

  /** iam:PassRole by NotAction, for every role. */
  PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION(
      SECURITY_WARNING, "iam:PassRole by NotAction, for every role"),

  /** iam:CreateServiceLinkedRole with NotResource. */
  CREATE_SLR_WITH_NOT_RESOURCE(WARNING, "iam:CreateServiceLinkedRole with NotResource"),

  /** iam:CreateServiceLinkedRole by a wildcard, with NotResource. */
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE(
      WARNING, "iam:CreateServiceLinkedRole by a wildcard, with NotResource"),

  /** iam:CreateServiceLinkedRole by NotAction, with NotResource. */
  CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE(
      WARNING, "iam:CreateServiceLinkedRole by NotAction, with NotResource"),

  /** iam:CreateServiceLinkedRole on every resource. */
  CREATE_SLR_WITH_STAR_IN_RESOURCE(WARNING, "iam:CreateServiceLinkedRole on every resource"),

  /** iam:CreateServiceLinkedRole by a wildcard, on every resource. */
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE(
      WARNING, "iam:CreateServiceLinkedRole by a wildcard, on every resource"),

  /** iam:CreateServiceLinkedRole by NotAction, on every resource. */
  CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION(
      WARNING, "iam:CreateServiceLinkedRole by NotAction, on every resource"),

  // Resources and ARNs.

  /** A resource that does not begin with arn:. */
  INVALID_ARN_PREFIX(ERROR, "A resource that does not begin with arn:"),

  /** An ARN of too few fields. */
  MISSING_ARN_FIELD(ERROR, "An ARN of too few fields"),

  /** An ARN of a partition that does not exist. */
  INVALID_PARTITION(ERROR, "An ARN of a partition that does not exist"),

  /** An ARN or a condition key of a service that does not exist. */
  INVALID_SERVICE(ERROR, "An ARN or a condition key of a service that does not exist"),

  /** An ARN whose service has capital letters. */
  INVALID_ARN_SERVICE_CASE(ERROR, "An ARN whose service has capital letters"),

  /** An ARN whose region does not exist, or not there. */
  INVALID_ARN_REGION(ERROR, "An ARN whose region does not exist, or not there"),

  /** A condition on a region that does not exist. */
  INVALID_REGION(ERROR, "A condition on a region that does not exist"),

  /** An ARN whose account field is no account. */
  INVALID_ARN_ACCOUNT(ERROR, "An ARN whose account field is no account"),

  /** An ARN of no type of resource of its service. */
  INVALID_ARN_RESOURCE(ERROR, "An ARN of no type of resource of its service"),

  /** A region in an ARN that has none. */
  ARN_REGION_NOT_ALLOWED(ERROR, "A region in an ARN that has none"),

  /** An account in an ARN that has none. */
  ARN_ACCOUNT_NOT_ALLOWED(ERROR, "An account in an ARN that has none"),

  /** No region in an ARN that needs one. */
  MISSING_ARN_REGION(ERROR, "No region in an ARN that needs one"),

  /** No account in an ARN that needs one. */
  MISSING_ARN_ACCOUNT(ERROR, "No account in an ARN that needs one"),

  /** A resource that this policy is not about. */
  UNSUPPORTED_RESOURCE_ARN_IN_POLICY(ERROR, "A resource that this policy is not about"),

  /** A role named by its unique id. */
  INVALID_ROLE_REFERENCE(WARNING, "A role named by its unique id"),

  /** A user named by its unique id. */
  INVALID_USER_REFERENCE(WARNING, "A user named by its unique id"),

  // Principals.

  /** A principal of a form that AWS does not take. */
  INVALID_PRINCIPAL_FORMAT(ERROR, "A principal of a form that AWS does not take"),

  /** A key of Principal that does not exist. */
  INVALID_PRINCIPAL_KEY(ERROR, "A key of Principal that does not exist"),

  /** A service principal of a form that no service has. */
  INVALID_SERVICE_PRINCIPAL_FORMAT(ERROR, "A service principal of a form that no service has"),

  /** A wildcard within a principal. */
  UNSUPPORTED_WILDCARD_IN_PRINCIPAL(ERROR, "A wildcard within a principal"),

  /** An identity provider where only role trust policies take one. */
  FEDERATED_PRINCIPAL_NOT_SUPPORTED(
      ERROR, "An identity provider where only role trust policies take one"),

  /** A wildcard where a role trust policy names who may assume the role. */
  ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL(
      ERROR, "A wildcard where a role trust policy names who may assume the role"),

  /** An identity provider of a form that AWS does not take. */
  INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY(
      ERROR, "An identity provider of a form that AWS does not take"),

  /** An action of assuming a role that the principal cannot use. */
  MISMATCHED_ACTION_FOR_PRINCIPAL(
      ERROR, "An action of assuming a role that the principal cannot use"),

  /** A trust of IAM Roles Anywhere without the actions it needs. */
  MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY(
      ERROR, "A trust of IAM Roles Anywhere without the actions it needs"),

  /** An Allow to everyone but those named. */
  ALLOW_WITH_NOT_PRINCIPAL(SECURITY_WARNING, "An Allow to everyone but those named"),

  /** A NotPrincipal that excepts only services. */
  NOT_PRINCIPAL_WITH_SERVICE(SECURITY_WARNING, "A NotPrincipal that excepts only services"),

  /** A NotPrincipal that lists somebody without the account or session. */
  NOT_PRINCIPAL_WITHOUT_SESSION(
      SECURITY_WARNING, "A NotPrincipal that lists somebody without the account or session"),

  /** A service that any account may have act on the resource. */
  RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL(
      SECURITY_WARNING, "A service that any account may have act on the resource"),

  /** An OpenID Connect provider without a condition on its tokens. */
  MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL(
      SECURITY_WARNING, "An OpenID Connect provider without a condition on its tokens"),

  /** GitHub Actions without a condition on the repository. */
  MISSING_GITHUB_REPO_CONDITION_KEY(
      SECURITY_WARNING, "GitHub Actions without a condition on the repository"),

  /** GitHub Actions of more than one repository or branch. */
  SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED(
      WARNING, "GitHub Actions of more than one repository or branch"),

  // Conditions: keys, operators, values.

  /** A condition operator that does not exist. */
  INVALID_CONDITION_OPERATOR(ERROR, "A condition operator that does not exist"),

  /** Null with IfExists. */
  NULL_WITH_IF_EXISTS(ERROR, "Null with IfExists"),

  /** A condition key that stands twice but for case. */
  DUPLICATE_KEYS_WITH_DIFFERENT_CASE(ERROR, "A condition key that stands twice but for case"),

  /** A condition key that is not service:Name. */
  INVALID_CONDITION_KEY_FORMAT(ERROR, "A condition key that is not service:Name"),

  /** A global condition key that does not exist. */
  INVALID_GLOBAL_CONDITION_KEY(ERROR, "A global condition key that does not exist"),

  /** A condition key that the service does not have. */
  INVALID_SERVICE_CONDITION_KEY(ERROR, "A condition key that the service does not have"),

  /** A tag condition that names no tag. */
  MISSING_TAG_KEY_IN_CONDITION(ERROR, "A tag condition that names no tag"),

  /** A global condition key that AWS says not to use. */
  UNSUPPORTED_GLOBAL_CONDITION_KEY(ERROR, "A global condition key that AWS says not to use"),

  /** A global condition key that another one replaces. */
  DEPRECATED_GLOBAL_CONDITION_KEY(WARNING, "A global condition key that another one replaces"),

  /** A key that no action of the statement supports. */
  UNSUPPORTED_ACTION_FOR_CONDITION_KEY(ERROR, "A key that no action of the statement supports"),

  /** A key that only some actions of the statement support. */
  KEY_OF_SOME_ACTIONS(WARNING, "A key that only some actions of the statement support"),

  /** A key of the owner of a VPC endpoint with services that lack it. */
  USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES(
      WARNING, "A key of the owner of a VPC endpoint with services that lack it"),

  /** A condition key without the action that it belongs to. */
  MISSING_ACTION_FOR_CONDITION_KEY(ERROR, "A condition key without the action that it belongs to"),

  /** A condition key that no service principal's request has. */
  UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL(
      ERROR, "A condition key that no service principal's request has"),

  /** A key of many values without a set operator. */
  MISSING_QUALIFIER(ERROR, "A key of many values without a set operator"),

  /** A value that is no ARN where one is compared. */
  INVALID_CONDITION_DATA_TYPE(ERROR, "A value that is no ARN where one is compared"),

  /** More than one value for one Boolean key. */
  INVALID_CONDITION_MULTIPLE_BOOLEAN(ERROR, "More than one value for one Boolean key"),

  /** An operator of another type than the key's. */
  TYPE_MISMATCH(WARNING, "An operator of another type than the key's"),

  /** A value that is no address range where one is compared. */
  TYPE_MISMATCH_IP_RANGE(ERROR, "A value that is no address range where one is compared"),

  /** A value that is neither true nor false where one is compared. */
  TYPE_MISMATCH_BOOLEAN(WARNING, "A value that is neither true nor false where one is compared"),

  /** A value that is no date where one is compared. */
  TYPE_MISMATCH_DATE(WARNING, "A value that is no date where one is compared"),

  /** A value that is no number where one is compared. */
  TYPE_MISMATCH_NUMBER(WARNING, "A value that is no number where one is compared"),

  /** A value that is no base64 where bytes are compared. */
  TYPE_MISMATCH_STRING(WARNING, "A value that is no base64 where bytes are compared"),

  /** An operator on a Boolean key that compares something else. */
  OPERATOR_OF_ANOTHER_TYPE(ERROR, "An operator on a Boolean key that compares something else"),

  /** A date in seconds since 1970. */
  INVALID_DATE_VALUE(WARNING, "A date in seconds since 1970"),

  /** A wildcard under an operator that knows none. */
  WILDCARD_WITHOUT_LIKE_OPERATOR(WARNING, "A wildcard under an operator that knows none"),

  /** A text pattern on a key of ARNs that runs over colons. */
  STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS(
      SECURITY_WARNING, "A text pattern on a key of ARNs that runs over colons"),

  /** Private addresses, which aws:SourceIp never has. */
  PRIVATE_IP_ADDRESS(ERROR, "Private addresses, which aws:SourceIp never has"),

  /** Private addresses excepted, which aws:SourceIp never has. */
  PRIVATE_NOT_IP_ADDRESS(ERROR, "Private addresses excepted, which aws:SourceIp never has"),

  /** An address range with bits behind its prefix. */
  ADDRESS_HOST_BITS(WARNING, "An address range with bits behind its prefix"),

  /** A VPC id of a form that none has. */
  INVALID_VPC_FORMAT(ERROR, "A VPC id of a form that none has"),

  /** A VPC endpoint id of a form that none has. */
  INVALID_VPCE_FORMAT(ERROR, "A VPC endpoint id of a form that none has"),

  /** A KMS key that is not named by its ARN. */
  INVALID_KMS_KEY_VALUE(ERROR, "A KMS key that is not named by its ARN"),

  /** A policy variable without a name. */
  EMPTY_VARIABLE(ERROR, "A policy variable without a name"),

  /** A policy variable that is not closed. */
  MISSING_BRACE_IN_VARIABLE(ERROR, "A policy variable that is not closed"),

  /** A default of a policy variable that is not quoted. */
  MISSING_QUOTE_IN_VARIABLE(ERROR, "A default of a policy variable that is not quoted"),

  /** A space within a policy variable. */
  UNSUPPORTED_SPACE_IN_VARIABLE(ERROR, "A space within a policy variable"),

  /** A policy variable under an operator that knows none. */
  INVALID_VARIABLE_FOR_OPERATOR(ERROR, "A policy variable under an operator that knows none"),

  /** A policy variable where none has a meaning. */
  VARIABLE_UNSUPPORTED_IN_ELEMENT(ERROR, "A policy variable where none has a meaning"),

  /** A policy variable in a version that knows none. */
  VARIABLE_UNSUPPORTED_IN_VERSION(ERROR, "A policy variable in a version that knows none"),

  /** A policy variable that limits nothing. */
  VARIABLE_USAGE_TOO_PERMISSIVE(ERROR, "A policy variable that limits nothing"),

  // What conditions let through.

  /** ForAllValues on a key of one value. */
  FORALLVALUES_WITH_SINGLE_VALUED_KEY(SECURITY_WARNING, "ForAllValues on a key of one value"),

  /** ForAllValues in an Allow, which holds where the key is absent. */
  FORALLVALUES_WITHOUT_NULL_CHECK(
      SECURITY_WARNING, "ForAllValues in an Allow, which holds where the key is absent"),

  /** ForAnyValue with a negated operator, which one other value satisfies. */
  FORANYVALUE_WITH_NEGATED_OPERATOR(
      SECURITY_WARNING, "ForAnyValue with a negated operator, which one other value satisfies"),

  /** ForAnyValue on a token's audience. */
  FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE(SECURITY_WARNING, "ForAnyValue on a token's audience"),

  /** IfExists in an Allow, which holds where the key is absent. */
  IF_EXISTS_OPENS(SECURITY_WARNING, "IfExists in an Allow, which holds where the key is absent"),

  /** A condition on MFA that long-term keys slip through. */
  MFA_MISSED_BY_LONG_TERM_KEYS(
      SECURITY_WARNING, "A condition on MFA that long-term keys slip through"),

  /** A Deny that anonymous callers slip through. */
  SERVICE_PRINCIPAL_CHECK_MISSES_ANONYMOUS(
      SECURITY_WARNING, "A Deny that anonymous callers slip through"),

  /** aws:ViaAWSService where aws:PrincipalIsAWSService is meant. */
  VIA_SERVICE_IS_NOT_SERVICE_PRINCIPAL(
      WARNING, "aws:ViaAWSService where aws:PrincipalIsAWSService is meant"),

  /** A network condition that blocks services which act for the caller. */
  NETWORK_CONDITION_BLOCKS_SERVICES(
      WARNING, "A network condition that blocks services which act for the caller"),

  /** An Allow by address that keeps nobody out. */
  ALLOW_BY_ADDRESS_RESTRICTS_NOTHING(SECURITY_WARNING, "An Allow by address that keeps nobody out"),

  /** A Deny that locks out who administers the policy. */
  CONDITIONAL_LOCKOUT(SECURITY_WARNING, "A Deny that locks out who administers the policy"),

  /** A condition on what the caller can choose. */
  UNTRUSTWORTHY_CONDITION_KEY(SECURITY_WARNING, "A condition on what the caller can choose"),

  /** A condition key that means little without another. */
  MISSING_PAIRED_CONDITION_KEYS(
      SECURITY_WARNING, "A condition key that means little without another"),

  /** A Deny by a tag that the service does not support. */
  DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE(
      SECURITY_WARNING, "A Deny by a tag that the service does not support"),

  /** A Deny with NotAction by a tag that not every service supports. */
  DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE(
      SECURITY_WARNING, "A Deny with NotAction by a tag that not every service supports"),

  /** dynamodb:Attributes without dynamodb:Select. */
  DYNAMODB_ATTRIBUTES_WITHOUT_SELECT(
      SECURITY_WARNING, "dynamodb:Attributes without dynamodb:Select"),

  /** A refusal by s3:prefix that a shorter prefix slips through. */
  S3_PREFIX_IN_NEGATIVE_CONTEXT(
      SECURITY_WARNING, "A refusal by s3:prefix that a shorter prefix slips through"),

  // What the DSL refuses.

  /** A list without entries, which would mean something else. */
  EMPTY_LIST(ERROR, "A list without entries, which would mean something else"),

  /** Conditions that no request meets. */
  CONTRADICTION(ERROR, "Conditions that no request meets"),

  /** A condition that every request meets. */
  TAUTOLOGY(ERROR, "A condition that every request meets"),

  /** A condition that no statement can hold. */
  INEXPRESSIBLE_CONDITION(ERROR, "A condition that no statement can hold"),

  /** A condition that takes too many statements. */
  CONDITION_TOO_LARGE(ERROR, "A condition that takes too many statements"),

  /** A key of one value taken for a key of many, or the reverse. */
  ARITY_MISMATCH(ERROR, "A key of one value taken for a key of many, or the reverse"),

  /** A pattern or a variable joined to a string with +. */
  PATTERN_JOINED_TO_TEXT(ERROR, "A pattern or a variable joined to a string with +"),

  /** A value that its place does not take. */
  INVALID_VALUE(ERROR, "A value that its place does not take"),

  /** A text that is no address and no range of addresses. */
  INVALID_ADDRESS(ERROR, "A text that is no address and no range of addresses"),

  /** A text that is no account. */
  INVALID_ACCOUNT(ERROR, "A text that is no account"),

  /** A text that is no ARN, or not the ARN of one thing. */
  INVALID_ARN(ERROR, "A text that is no ARN, or not the ARN of one thing"),

  /** A name of a form that nothing has. */
  INVALID_NAME(ERROR, "A name of a form that nothing has"),

  /** A resource whose region or account is not said. */
  UNSAID_REGION_OR_ACCOUNT(ERROR, "A resource whose region or account is not said"),

  /** A name that is not the name of one rule. */
  UNKNOWN_RULE_NAME(ERROR, "A name that is not the name of one rule"),

  /** A request that nobody can make. */
  INVALID_REQUEST(ERROR, "A request that nobody can make"),

  /** A definition of a service that cannot be read. */
  INVALID_VOCABULARY(ERROR, "A definition of a service that cannot be read"),

  /** A resource control policy on callers that denies services, too. */
  RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY(
      WARNING, "A resource control policy on callers that denies services, too"),

  /** A resource control policy on services that denies all other callers, too. */
  RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY(
      WARNING, "A resource control policy on services that denies all other callers, too"),

  /** A resource control policy on services that denies those which act for no source. */
  RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK(
      WARNING, "A resource control policy on services that denies those which act for no source"),

  // What only the compiler sees.

  /** A @CheckedPolicy of which nothing can be seen. */
  CHECK_SEES_NOTHING(ERROR, "A @CheckedPolicy of which nothing can be seen"),

  /** A value that is known at run time only, given to a parameter that takes constants. */
  NOT_A_CONSTANT(
      ERROR, "A value that is known at run time only, given to a parameter that takes constants"),

  /** A pattern that is vouched for at run time. */
  TRUSTED_PATTERN(WARNING, "A pattern that is vouched for at run time"),

  // Suppressions.

  /** A suppression of a finding that is not there. */
  UNUSED_SUPPRESSION(WARNING, "A suppression of a finding that is not there");

  private final Severity severity;
  private final String title;

  Code(Severity severity, String title) {
    this.severity = severity;
    this.title = title;
  }

  /** How bad it is. */
  public Severity severity() {
    return severity;
  }

  /** What it is, in a few words. */
  public String title() {
    return title;
  }
}
