package dev.unless.check.access;

import dev.unless.check.model.EntryView;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.KeyType;
import java.util.List;

/**
 * Listings refused by {@code s3:prefix}: a request with a shorter prefix, or none, lists the same
 * objects.
 */
final class RefusedPrefix {
  private RefusedPrefix() {}

  static List<Finding> findings(EntryView entry) {
    boolean refuses = entry.statement().allows() == entry.operator().isNegated();
    if (!entry.isOn("s3:prefix") || entry.operator().type() != KeyType.STRING || !refuses) {
      return List.of();
    }
    return List.of(
        entry.finding(
            Code.S3_PREFIX_IN_NEGATIVE_CONTEXT,
            "A listing with a shorter \"s3:prefix\", or with none, shows the same objects and is"
                + " not refused.",
            Fix.of(
                    "Name the prefixes that may be listed: StringLike in an Allow, or StringNotLike in a"
                        + " Deny.")
                .inJava(
                    "Name the prefixes that may be listed: allow(…).when(S3.PREFIX.startsWith(…)), or"
                        + " deny(…).unless(S3.PREFIX.startsWith(…)).")));
  }
}
