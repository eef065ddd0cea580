package dev.unless.examples;

import static dev.unless.Unless.*;
import static dev.unless.condition.Keys.*;
import static dev.unless.decide.Outcome.ALLOW;
import static dev.unless.decide.Outcome.EXPLICIT_DENY;

import dev.unless.AccessRequest;
import dev.unless.Policy;
import dev.unless.RequestTo;
import dev.unless.annotation.Accept;
import dev.unless.aws.S3;
import dev.unless.finding.Code;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.User;
import java.util.List;

/** A bucket for one VPC endpoint only, with an insurance against locking oneself out. */
final class OneEndpointOnly {
  static final Account ACCOUNT = account("123456789012");
  static final String BUCKET = "dummy-bucket-001fca5c5e5d";
  static final User OPERATOR = ACCOUNT.user("operator");

  @Accept(
      code = Code.NETWORK_CONDITION_BLOCKS_SERVICES,
      reason = "Published so; the case shows whom it keeps out.")
  static final Policy INSURED =
      bucketPolicy(
          "dummy-bucket-001fca5c5e5d",
          denyAll()
              .toEveryoneExcept(account("123456789012").user("operator"))
              .unless(principalArn("arn:aws:iam::123456789012:root"))
              .unless(sourceVpce("vpce-0a1b2c3d4e5f60718"))
              .named("DenyRequestsNotFromVPC1EndpointOrAllowedUser"));

  @Accept(
      code = Code.NETWORK_CONDITION_BLOCKS_SERVICES,
      reason = "Published so; the case shows whom it keeps out.")
  @Accept(
      code = Code.CONDITIONAL_LOCKOUT,
      reason = "Published so; the case shows whom it keeps out.")
  static final Policy UNINSURED =
      bucketPolicy(
          "dummy-bucket-001fca5c5e5d", denyAll().unless(sourceVpce("vpce-0a1b2c3d4e5f60718")));

  static final Setting USUAL = Setting.inBucketOf(ACCOUNT);

  private OneEndpointOnly() {}

  static PublishedCase example() {
    return new PublishedCase(
        "One VPC endpoint only, with an insurance against lock-out",
        "The bucket is reached through the endpoint of VPC 1 and no other way. The root user and one"
            + " operator stay outside that rule, so that a lost endpoint does not lose the bucket.",
        List.of(insured(), uninsured()),
        List.of(),
        List.of(),
        List.of());
  }

  static Rebuilt insured() {
    return Rebuilt.of(
        "With the insurance",
        Published.bucketPolicy("published/vpce-1-not-principal", BUCKET),
        JavaPolicy.of(OneEndpointOnly.class, "INSURED", INSURED),
        Row.both(
            USUAL, through("vpce-0a1b2c3d4e5f60718"), ALLOW, "An instance in VPC 1 gets through."),
        Row.both(
            USUAL,
            through("vpce-0ffffffffffffffff"),
            EXPLICIT_DENY,
            "The same role in VPC 2 does not."),
        Row.both(
            USUAL,
            outside(to(S3.LIST_BUCKET).by(OPERATOR)),
            ALLOW,
            "The insurance: the operator gets through from the internet."),
        Row.both(
            USUAL,
            outside(to(S3.DELETE_BUCKET_POLICY).byRootOf(ACCOUNT)),
            ALLOW,
            "The root user can take the policy away."),
        Row.differs(
            USUAL.withBoundary(),
            outside(to(S3.LIST_BUCKET).by(OPERATOR)),
            EXPLICIT_DENY,
            ALLOW,
            "The insurance lapses: NotPrincipal never excepts who has a permissions boundary."
                + " toEveryoneExcept(…) excepts by aws:PrincipalArn, and keeps it."));
  }

  private static Rebuilt uninsured() {
    return Rebuilt.onlyJava(
        "Without it, when the endpoint is deleted",
        JavaPolicy.of(OneEndpointOnly.class, "UNINSURED", UNINSURED),
        Row.ours(
            USUAL,
            outside(to(S3.PUT_BUCKET_POLICY).by(OPERATOR)),
            EXPLICIT_DENY,
            "The operator is locked out."),
        Row.ours(
            USUAL,
            outside(
                to(S3.PUT_BUCKET_POLICY)
                    .by(ACCOUNT.role("ec2_s3access_role").session("i-064cf8349ce31f6fc"))),
            EXPLICIT_DENY,
            "So is the role."),
        Row.ours(
            USUAL,
            outside(to(S3.PUT_BUCKET_POLICY).by(ACCOUNT.user("administrator"))),
            EXPLICIT_DENY,
            "So is an administrator: nobody can change the policy any more."),
        Row.ours(
            USUAL,
            outside(to(S3.PUT_BUCKET_POLICY).byRootOf(ACCOUNT)),
            ALLOW,
            "Except the root user, whom no bucket policy keeps from repairing it."));
  }

  private static AccessRequest through(String endpoint) {
    return to(S3.LIST_BUCKET)
        .by(ACCOUNT.role("ec2_s3access_role").session("i-064cf8349ce31f6fc"))
        .through(endpoint);
  }

  private static AccessRequest outside(AccessRequest request) {
    return request.from("203.0.113.9");
  }

  private static RequestTo to(Action action) {
    return request(action, S3.bucket(BUCKET));
  }
}
