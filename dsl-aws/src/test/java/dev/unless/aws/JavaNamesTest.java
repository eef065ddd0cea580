package dev.unless.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lock file: names that are not the plain ones. */
class JavaNamesTest {
  private static final List<List<String>> LOCK = Committed.lines("java-names.tsv");

  @Test
  void soFewNamesCollide() {
    Stream<String> settled =
        LOCK.stream()
            .filter(line -> !line.get(1).equals("class"))
            .filter(line -> !line.get(1).equals("key") || isOwn(line))
            .map(line -> line.get(0) + " " + line.get(2) + " " + line.get(3));
    assertThat(settled)
        .containsExactly(
            "cases case caseResource",
            "codeartifact package packageResource",
            "codebuild codebuild:environmenttype ENVIRONMENT_TYPE_KEY",
            "dynamodb import importResource",
            "elemental-support-cases case caseResource",
            "iot package packageResource",
            "panorama package packageResource",
            "rds rds:copyoptiongroup COPY_OPTION_GROUP_KEY",
            "security-ir case caseResource",
            "transform-custom package packageResource");
  }

  @Test
  void classesAreNamedAsAwsCasesTheirServices() {
    assertThat(classNames("s3", "ec2", "dynamodb", "cloudformation", "elasticloadbalancing"))
        .containsExactly("S3", "Ec2", "DynamoDb", "CloudFormation", "ElasticLoadBalancing");
    assertThat(classNames("kms", "iam", "sns", "sqs", "sts", "execute-api", "states"))
        .containsExactly("Kms", "Iam", "Sns", "Sqs", "Sts", "ExecuteApi", "States");
    assertThat(classNames("s3-object-lambda", "account"))
        .containsExactly("S3ObjectLambda", "AccountService");
  }

  @Test
  void theFileIsSorted() {
    assertThat(LOCK.stream().map(line -> String.join("\t", line))).isSorted();
  }

  private static boolean isOwn(List<String> line) {
    return line.get(2).startsWith(line.get(0) + ":");
  }

  private static Stream<String> classNames(String... prefixes) {
    return Stream.of(prefixes)
        .map(
            prefix ->
                LOCK.stream()
                    .filter(line -> line.get(0).equals(prefix) && line.get(1).equals("class"))
                    .findFirst()
                    .orElseThrow()
                    .get(3));
  }
}
