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

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

  PolicyKind(List<SizeLimit> sizeLimits, GrammarRule... rules) {
    this.sizeLimits = sizeLimits;
    this.rules = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(rules)));
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
    return rules.contains(PLAIN_SIDS);
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

  /**
   * Where the document breaks the grammar of this kind, in the document's order; empty where it
   * does not.
   */
  public List<Finding> problems(PolicyDocument document) {
    return new KindGrammar(this, rules, document).problems();
  }
}
