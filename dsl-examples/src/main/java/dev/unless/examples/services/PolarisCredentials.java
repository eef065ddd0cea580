package dev.unless.examples.services;

import static dev.unless.Unless.*;

import dev.unless.AllowOn;
import dev.unless.IdentityRule;
import dev.unless.SessionPolicy;
import dev.unless.annotation.BucketName;
import dev.unless.annotation.CheckedPolicy;
import dev.unless.aws.Kms;
import dev.unless.aws.S3;
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
 * The session policy with which Apache Polaris vends credentials for a table.
 *
 * <p>Polaris joins a table's locations to ARNs and prefixes as strings. A table whose name held
 * {@code *} or <code>${…}</code> opened its neighbours (CVE-2026-42810). Where nothing is granted
 * it writes a statement without resources, since a session without a policy has the whole role, and
 * leaves it to STS to refuse that. That a policy is too long, "118 % of allotted space", it learns
 * from STS, too.
 */
public final class PolarisCredentials {
  private PolarisCredentials() {}

  /**
   * A folder of a bucket.
   *
   * @param bucket the bucket's name
   * @param prefix what its objects' keys begin with, without a slash at the end; empty for the
   *     whole bucket
   */
  public record Location(@BucketName String bucket, String prefix) {
    private Text below() {
      return prefix.isEmpty() ? anything() : startsWith(prefix + "/");
    }
  }

  /**
   * What credentials are vended for.
   *
   * @param reads locations to read
   * @param writes locations to write, which are read, too
   * @param keys the KMS keys that the locations are encrypted with, none where they are not
   */
  public record Grant(List<Location> reads, List<Location> writes, List<Resource> keys) {
    /** Copies the lists. */
    public Grant {
      reads = List.copyOf(reads);
      writes = List.copyOf(writes);
      keys = List.copyOf(keys);
    }

    private List<Location> locations() {
      return Stream.concat(reads.stream(), writes.stream()).distinct().toList();
    }
  }

  /**
   * The policy to pass to AssumeRole. Its {@code sizes()} say before STS does whether it is too
   * long; AWS's packed limit, which nobody can compute, may bite earlier.
   */
  public static SessionPolicy policy(Grant grant, Partition partition) {
    List<Location> locations = grant.locations();
    if (locations.isEmpty()) {
      return sessionPolicy(nothing());
    }
    boolean writes = !grant.writes().isEmpty();
    Map<String, List<Text>> prefixes = prefixesByBucket(locations);
    List<IdentityRule> rules = new ArrayList<>();
    if (writes) {
      rules.add(write(objects(grant.writes())));
    }
    prefixes.forEach((bucket, below) -> rules.add(list(bucket, below)));
    prefixes.keySet().forEach(bucket -> rules.add(locate(bucket)));
    rules.add(read(objects(locations)));
    if (!grant.keys().isEmpty()) {
      rules.add(writes ? encrypt(grant.keys()) : decrypt(grant.keys()));
    }
    return SessionPolicy.of(rules).in(partition);
  }

  @CheckedPolicy
  static AllowOn write(List<Resource> objects) {
    return allow(S3.PUT_OBJECT, S3.DELETE_OBJECT).onAll(objects);
  }

  @CheckedPolicy
  static AllowOn read(List<Resource> objects) {
    return allow(S3.GET_OBJECT, S3.GET_OBJECT_VERSION).onAll(objects);
  }

  @CheckedPolicy
  static AllowOn list(@BucketName String bucket, List<Text> prefixes) {
    return allow(S3.LIST_BUCKET).on(S3.bucket(bucket)).when(S3.PREFIX.matches(prefixes));
  }

  @CheckedPolicy
  static AllowOn locate(@BucketName String bucket) {
    return allow(S3.GET_BUCKET_LOCATION).on(S3.bucket(bucket));
  }

  @CheckedPolicy
  static AllowOn decrypt(List<Resource> keys) {
    return allow(Kms.DESCRIBE_KEY, Kms.DECRYPT).onAll(keys);
  }

  @CheckedPolicy
  static AllowOn encrypt(List<Resource> keys) {
    return allow(
            Kms.DESCRIBE_KEY,
            Kms.DECRYPT,
            Kms.ENCRYPT,
            Kms.GENERATE_DATA_KEY,
            Kms.GENERATE_DATA_KEY_WITHOUT_PLAINTEXT)
        .onAll(keys);
  }

  private static List<Resource> objects(List<Location> locations) {
    return locations.stream()
        .map(location -> S3.object(location.bucket(), location.below()))
        .toList();
  }

  private static Map<String, List<Text>> prefixesByBucket(List<Location> locations) {
    return locations.stream()
        .collect(
            Collectors.groupingBy(
                Location::bucket,
                LinkedHashMap::new,
                Collectors.mapping(Location::below, Collectors.toList())));
  }
}
