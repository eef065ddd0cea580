package dev.unless.document;

/**
 * AWS's limits on the size of policies.
 *
 * <p>Source: IAM User Guide, "IAM and AWS STS quotas"; AWS Organizations User Guide, "Quotas"; the
 * services' own guides.
 */
public enum SizeLimit {
  /** A managed policy. */
  MANAGED_POLICY(6_144, Measure.WITHOUT_WHITE_SPACE),
  /** The sum of a user's inline policies. */
  INLINE_POLICIES_OF_USER(2_048, Measure.WITHOUT_WHITE_SPACE),
  /** The sum of a role's inline policies. */
  INLINE_POLICIES_OF_ROLE(10_240, Measure.WITHOUT_WHITE_SPACE),
  /** The sum of a group's inline policies. */
  INLINE_POLICIES_OF_GROUP(5_120, Measure.WITHOUT_WHITE_SPACE),
  /** A role trust policy, before the quota is raised. */
  ROLE_TRUST_DEFAULT(2_048, Measure.WITHOUT_WHITE_SPACE),
  /** A role trust policy, at most. */
  ROLE_TRUST(4_096, Measure.WITHOUT_WHITE_SPACE),
  /**
   * A session policy together with the ARNs of managed session policies; AWS's packed limit may
   * bite earlier.
   */
  SESSION_POLICY(2_048, Measure.CHARACTERS),
  /** A service control policy. */
  SERVICE_CONTROL_POLICY(10_240, Measure.CHARACTERS),
  /** A resource control policy. */
  RESOURCE_CONTROL_POLICY(5_120, Measure.CHARACTERS),
  /** A VPC endpoint policy. */
  VPC_ENDPOINT_POLICY(20_480, Measure.CHARACTERS),
  /** A bucket policy. */
  BUCKET_POLICY(20_480, Measure.UTF8_BYTES),
  /** A KMS key policy. */
  KEY_POLICY(32_768, Measure.UTF8_BYTES);

  /** What AWS counts. */
  public enum Measure {
    /** Characters, but for white space between elements. */
    WITHOUT_WHITE_SPACE,
    /** Every character. */
    CHARACTERS,
    /** Bytes of UTF-8. */
    UTF8_BYTES
  }

  private final int limit;
  private final Measure measure;

  SizeLimit(int limit, Measure measure) {
    this.limit = limit;
    this.measure = measure;
  }

  /** The largest size that AWS takes. */
  public int limit() {
    return limit;
  }

  /** What is counted. */
  public Measure measure() {
    return measure;
  }
}
