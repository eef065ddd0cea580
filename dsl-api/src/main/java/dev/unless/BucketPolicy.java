package dev.unless;

import dev.unless.annotation.BucketName;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Nonnull;
import dev.unless.text.Text;
import dev.unless.vocabulary.Partition;
import dev.unless.vocabulary.Resource;
import java.util.List;

/**
 * The policy of an S3 bucket. A rule that names no resource is about the bucket and its objects.
 */
public final class BucketPolicy extends PolicyOf<ResourceRule, BucketPolicy> {
  private static final String BUCKET = "arn:${Partition}:s3:::${BucketName}";
  private static final String OBJECTS = BUCKET + "/*";

  private BucketPolicy(PolicyContent<ResourceRule> content) {
    super(content);
  }

  /**
   * The policy of this bucket, by its name.
   *
   * @throws dev.unless.finding.RefusedException if there is no rule, the name is empty or has a
   *     slash, or the grammar of bucket policies forbids a rule
   */
  public static BucketPolicy of(@BucketName String bucket, List<? extends ResourceRule> rules) {
    Nonnull.require("bucket", bucket);
    Nonnull.requireAll("rules", rules);
    return new BucketPolicy(PolicyContent.of(own(bucket), Partition.AWS, List.copyOf(rules)));
  }

  /**
   * The policy of a document's statements, under its Id, in the partition of its ARNs.
   *
   * @throws dev.unless.finding.RefusedException if there is none, or the grammar of bucket policies
   *     forbids one
   */
  public static BucketPolicy of(@BucketName String bucket, PolicyDocument document) {
    Nonnull.require("bucket", bucket, "document", document);
    return new BucketPolicy(
        PolicyContent.of(
            own(bucket).withId(document.id()),
            Raw.partition(document),
            List.copyOf(Raw.statements(document))));
  }

  private static PolicyDefaults own(String bucket) {
    Text name = Text.literal(bucket);
    List<Resource> own = List.of(Resource.of(BUCKET, "/", name), Resource.of(OBJECTS, "", name));
    return PolicyDefaults.of(PolicyKind.BUCKET, "s3", own);
  }

  @Override
  BucketPolicy make(PolicyContent<ResourceRule> changed) {
    return new BucketPolicy(changed);
  }
}
