package dev.unless.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unless.vocabulary.Region;
import dev.unless.vocabulary.ServicePrincipal;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ServicePrincipalsTest {
  private static final List<Path> PLACES =
      List.of(
          Path.of("../../shared/data/service-principals.json"),
          Path.of("../shared/data/service-principals.json"));
  private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern REGION =
      Pattern.compile("\\.[a-z]{2,4}(-[a-z]+)+-\\d{1,2}\\.amazonaws\\.com$");

  /** Names that AWS's documentation has and that list lacks. */
  private static final Set<String> DOCUMENTED =
      Set.of(
          // Managed Workflows for Apache Airflow User Guide, "Amazon MWAA execution role"
          "airflow-env.amazonaws.com",
          // Data Exports User Guide, "Setting up an Amazon S3 bucket for data exports"
          "billingreports.amazonaws.com",
          // Cost Management User Guide, "Creating an Amazon SNS topic for anomaly notifications"
          "costalerts.amazonaws.com",
          // CloudFront Developer Guide, "Set up IAM permissions and roles for Lambda@Edge"
          "edgelambda.amazonaws.com",
          // EKS User Guide, "Amazon EKS Pod execution IAM role"
          "eks-fargate-pods.amazonaws.com",
          // CloudWatch User Guide, "Invoke a Lambda function from an alarm"
          "lambda.alarms.cloudwatch.amazonaws.com",
          // RDS User Guide, "Setting up and enabling Enhanced Monitoring"
          "monitoring.rds.amazonaws.com",
          // OpenSearch Service Developer Guide, "Setting up roles and users in Amazon OpenSearch
          // Ingestion"
          "osis-pipelines.amazonaws.com",
          // VPC User Guide, "IAM role for publishing flow logs to CloudWatch Logs"
          "vpc-flow-logs.amazonaws.com");

  private static final Map<String, ServicePrincipal> CONSTANTS = constants();

  @Test
  void theServicesThatPoliciesNameMostAreThere() {
    assertThat(CONSTANTS)
        .hasSizeGreaterThan(100)
        .containsEntry("ATHENA", ServicePrincipal.of("athena.amazonaws.com"))
        .containsEntry("CLOUDTRAIL", ServicePrincipal.of("cloudtrail.amazonaws.com"))
        .containsEntry("LOG_DELIVERY", ServicePrincipal.of("delivery.logs.amazonaws.com"))
        .containsEntry("S3_LOGGING", ServicePrincipal.of("logging.s3.amazonaws.com"))
        .containsEntry("VPC_FLOW_LOGS", ServicePrincipal.of("vpc-flow-logs.amazonaws.com"))
        .containsEntry("ECS_TASKS", ServicePrincipal.of("ecs-tasks.amazonaws.com"))
        .containsEntry("STEP_FUNCTIONS", ServicePrincipal.of("states.amazonaws.com"));
  }

  @Test
  void everyConstantIsPublicStaticFinalAndInUpperCase() {
    assertThat(fields())
        .allSatisfy(
            field -> {
              assertThat(field.getName()).matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
              assertThat(Modifier.toString(field.getModifiers())).isEqualTo("public static final");
            });
  }

  @Test
  void noServiceHasTwoConstants() {
    assertThat(CONSTANTS.values()).doesNotHaveDuplicates();
  }

  @Test
  void everyNameIsOneOfAwsAndOfNoRegion() {
    assertThat(CONSTANTS.values())
        .extracting(ServicePrincipal::name)
        .allSatisfy(
            name ->
                assertThat(name)
                    .matches("[a-z0-9][a-z0-9.-]*\\.amazonaws\\.com")
                    .doesNotContainPattern(REGION));
  }

  @Test
  void everyConstantHasARegionalForm() {
    assertThat(CONSTANTS.values())
        .extracting(service -> service.in(Region.of("eu-west-1")).name())
        .allSatisfy(name -> assertThat(name).containsPattern(REGION));
  }

  /** With both imported, {@code S3.GET_OBJECT} would look for a field of the constant. */
  @Test
  void noConstantHidesAClassOfTheVocabulary() {
    assertThat(CONSTANTS.keySet())
        .doesNotContain("S3")
        .noneMatch(ServicePrincipalsTest::isClassOfTheVocabulary);
  }

  @Test
  void everyNameHasBeenSeenOrIsDocumented() throws IOException {
    Optional<Path> list = PLACES.stream().filter(Files::exists).findFirst();
    assumeTrue(
        list.isPresent(),
        () -> "there is none of " + PLACES + ": that every name has been seen is not tested");
    Set<String> seen =
        TEXT.matcher(Files.readString(list.orElseThrow()))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    assertThat(seen).hasSizeGreaterThan(500).doesNotContainAnyElementsOf(DOCUMENTED);
    Set<String> known = new HashSet<>(seen);
    known.addAll(DOCUMENTED);
    assertThat(CONSTANTS.values()).extracting(ServicePrincipal::name).isSubsetOf(known);
  }

  private static boolean isClassOfTheVocabulary(String name) {
    try {
      String found =
          Class.forName(
                  "dev.unless.aws." + name, false, ServicePrincipalsTest.class.getClassLoader())
              .getSimpleName();
      return found.equals(name);
    } catch (ClassNotFoundException | NoClassDefFoundError none) {
      return false;
    }
  }

  private static List<Field> fields() {
    return Arrays.stream(ServicePrincipals.class.getDeclaredFields())
        .filter(field -> !field.isSynthetic())
        .toList();
  }

  private static Map<String, ServicePrincipal> constants() {
    return fields().stream()
        .collect(Collectors.toUnmodifiableMap(Field::getName, ServicePrincipalsTest::value));
  }

  private static ServicePrincipal value(Field field) {
    try {
      return (ServicePrincipal) field.get(null);
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }
}
