package dev.unless.vocabulary;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A partition of AWS: regions with accounts of their own. Nothing crosses its border.
 *
 * <p>Source: AWS General Reference, "Amazon Resource Names (ARNs)".
 */
public enum Partition {
  /** All regions but those of the others. */
  AWS("aws"),
  /** China. */
  AWS_CN("aws-cn"),
  /** GovCloud (US). */
  AWS_US_GOV("aws-us-gov"),
  /** European Sovereign Cloud. */
  AWS_EUSC("aws-eusc"),
  /** Top Secret (US). */
  AWS_ISO("aws-iso"),
  /** Secret (US). */
  AWS_ISO_B("aws-iso-b"),
  /** Isolated Cloud Europe. */
  AWS_ISO_E("aws-iso-e"),
  /** Isolated Cloud US. */
  AWS_ISO_F("aws-iso-f");

  private final String id;

  Partition(String id) {
    this.id = id;
  }

  /** The partition that ARNs spell so. */
  public static Optional<Partition> of(String id) {
    return Stream.of(values()).filter(partition -> partition.id.equals(id)).findFirst();
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
