package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Partition;
import java.util.Optional;

/** ARNs of a partition that does not exist. */
final class ArnPartition {
  private ArnPartition() {}

  static Optional<Finding> finding(ArnEntry entry) {
    String partition = entry.arn().partition();
    if (!ArnEntry.isLiteral(partition) || Partition.of(partition).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        entry.finding(
            Code.INVALID_PARTITION,
            "The partition " + quote(partition) + " of " + quote(entry.text()) + " does not exist.",
            Fix.write(entry.with(ParsedArn.PARTITION, Partition.meant(entry.arn()).id()))));
  }
}
