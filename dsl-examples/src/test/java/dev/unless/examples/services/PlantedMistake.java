package dev.unless.examples.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A mistake that somebody could make in one line of a service, and that javac alone lets through.
 *
 * @param type the service's class
 * @param right the line as it is
 * @param wrong the line with the mistake
 * @param expected what the compiler's message says: a code, or a part of the text
 */
record PlantedMistake(Class<?> type, String right, String wrong, String expected) {
  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", ""))
          .resolve("src/main/java/dev/unless/examples/services")
          .toAbsolutePath();

  /** One for each service, where the checks call it an error. */
  static final List<PlantedMistake> ERRORS =
      List.of(
          new PlantedMistake(
              PolarisCredentials.class,
              "      return prefix.isEmpty() ? anything() : startsWith(prefix + \"/\");",
              "      return prefix.isEmpty() ? anything() : pattern(prefix + \"/*\");",
              "constant"),
          new PlantedMistake(
              UnityCatalogCredentials.class,
              "    return"
                  + " allow(S3.LIST_BUCKET).on(S3.bucket(bucket)).when(S3.PREFIX.matches(prefixes));",
              "    return allow(S3.LIST_BUCKET).on(S3.object(bucket,"
                  + " anything())).when(S3.PREFIX.matches(prefixes));",
              "[ACTION_WITHOUT_RESOURCE] \"s3:ListBucket\""),
          new PlantedMistake(
              KmsKeyAdministration.class,
              "    return deny(Kms.DECRYPT, Kms.ENCRYPT,"
                  + " Kms.GENERATE_DATA_KEY).toAll(users).named(USERS);",
              "    return deny(Kms.DECRYPT, Kms.ENCRYPT,"
                  + " action(\"kms:GenerateDatakeyy\")).toAll(users).named(USERS);",
              "[INVALID_ACTION] AWS Key Management Service has no action \"kms:GenerateDatakeyy\""),
          new PlantedMistake(
              DynamoDbTenants.class,
              "       "
                  + " .when(DynamoDb.LEADING_KEYS.onlyFrom(tenant).and(DynamoDb.LEADING_KEYS.exists()));",
              "        .when(Keys.stringsKey(\"dynamodb: LeadingKeys\").onlyFrom(tenant));",
              "[INVALID_CONDITION_KEY_FORMAT] \"dynamodb: LeadingKeys\""));

  /** Where the checks warn. */
  static final List<PlantedMistake> WARNINGS =
      List.of(
          new PlantedMistake(
              DynamoDbTenants.class,
              "    return allow(S3.LIST_BUCKET).on(S3.bucket(bucket))"
                  + ".when(S3.PREFIX.startsWith(tenant + \"/\"));",
              "    return allow(S3.LIST_BUCKET).on(S3.bucket(bucket))"
                  + ".when(S3.PREFIX.startsWith(tenant + \"/\").ifPresent());",
              "[IF_EXISTS_OPENS]"));

  /** The class as it is. */
  String source() throws IOException {
    return Files.readString(SOURCES.resolve(type.getSimpleName() + ".java"));
  }

  /** The class with the mistake in it. */
  String planted() throws IOException {
    return source().replace(right, wrong);
  }
}
