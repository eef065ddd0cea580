package dev.unless.examples;

import static dev.unless.examples.Policy.ours;
import static dev.unless.examples.Policy.published;

import dev.unless.decide.Caller;
import dev.unless.decide.Outcome;
import dev.unless.decide.Request;
import dev.unless.decide.RequestBuilder;
import dev.unless.document.PolicyKind;
import java.util.List;

/** A bucket for one VPC endpoint only, with an insurance against locking oneself out. */
final class OneEndpointOnly {
  private static final Caller INSTANCE =
      Caller.ofArn("arn:aws:sts::123456789012:assumed-role/ec2_s3access_role/i-064cf8349ce31f6fc");
  private static final Caller OPERATOR = Caller.ofArn("arn:aws:iam::123456789012:user/operator");
  private static final Caller ROOT = Caller.ofArn("arn:aws:iam::123456789012:root");

  private static final Setting NOT_PRINCIPAL = Setting.of(published("vpce-1-not-principal"));
  private static final Setting EVERYONE_EXCEPT = Setting.of(ours("vpce-1-everyone-except"));
  private static final Setting EVERYONE =
      Setting.of(Policy.other("vpce-1-everyone", PolicyKind.BUCKET));

  private OneEndpointOnly() {}

  static PublishedCase example() {
    return new PublishedCase(
        "One VPC endpoint only, with an insurance against lock-out",
        "The bucket is reached through the endpoint of VPC 1 and no other way. The root user and one"
            + " operator stay outside that rule, so that a lost endpoint does not lose the bucket.",
        List.of(
            new Row(
                NOT_PRINCIPAL,
                through("vpce-0a1b2c3d4e5f60718"),
                Outcome.ALLOW,
                "An instance in VPC 1 gets through."),
            new Row(
                NOT_PRINCIPAL,
                through("vpce-0ffffffffffffffff"),
                Outcome.EXPLICIT_DENY,
                "The same role in VPC 2 does not."),
            new Row(
                NOT_PRINCIPAL,
                fromInternet(OPERATOR, "s3:ListBucket"),
                Outcome.ALLOW,
                "The insurance: the operator gets through from the internet."),
            new Row(
                NOT_PRINCIPAL,
                fromInternet(ROOT, "s3:DeleteBucketPolicy"),
                Outcome.ALLOW,
                "The root user can take the policy away."),
            new Row(
                NOT_PRINCIPAL.withBoundary(),
                fromInternet(OPERATOR, "s3:ListBucket"),
                Outcome.EXPLICIT_DENY,
                "The insurance lapses: NotPrincipal never excepts who has a permissions boundary."),
            new Row(
                EVERYONE_EXCEPT.withBoundary(),
                fromInternet(OPERATOR, "s3:ListBucket"),
                Outcome.ALLOW,
                "Excepted by aws:PrincipalArn instead, the operator keeps it."),
            new Row(
                EVERYONE,
                fromInternet(OPERATOR, "s3:PutBucketPolicy"),
                Outcome.EXPLICIT_DENY,
                "No insurance, and the endpoint is deleted: the operator is locked out."),
            new Row(
                EVERYONE,
                fromInternet(INSTANCE, "s3:PutBucketPolicy"),
                Outcome.EXPLICIT_DENY,
                "So is the role."),
            new Row(
                EVERYONE,
                fromInternet(
                    Caller.ofArn("arn:aws:iam::123456789012:user/administrator"),
                    "s3:PutBucketPolicy"),
                Outcome.EXPLICIT_DENY,
                "So is an administrator: nobody can change the policy any more."),
            new Row(
                EVERYONE,
                fromInternet(ROOT, "s3:PutBucketPolicy"),
                Outcome.ALLOW,
                "Except the root user, whom no bucket policy keeps from repairing it.")),
        List.of(),
        List.of());
  }

  private static Request through(String endpoint) {
    return request(INSTANCE, "s3:ListBucket").with("aws:SourceVpce", endpoint).build();
  }

  private static Request fromInternet(Caller caller, String action) {
    return request(caller, action).with("aws:SourceIp", "203.0.113.9").build();
  }

  private static RequestBuilder request(Caller caller, String action) {
    return Request.builder(caller, action, "arn:aws:s3:::dummy-bucket-001fca5c5e5d")
        .resourceAccount("123456789012");
  }
}
