package dev.unless.examples.services;

import static dev.unless.Unless.*;

import dev.unless.AllowOn;
import dev.unless.IdentityRule;
import dev.unless.SessionPolicy;
import dev.unless.annotation.BucketName;
import dev.unless.annotation.CheckedPolicy;
import dev.unless.aws.Kms;
import dev.unless.aws.S3;
import dev.unless.condition.Condition;
import dev.unless.text.Text;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The session policy with which Unity Catalog vends credentials for storage locations.
 *
 * <p>Unity Catalog fills templates of YAML with ARNs made by {@code String.format}. A path with
 * {@code *} or <code>${…}</code> was a pattern there, and the partition was always {@code aws}, so
 * that nothing worked in China and GovCloud. Its actions are patterns such as {@code s3:PutO*},
 * which includes PutObjectAcl, and which the STS of some S3-compatible stores refuses; here they
 * are named.
 */
public final class UnityCatalogCredentials {
  /** That the call to KMS is one that S3 makes for the caller. */
  @CheckedPolicy
  static final Condition VIA_S3 = Kms.VIA_SERVICE.matches(pattern("s3.*.amazonaws.com"));

  /** The same in China, where services have other names. */
  @CheckedPolicy
  static final Condition VIA_S3_IN_CHINA =
      Kms.VIA_SERVICE.matches(pattern("s3.*.amazonaws.com.cn"));

  private UnityCatalogCredentials() {}

  /** What may be done at the locations. */
  public enum Privilege {
    /** Read. */
    SELECT,
    /** Read and write. */
    UPDATE
  }

  /**
   * A path of a bucket.
   *
   * @param bucket the bucket's name
   * @param path the path without a slash at either end; empty for the whole bucket
   */
  public record Location(@BucketName String bucket, String path) {
    /** What is below the path, and the path itself. */
    private Stream<Text> keys() {
      return path.isEmpty() ? Stream.of(anything()) : Stream.of(startsWith(path + "/"), text(path));
    }

    private Stream<Text> prefixes() {
      return path.isEmpty()
          ? Stream.of(anything())
          : Stream.of(text(path), text(path + "/"), startsWith(path + "/"));
    }
  }

  /** The policy to pass to AssumeRole. */
  public static SessionPolicy policy(
      Privilege privilege, List<Location> locations, Partition partition) {
    if (locations.isEmpty()) {
      return sessionPolicy(nothing());
    }
    boolean update = privilege == Privilege.UPDATE;
    Condition viaS3 = partition == Partition.AWS_CN ? VIA_S3_IN_CHINA : VIA_S3;
    List<Text> contexts = contexts(locations, partition);
    List<IdentityRule> rules = new ArrayList<>();
    rules.add(update ? write(objects(locations)) : read(objects(locations)));
    prefixes(locations).forEach((bucket, prefixes) -> rules.add(list(bucket, prefixes)));
    rules.add(update ? encrypt(viaS3, contexts) : decrypt(viaS3, contexts));
    return SessionPolicy.of(rules).in(partition);
  }

  @CheckedPolicy
  static AllowOn read(List<Resource> objects) {
    return allow(S3.GET_OBJECT, S3.GET_OBJECT_VERSION).onAll(objects);
  }

  @CheckedPolicy
  static AllowOn write(List<Resource> objects) {
    return allow(
            S3.GET_OBJECT,
            S3.GET_OBJECT_VERSION,
            S3.PUT_OBJECT,
            S3.DELETE_OBJECT,
            S3.ABORT_MULTIPART_UPLOAD,
            S3.LIST_MULTIPART_UPLOAD_PARTS)
        .onAll(objects);
  }

  @CheckedPolicy
  static AllowOn list(@BucketName String bucket, List<Text> prefixes) {
    return allow(S3.LIST_BUCKET).on(S3.bucket(bucket)).when(S3.PREFIX.matches(prefixes));
  }

  @CheckedPolicy
  static AllowOn decrypt(Condition viaS3, List<Text> contexts) {
    return allow(Kms.DECRYPT)
        .onEverything()
        .when(viaS3.and(Kms.encryptionContext("aws:s3:arn").matches(contexts)));
  }

  @CheckedPolicy
  static AllowOn encrypt(Condition viaS3, List<Text> contexts) {
    return allow(Kms.DECRYPT, Kms.GENERATE_DATA_KEY)
        .onEverything()
        .when(viaS3.and(Kms.encryptionContext("aws:s3:arn").matches(contexts)));
  }

  private static List<Resource> objects(List<Location> locations) {
    return locations.stream()
        .flatMap(location -> location.keys().map(key -> S3.object(location.bucket(), key)))
        .toList();
  }

  /**
   * The ARNs that S3 gives to KMS as encryption context: the object's, or the bucket's where the
   * bucket has a key of its own.
   */
  private static List<Text> contexts(List<Location> locations, Partition partition) {
    return locations.stream()
        .flatMap(
            location -> {
              Text bucket = text("arn:" + partition + ":s3:::" + location.bucket());
              return Stream.concat(location.keys().map(bucket.then("/")::then), Stream.of(bucket));
            })
        .distinct()
        .toList();
  }

  private static Map<String, List<Text>> prefixes(List<Location> locations) {
    return locations.stream()
        .collect(
            Collectors.groupingBy(
                Location::bucket,
                LinkedHashMap::new,
                Collectors.flatMapping(Location::prefixes, Collectors.toList())));
  }
}
