package dev.unless.vocabulary;

import dev.unless.annotation.Internal;
import dev.unless.finding.Nonnull;
import dev.unless.text.NearMiss;
import dev.unless.text.ParsedArn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A partition of AWS: regions with accounts of their own. Nothing crosses its border.
 *
 * <p>Source: AWS General Reference, "Amazon Resource Names (ARNs)" and "AWS service endpoints".
 */
public enum Partition {
  /** All regions but those of the others. */
  AWS(
      "aws",
      "us-east-1 us-east-2 us-west-1 us-west-2 af-south-1 ap-east-1 ap-east-2"
          + " ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2"
          + " ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4"
          + " ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1"
          + " eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1"
          + " eu-west-2 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1"
          + " sa-east-1"),
  /** China. */
  AWS_CN("aws-cn", "cn-north-1 cn-northwest-1"),
  /** GovCloud (US). */
  AWS_US_GOV("aws-us-gov", "us-gov-east-1 us-gov-west-1"),
  /** European Sovereign Cloud. */
  AWS_EUSC("aws-eusc", "eusc-de-east-1"),
  /** Top Secret (US). */
  AWS_ISO("aws-iso", "us-iso-east-1 us-iso-west-1"),
  /** Secret (US). */
  AWS_ISO_B("aws-iso-b", "us-isob-east-1 us-isob-west-1"),
  /** Isolated Cloud Europe. */
  AWS_ISO_E("aws-iso-e", "eu-isoe-west-1"),
  /** Isolated Cloud US. */
  AWS_ISO_F("aws-iso-f", "us-isof-east-1 us-isof-south-1");

  private final String id;
  private final List<Region> regions;

  Partition(String id, String regions) {
    this.id = id;
    this.regions = Stream.of(regions.split(" ")).map(Region::of).toList();
  }

  /** The partition that ARNs spell so. */
  public static Optional<Partition> of(String id) {
    Nonnull.require("id", id);
    return Stream.of(values()).filter(partition -> partition.id.equals(id)).findFirst();
  }

  /**
   * The partition of a region, also of one that is not known, if it lies where a known one does;
   * else empty.
   */
  public static Optional<Partition> of(Region region) {
    Nonnull.require("region", region);
    return Stream.of(values())
        .filter(
            partition ->
                partition.regions.stream().anyMatch(known -> known.area().equals(region.area())))
        .findFirst();
  }

  /**
   * The partition that an ARN was probably meant to be of, which names none: that of its region,
   * else one whose id differs in a single character, else {@link #AWS}.
   */
  @Internal
  public static Partition meant(ParsedArn arn) {
    Nonnull.require("arn", arn);
    List<String> ids = Stream.of(values()).map(Partition::id).toList();
    return (Region.isId(arn.region()) ? of(Region.of(arn.region())) : Optional.<Partition>empty())
        .or(() -> NearMiss.of(arn.partition(), ids, 1).flatMap(Partition::of))
        .orElse(AWS);
  }

  /** The known regions of it. Regions come and go: that one is missing here proves nothing. */
  public List<Region> regions() {
    return regions;
  }

  /** The partition as ARNs spell it. */
  public String id() {
    return id;
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
