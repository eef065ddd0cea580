package dev.unless.examples;

import static dev.unless.Unless.allow;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.permissionsBoundary;

import dev.unless.AccessRequest;
import dev.unless.Authorizer;
import dev.unless.BucketPolicy;
import dev.unless.EndpointPolicy;
import dev.unless.IdentityPolicy;
import dev.unless.Policy;
import dev.unless.ResourceRule;
import dev.unless.aws.S3;
import dev.unless.decide.Decision;
import dev.unless.vocabulary.Account;
import java.util.Optional;

/**
 * What a request meets besides the bucket's policy.
 *
 * @param published everything else, where the published policy is tried
 * @param ours everything else, where ours is tried
 * @param more a rule that the bucket's policy has besides
 * @param text what is unusual about it; empty if nothing is
 */
public record Setting(
    Authorizer published, Authorizer ours, Optional<ResourceRule> more, String text) {
  private static final IdentityPolicy FULL_ACCESS =
      identityPolicy(allow(S3.allActions()).onEverything());

  /** The usual setting: whoever calls has {@code s3:*} on everything by identity policy. */
  static Setting inBucketOf(Account owner) {
    return withIdentity(owner, "", FULL_ACCESS, FULL_ACCESS);
  }

  /** With no identity policy. */
  static Setting withoutIdentity(Account owner) {
    Authorizer none = Authorizer.forResourcesOf(owner);
    return new Setting(none, none, Optional.empty(), "no identity policy");
  }

  /** With another identity policy. */
  static Setting withIdentity(Account owner, String text, Policy published, Policy ours) {
    Authorizer authorizer = Authorizer.forResourcesOf(owner);
    return new Setting(
        authorizer.identity(published), authorizer.identity(ours), Optional.empty(), text);
  }

  /** With a permissions boundary that allows {@code s3:*}. */
  Setting withBoundary() {
    Policy boundary = permissionsBoundary(allow(S3.allActions()).onEverything());
    return new Setting(
        published.boundary(boundary), ours.boundary(boundary), more, "with a permissions boundary");
  }

  /** With this policy of the VPC endpoint. */
  Setting withEndpoint(String said, EndpointPolicy policy) {
    return new Setting(published.endpoint(policy), ours.endpoint(policy), more, said);
  }

  /** With one more rule in the bucket's policy. */
  Setting withRule(String said, ResourceRule rule) {
    return new Setting(published, ours, Optional.of(rule), said);
  }

  Decision decidePublished(Policy bucket, AccessRequest request) {
    return decide(published, bucket, request);
  }

  Decision decideOurs(Policy bucket, AccessRequest request) {
    return decide(ours, bucket, request);
  }

  private Decision decide(Authorizer authorizer, Policy bucket, AccessRequest request) {
    return authorizer.resource(whole(bucket)).decide(request);
  }

  private Policy whole(Policy bucket) {
    return more.isPresent() && bucket instanceof BucketPolicy policy
        ? policy.with(more.get())
        : bucket;
  }
}
