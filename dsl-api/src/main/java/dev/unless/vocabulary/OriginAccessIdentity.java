package dev.unless.vocabulary;

import static dev.unless.finding.Printable.quote;

import dev.unless.document.OriginAccessIdentityArn;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalType;
import dev.unless.finding.Code;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;

/**
 * An identity under which CloudFront reads from a bucket for a distribution.
 *
 * <p>Source: Amazon CloudFront Developer Guide, "Restrict access to an Amazon S3 origin".
 *
 * @param id its id, such as {@code EH1HDMB1FH2TC}
 */
public record OriginAccessIdentity(String id) implements PolicyPrincipal {
  /**
   * @throws RefusedException if no identity has such an id
   */
  public OriginAccessIdentity {
    Nonnull.require("id", id);
    if (!OriginAccessIdentityArn.isId(id)) {
      throw new RefusedException(
          Code.INVALID_NAME,
          "No origin access identity has the id " + quote(id) + ".",
          id,
          "Write the id alone, capital letters and digits, such as \"EH1HDMB1FH2TC\".");
    }
  }

  /** The ARN in the partition. */
  public String arn(Partition partition) {
    Nonnull.require("partition", partition);
    return OriginAccessIdentityArn.of(partition.id(), id);
  }

  @Override
  public Principal principal(Partition partition) {
    Nonnull.require("partition", partition);
    return new Principal(PrincipalType.AWS, arn(partition));
  }

  /** The ARN in the partition {@code aws}. */
  @Override
  public String toString() {
    return arn(Partition.AWS);
  }
}
