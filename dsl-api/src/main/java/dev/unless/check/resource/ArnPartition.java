package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.text.NearMiss;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Partition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** ARNs of a partition that does not exist. */
final class ArnPartition {
  private ArnPartition() {}

  static Optional<Finding> finding(ArnEntry entry) {
    String partition = entry.arn().partition();
    if (!ArnEntry.isLiteral(partition) || Partition.of(partition).isPresent()) {
      return Optional.empty();
    }
    List<String> known = Stream.of(Partition.values()).map(Partition::id).toList();
    return Optional.of(
        entry.finding(
            Code.INVALID_PARTITION,
            "The partition " + quote(partition) + " of " + quote(entry.text()) + " does not exist.",
            "Write "
                + quote(
                    entry.with(ParsedArn.PARTITION, NearMiss.of(partition, known).orElse("aws")))
                + "."));
  }
}
