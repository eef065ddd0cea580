package dev.unless.examples;

import dev.unless.BucketPolicy;
import dev.unless.IdentityPolicy;
import dev.unless.Policy;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.json.PolicyReader;
import dev.unless.json.PolicyWriter;
import java.util.List;
import java.util.Optional;

/**
 * A policy that somebody published. Bucket names that S3 would refuse stand for what the author
 * masked; they are read as legal ones.
 *
 * @param name its file among the resources of this package, without {@code .json}
 * @param policy the policy; empty if the text is none
 */
public record Published(String name, Optional<Policy> policy) {

  /** A bucket policy as its author published it. */
  static Published bucketPolicy(String name, String bucket) {
    PolicyDocument document = PolicyReader.read(text(name), PolicyKind.BUCKET);
    return new Published(name, Optional.of(BucketPolicy.of(bucket, document)));
  }

  /** An identity policy as its author published it. */
  static Published identityPolicy(String name) {
    PolicyDocument document = PolicyReader.read(text(name), PolicyKind.IDENTITY);
    return new Published(name, Optional.of(IdentityPolicy.of(document)));
  }

  /** A text that was published as a policy and is none. */
  static Published unreadable(String name) {
    return new Published(name, Optional.empty());
  }

  /** Where it comes from: as published, unless it only makes a point. */
  String origin() {
    return name.startsWith("published/") ? "as published" : "the JSON";
  }

  /** The text of a file, with legal names of buckets. */
  static String text(String name) {
    return Resources.text(name + ".json")
        .replace("MyS3ServerAccessLogsBucket", "access-logs")
        .replace("MyExampleBucket", "my-example-bucket");
  }

  /** The JSON, as the library writes policies; a text that is none as it is. */
  List<String> json() {
    return policy
        .map(each -> PolicyWriter.canonical(each.document()))
        .orElseGet(() -> text(name))
        .lines()
        .toList();
  }
}
