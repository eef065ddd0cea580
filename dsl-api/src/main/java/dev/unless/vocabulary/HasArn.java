package dev.unless.vocabulary;

import dev.unless.text.Text;

/**
 * What has an ARN, so that it can be the value of a condition key: a resource, or a principal of an
 * account. The ARN has the partition of the policy, unless it was given with one of its own.
 *
 * <pre>{@code
 * HasArn reader = Account.of("111122223333").role("reader");
 * Policy policy = Unless.identityPolicy(
 *     Unless.deny(Action.of("s3:GetObject")).onEverything().unless(Keys.PRINCIPAL_ARN.is(reader)));
 * Policy inChina = ((IdentityPolicy) policy).in(Partition.AWS_CN); // arn:aws-cn:iam::111122223333:role/reader
 * }</pre>
 */
public sealed interface HasArn permits AwsPrincipal, Resource {
  /**
   * The ARN in a policy of this partition, with the wildcards and variables of a resource that is a
   * pattern.
   */
  Text arnText(Partition ofPolicy);
}
