package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.Regions;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.text.ArnShape;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Region;
import java.util.List;
import java.util.Optional;

/** ARNs whose region field is not a region, or one of another partition. */
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
                  quote(region) + " in " + quote(entry.text()) + " is not a region.",
                  Regions.nearest(region)
                      .map(near -> Fix.write(inRegion(entry, near)))
                      .orElse(Fix.of("Write a region, such as \"eu-west-1\"."))));
    }
    return Partition.of(entry.arn().partition())
        .filter(partition -> isElsewhere(region, partition))
        .map(partition -> elsewhere(entry, partition));
  }

  private static Finding elsewhere(ArnEntry entry, Partition partition) {
    String region = entry.arn().region();
    String moved = inRegion(entry, region);
    boolean has = ParsedArn.of(moved).region().equals(region);
    return entry.finding(
        Code.INVALID_ARN_REGION,
        "The region "
            + quote(region)
            + " of "
            + quote(entry.text())
            + " is not in the partition "
            + quote(partition.id())
            + ".",
        Fix.write(moved, has ? ", or a region of " + quote(partition.id()) + "." : "."));
  }

  /** The ARN with this region and its partition, and with what else such resources have. */
  private static String inRegion(ArnEntry entry, String region) {
    ParsedArn arn = entry.arn().with(ParsedArn.REGION, region);
    ArnEntry moved =
        new ArnEntry(
            entry,
            Partition.of(Region.of(region))
                .map(partition -> arn.with(ParsedArn.PARTITION, partition.id()))
                .orElse(arn));
    List<ArnShape> alike = moved.fitting(moved.shapes(), ParsedArn.RESOURCE);
    boolean fits =
        !moved.fitting(alike, ParsedArn.REGION, ParsedArn.ACCOUNT, ParsedArn.RESOURCE).isEmpty();
    return fits ? moved.text() : moved.completed(alike).orElse(moved.text());
  }

  private static boolean isElsewhere(String region, Partition partition) {
    return Partition.of(Region.of(region)).filter(own -> own != partition).isPresent();
  }
}
