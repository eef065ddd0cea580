package dev.unless.document;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;

/**
 * AWS's limits on the size of policies.
 *
 * <p>Source: IAM User Guide, "IAM and AWS STS quotas"; AWS Organizations User Guide, "Quotas"; the
 * services' own guides.
 */
public enum SizeLimit {
  /** A managed policy. */
  MANAGED_POLICY(
      6_144, Measure.WITHOUT_WHITE_SPACE, Code.POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA),
  /** The sum of a user's inline policies. */
  INLINE_POLICIES_OF_USER(
      2_048, Measure.WITHOUT_WHITE_SPACE, Code.POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA),
  /** The sum of a role's inline policies. */
  INLINE_POLICIES_OF_ROLE(
      10_240, Measure.WITHOUT_WHITE_SPACE, Code.POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA),
  /** The sum of a group's inline policies. */
  INLINE_POLICIES_OF_GROUP(
      5_120, Measure.WITHOUT_WHITE_SPACE, Code.POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA),
  /** A role trust policy, before the quota is raised. */
  ROLE_TRUST_DEFAULT(
      2_048, Measure.WITHOUT_WHITE_SPACE, Code.POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA),
  /** A role trust policy, at most. */
  ROLE_TRUST(8_192, Measure.WITHOUT_WHITE_SPACE, Code.POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA),
  /**
   * A session policy together with the ARNs of managed session policies; AWS's packed limit may
   * bite earlier.
   */
  SESSION_POLICY(2_048, Measure.CHARACTERS, Code.POLICY_SIZE_EXCEEDS_SESSION_POLICY_QUOTA),
  /** A service control policy. */
  SERVICE_CONTROL_POLICY(10_240, Measure.CHARACTERS, Code.POLICY_SIZE_EXCEEDS_SCP_QUOTA),
  /** A resource control policy. */
  RESOURCE_CONTROL_POLICY(5_120, Measure.CHARACTERS, Code.POLICY_SIZE_EXCEEDS_RCP_QUOTA),
  /** A VPC endpoint policy. */
  VPC_ENDPOINT_POLICY(20_480, Measure.CHARACTERS, Code.POLICY_SIZE_EXCEEDS_ENDPOINT_POLICY_QUOTA),
  /** A bucket policy. */
  BUCKET_POLICY(20_480, Measure.UTF8_BYTES),
  /** A KMS key policy. */
  KEY_POLICY(32_768, Measure.UTF8_BYTES),
  /** The policy of a queue; Amazon SQS Developer Guide, "Amazon SQS policy quotas". */
  QUEUE_POLICY(8_192, Measure.UTF8_BYTES),
  /**
   * The policy of a topic; Amazon SNS Developer Guide, "Amazon SNS API permissions: Actions and
   * resources reference".
   */
  TOPIC_POLICY(30_720, Measure.UTF8_BYTES),
  /** The policy of a function; AWS Lambda Developer Guide, "Lambda quotas". */
  FUNCTION_POLICY(20_480, Measure.UTF8_BYTES),
  /** The policy of a secret; AWS Secrets Manager User Guide, "AWS Secrets Manager quotas". */
  SECRET_POLICY(20_480, Measure.CHARACTERS),
  /** The policy of a repository of ECR, or of its registry; Amazon ECR API Reference. */
  REPOSITORY_POLICY(10_240, Measure.CHARACTERS),
  /** The policy of an API, before the quota is raised; Amazon API Gateway Developer Guide. */
  API_POLICY(8_192, Measure.CHARACTERS),
  /** The policy of a vault; Amazon S3 Glacier Developer Guide, "Set Vault Access Policy". */
  VAULT_POLICY(20_480, Measure.UTF8_BYTES),
  /** The policy of a file system; Amazon EFS API Reference, "PutFileSystemPolicy". */
  FILE_SYSTEM_POLICY(20_000, Measure.CHARACTERS),
  /** The policy of an event bus, before the quota is raised; Amazon EventBridge User Guide. */
  EVENT_BUS_POLICY(10_240, Measure.CHARACTERS),
  /** The policy of a stream; Amazon Kinesis Data Streams API Reference, "PutResourcePolicy". */
  STREAM_POLICY(20_480, Measure.UTF8_BYTES),
  /**
   * The policy of a table or its stream; Amazon DynamoDB Developer Guide, "Considerations for
   * resource-based policies".
   */
  TABLE_POLICY(20_480, Measure.UTF8_BYTES),
  /** The policy of a domain; Amazon OpenSearch Service Developer Guide, "Quotas". */
  DOMAIN_POLICY(102_400, Measure.UTF8_BYTES),
  /** The policy of a log group; Amazon CloudWatch Logs API Reference, "PutResourcePolicy". */
  LOG_GROUP_POLICY(51_200, Measure.CHARACTERS),
  /** The policy of an email identity; Amazon SES Developer Guide, "Policy anatomy". */
  EMAIL_IDENTITY_POLICY(4_096, Measure.UTF8_BYTES),
  /** The policy of CodeArtifact; AWS CodeArtifact API Reference. */
  PACKAGE_POLICY(7_168, Measure.CHARACTERS),
  /** The policy of the Data Catalog; AWS Glue Developer Guide. */
  DATA_CATALOG_POLICY(10_240, Measure.UTF8_BYTES),
  /** The policy of a cluster; Amazon MSK Developer Guide, "Resource-based policies". */
  KAFKA_CLUSTER_POLICY(20_480, Measure.UTF8_BYTES),
  /** The policy of an access point, a directory bucket or a table bucket; Amazon S3 User Guide. */
  ACCESS_POINT_POLICY(20_480, Measure.UTF8_BYTES),
  /** The policy of a channel; AWS CloudTrail API Reference, "PutResourcePolicy". */
  TRAIL_CHANNEL_POLICY(8_192, Measure.CHARACTERS),
  /** The policy of a rule group; AWS WAF API Reference, "PutPermissionPolicy". */
  RULE_GROUP_POLICY(395_000, Measure.CHARACTERS);

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
  private final Code code;

  /** A limit on policies of resources. */
  SizeLimit(int limit, Measure measure) {
    this(limit, measure, Code.POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA);
  }

  SizeLimit(int limit, Measure measure, Code code) {
    this.limit = limit;
    this.measure = measure;
    this.code = code;
  }

  /** What it is called that a policy is longer. */
  @Internal
  public Code code() {
    return code;
  }

  /** Whether it is on one policy by itself, not on the sum of some. */
  @Internal
  public boolean isOfOnePolicy() {
    return this != INLINE_POLICIES_OF_USER
        && this != INLINE_POLICIES_OF_ROLE
        && this != INLINE_POLICIES_OF_GROUP;
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
