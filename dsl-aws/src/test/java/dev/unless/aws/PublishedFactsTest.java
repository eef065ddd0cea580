package dev.unless.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.Catalog;
import dev.unless.operator.Arity;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What AWS's guides publish and its lists lack. */
class PublishedFactsTest {
  private static final Catalog AWS = Catalog.aws();

  @Test
  void everyLineNamesItsPageAndIsInOrder() throws IOException {
    assertThat(lines()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    assertThat(lines().stream().map(line -> line.split("\t", -1)[0])).isSorted();
    assertThat(lines())
        .allSatisfy(
            line ->
                assertThat(line.substring(line.lastIndexOf('\t') + 1))
                    .matches("(AWS|Amazon|IAM) .*(Guide|Reference)(, .+)?"));
  }

  @Test
  void everyServiceOfThemCanBeRead() throws IOException {
    assertThat(lines().stream().map(line -> line.split("\t", -1)[0]).distinct())
        .allSatisfy(prefix -> assertThat(AWS.service(prefix)).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "iot:Certificate.Subject.CommonName, SINGLE",
    "iot:Certificate.Subject.CommonName.2, SINGLE",
    "iot:Certificate.Subject.CommonName.List, MULTI",
    "iot:Connection.Thing.Attributes[envType], SINGLE",
    "credentials-iot:ThingName, SINGLE",
    "cloudtrail:ExternalId, SINGLE",
    "transfer:username, SINGLE",
    "cognito-identity.amazonaws.com:amr, MULTI",
    "saml:mail, MULTI",
    "accounts.google.com:email, SINGLE"
  })
  void itsKeysAreKnown(String key, Arity arity) {
    assertThat(AWS.arity(key)).contains(arity);
  }

  @ParameterizedTest
  @CsvSource({
    "sns:Receive, false",
    "iot:AssumeRoleWithCertificate, false",
    "iot:UpdateJobExecution, true",
    "glue:CreateBookmark, true"
  })
  void soAreItsActions(String action, boolean retired) {
    assertThat(AWS.action(action).map(ActionDefinition::retired)).contains(retired);
  }

  @Test
  void whatTheListsHaveIsKept() {
    ActionDefinition check = AWS.action("dynamodb:ConditionCheckItem").orElseThrow();

    assertThat(check.keys().stream().map(key -> key.name().toString()))
        .contains("dynamodb:LeadingKeys", "dynamodb:EnclosingOperation");
    assertThat(check.resources()).isNotEmpty();
    assertThat(AWS.service("execute-api").orElseThrow().resourceType("execute-api-general"))
        .hasValueSatisfying(type -> assertThat(type.shapes()).hasSize(4));
    assertThat(AWS.service("zocalo").orElseThrow().isRetired()).isTrue();
  }

  private static List<String> lines() throws IOException {
    try (InputStream data =
        Objects.requireNonNull(
            PublishedFactsTest.class.getResourceAsStream(
                "/dev/unless/aws/vocabulary/published.tsv"))) {
      return new String(data.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
