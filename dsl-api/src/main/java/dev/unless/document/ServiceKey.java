package dev.unless.document;

import dev.unless.annotation.Internal;
import dev.unless.operator.Arity;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Condition keys of one service whose value follows from something else: from the global key that
 * says the same everywhere, or from the resource.
 */
@Internal
public enum ServiceKey implements RequestKey {
  /** Source: Amazon S3 User Guide, "Bucket policy examples using condition keys". */
  S3_RESOURCE_ACCOUNT(
      "s3:ResourceAccount",
      GlobalKey.RESOURCE_ACCOUNT,
      "s3:AllowVendedLogDeliveryForResource",
      "s3:PutAccessPointPublicAccessBlock"),
  /** Source: Service Authorization Reference, "Amazon S3 Express". */
  S3_EXPRESS_RESOURCE_ACCOUNT("s3express:ResourceAccount", GlobalKey.RESOURCE_ACCOUNT),
  /**
   * The access point that the resource names. Source: Amazon S3 User Guide, "Configuring IAM
   * policies for using access points".
   */
  S3_DATA_ACCESS_POINT_ARN("s3:DataAccessPointArn"),
  /** The account of the access point that the resource names. */
  S3_DATA_ACCESS_POINT_ACCOUNT("s3:DataAccessPointAccount"),
  /** Source: AWS KMS Developer Guide, "AWS KMS condition keys". */
  KMS_CALLER_ACCOUNT(
      "kms:CallerAccount",
      GlobalKey.PRINCIPAL_ACCOUNT,
      "kms:GenerateRandom",
      "kms:ListAliases",
      "kms:ListKeys",
      "kms:ListRetirableGrants",
      "kms:SynchronizeMultiRegionKey"),
  /**
   * Whether the key's id begins with {@code mrk-}. Source: AWS KMS Developer Guide, "Multi-Region
   * keys".
   */
  KMS_MULTI_REGION("kms:MultiRegion"),
  /**
   * Ruling: the same, as the guide uses them alike. Source: Amazon EC2 User Guide, "Example
   * policies to control access to the Amazon EC2 API".
   */
  EC2_REGION("ec2:Region", GlobalKey.REQUESTED_REGION);

  private static final List<ServiceKey> ALL = List.of(values());

  private final String text;
  private final String folded;
  private final String service;
  private final Optional<GlobalKey> sameAs;
  private final Set<String> except;

  /** A key that follows from the resource. */
  ServiceKey(String text) {
    this(text, Optional.empty());
  }

  /**
   * A key that follows from a global one.
   *
   * @param except the actions whose requests lack it
   */
  ServiceKey(String text, GlobalKey sameAs, String... except) {
    this(text, Optional.of(sameAs), except);
  }

  ServiceKey(String text, Optional<GlobalKey> sameAs, String... except) {
    this.text = text;
    this.folded = CaseFolding.fold(text);
    this.service = folded.substring(0, folded.indexOf(':'));
    this.sameAs = sameAs;
    this.except = Stream.of(except).map(CaseFolding::fold).collect(Collectors.toUnmodifiableSet());
  }

  /** All of them. */
  public static List<ServiceKey> all() {
    return ALL;
  }

  /** The key of this name, in any case. */
  public static Optional<ServiceKey> of(String name) {
    String folded = CaseFolding.fold(name);
    return ALL.stream().filter(key -> key.folded.equals(folded)).findFirst();
  }

  /** Whether requests for the action may have it. */
  public boolean isOf(String service, String foldedAction) {
    return this.service.equals(service) && !except.contains(foldedAction);
  }

  /** The actions of its service whose requests lack it, case folded. */
  public Set<String> except() {
    return except;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public String folded() {
    return folded;
  }

  @Override
  public Arity arity() {
    return Arity.SINGLE;
  }

  /** The prefix of the service, in lower case. */
  public String service() {
    return service;
  }

  /** The global key that says the same; empty where the key follows from the resource. */
  public Optional<GlobalKey> sameAs() {
    return sameAs;
  }

  /** The key's name as AWS spells it. */
  @Override
  public String toString() {
    return text;
  }
}
