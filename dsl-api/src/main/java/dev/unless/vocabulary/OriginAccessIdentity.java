package dev.unless.vocabulary;

import static dev.unless.finding.Printable.quote;

import dev.unless.document.OriginAccessIdentityArn;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import java.util.Optional;

/**
 * An identity under which CloudFront reads from a bucket for a distribution.
 *
 * <p>Source: Amazon CloudFront Developer Guide, "Restrict access to an Amazon S3 origin".
 *
 * @param id its id, such as {@code EH1HDMB1FH2TC}
 * @param partition the partition of its ARN; without, that of the policy
 */
public record OriginAccessIdentity(String id, Optional<Partition> partition)
    implements PolicyPrincipal {
  /**
   * @throws RefusedException if no identity has such an id
   */
  public OriginAccessIdentity {
    Nonnull.require("id", id, "partition", partition);
    if (!OriginAccessIdentityArn.isId(id)) {
      throw new RefusedException(
          Code.INVALID_NAME,
          "No origin access identity has the id " + quote(id) + ".",
          id,
          "Write the id alone, capital letters and digits, such as \"EH1HDMB1FH2TC\".");
    }
  }

  /**
   * The identity of this id, in the partition of the policy.
   *
   * @throws RefusedException if no identity has such an id
   */
  public OriginAccessIdentity(String id) {
    this(id, Optional.empty());
  }

  /** The ARN in the identity's own partition, where it has one, else in this one. */
  public String arn(Partition ofPolicy) {
    Nonnull.require("ofPolicy", ofPolicy);
    return OriginAccessIdentityArn.of(partition.orElse(ofPolicy).id(), id);
  }

  @Override
  public Principal principal(Partition partition) {
    Nonnull.require("partition", partition);
    return new Principal(PrincipalType.AWS, arn(partition));
  }

  /** The ARN in its own partition, else in {@code aws}. */
  @Override
  public String toString() {
    return arn(Partition.AWS);
  }
}
