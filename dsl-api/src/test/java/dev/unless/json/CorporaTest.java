package dev.unless.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.document.PolicyDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** AWS's published policies. */
class CorporaTest {
  private static final Path CORPORA = Path.of("src/test/resources/dev/unless/json/corpora");
  private static final int POLICIES = 278;

  /** Policies that AWS would refuse as they are printed, and what is wrong with them. */
  private static final Map<String, String> REJECTED =
      Map.ofEntries(
          Map.entry(
              "data-perimeter-policy-examples/service_control_policies_resource_perimeter_scp.json.c1979fbd8f.json",
              "\"<third-party-resource>\" is not a resource"),
          Map.entry(
              "data-perimeter-policy-examples/vpc_endpoint_policies_s3_endpoint_policy.json.5b96f26474.json",
              "\"<action>\" is not an action"),
          Map.entry(
              "resource-control-policy-examples/Service-specific-controls_STS-protect-IAMRA-session-tags.json.9ac944ef8a.json",
              "Did you mean \"ForAnyValue:StringLike\"?"),
          Map.entry(
              "s3-userguide/doc_source_MultiRegionAccessPointPermissions.md.f1e3ffa6ca.json",
              "\"Bucket ARN\" is not a resource"),
          Map.entry(
              "s3-userguide/doc_source_access-points-policies.md.47ec0d03ad.json",
              "\"Bucket ARN\" is not a resource"),
          Map.entry(
              "s3-userguide/doc_source_access-points-policies.md.a413e1b723.json",
              "\"Bucket ARN\" is not a resource"),
          Map.entry(
              "s3-userguide/doc_source_grant-destinations-permissions-to-s3.md.69fac6f675.json",
              "\"SNS-topic-ARN\" is not a resource"),
          Map.entry(
              "s3-userguide/doc_source_olap-create.md.07dccf50bd.json",
              "\"your-object-lambda-access-point-arn\" is not a resource"),
          Map.entry(
              "s3-userguide/doc_source_olap-policies.md.ee4eeea051.json",
              "\"account-ARN\" is not an AWS principal"),
          Map.entry(
              "s3-userguide/doc_source_replication-config-for-kms-objects.md.77c3d049d6.json",
              "\"List of the AWS KMS key ARNs that are used to encrypt source objects.\" is not a resource"),
          Map.entry(
              "s3-userguide/doc_source_replication-config-for-kms-objects.md.92bf99e90b.json",
              "\"List of the AWS KMS key ARNs that are used to encrypt source objects.\" is not a resource"),
          Map.entry(
              "s3-userguide/doc_source_replication-walkthrough-3.md.3b1502c936.json",
              "\"source-bucket-owner-account-id\" is not an AWS principal"),
          Map.entry(
              "s3-userguide/doc_source_replication-walkthrough-4.md.0ce372444f.json",
              "\"AWS KMS key IDs(in ARN format) used to encrypt source objects.\" is not a resource"),
          Map.entry(
              "s3-userguide/doc_source_ways-to-add-notification-config-to-bucket.md.558ffceee5.json",
              "\"SQS-queue-ARN\" is not a resource"));

  @Test
  void everyPublishedPolicyReadsAndWritesBackOrIsKnownToBeNone() throws IOException {
    Map<String, String> rejected = new TreeMap<>();
    List<Path> files = files();
    assertThat(files).hasSize(POLICIES);
    for (Path file : files) {
      try {
        writesBack(PolicyReader.read(Files.readAllBytes(file)));
      } catch (PolicyJsonException refused) {
        rejected.put(name(file), refused.getMessage());
      }
    }
    assertThat(rejected.keySet()).isEqualTo(new TreeMap<>(REJECTED).keySet());
    rejected.forEach((file, message) -> assertThat(message).contains(REJECTED.get(file)));
  }

  private static void writesBack(PolicyDocument document) {
    String canonical = PolicyWriter.canonical(document);
    String compact = PolicyWriter.compact(document);
    assertThat(PolicyReader.read(canonical)).isEqualTo(document);
    assertThat(PolicyReader.read(compact)).isEqualTo(document);
    assertThat(PolicyWriter.canonical(PolicyReader.read(canonical))).isEqualTo(canonical);
    assertThat(PolicyWriter.compact(PolicyReader.read(compact))).isEqualTo(compact);
  }

  private static String name(Path file) {
    return CORPORA.relativize(file).toString().replace('\\', '/');
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(CORPORA)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }
}
