package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.Regions;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Region;
import java.util.Optional;

/** ARNs whose region field is no region, or one of another partition. */
final class ArnRegion {
  private ArnRegion() {}

  static Optional<Finding> finding(ArnEntry entry) {
    String region = entry.arn().region();
    if (region.isEmpty() || !ArnEntry.isLiteral(region)) {
      return Optional.empty();
    }
    if (!Regions.mayExist(region)) {
      boolean shaped =
          entry.fitting(entry.shapes(), ParsedArn.REGION).stream()
              .anyMatch(shape -> !shape.hasRegion());
      return shaped
          ? Optional.empty()
          : Optional.of(
              entry.finding(
                  Code.INVALID_ARN_REGION,
                  quote(region) + " in " + quote(entry.text()) + " is no region.",
                  Regions.nearest(region)
                      .map(near -> "Write " + quote(entry.with(ParsedArn.REGION, near)) + ".")
                      .orElse("Write a region, such as \"eu-west-1\".")));
    }
    return Partition.of(entry.arn().partition())
        .filter(partition -> isElsewhere(region, partition))
        .map(
            partition ->
                entry.finding(
                    Code.INVALID_ARN_REGION,
                    "The region "
                        + quote(region)
                        + " of "
                        + quote(entry.text())
                        + " is not in the partition "
                        + quote(partition.id())
                        + ".",
                    "Write "
                        + quote(
                            entry.with(
                                ParsedArn.PARTITION,
                                Partition.of(Region.of(region)).orElse(partition).id()))
                        + ", or a region of "
                        + quote(partition.id())
                        + "."));
  }

  private static boolean isElsewhere(String region, Partition partition) {
    return Partition.of(Region.of(region)).filter(own -> own != partition).isPresent();
  }
}
