package dev.unless.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the services' kinds, and the page that shows it. */
class KindTableTest {
  private static final Path PAGE = Path.of("..", "docs", "kinds.md");
  private static final String HEAD =
      """
      | kind | policy of | actions of | what the service refuses | size at most | where it is said |
      | --- | --- | --- | --- | --- | --- |
      """;

  @Test
  void everyKindOfAServiceHasItsLines() {
    assertThat(Stream.of(PolicyKind.values()).filter(PolicyKind::isOfService).map(PolicyKind::text))
        .containsExactlyInAnyOrderElementsOf(ServiceGrammar.kinds());
  }

  @Test
  void everyLineNamesWhereItIsFrom() throws IOException {
    assertThat(lines())
        .hasSizeGreaterThan(80)
        .doesNotHaveDuplicates()
        .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(4))
        .allSatisfy(line -> assertThat(line.split("\t", -1)[3]).isNotBlank());
  }

  @Test
  void anArnTellsTheKindOfItsPolicy() {
    assertThat(PolicyKind.ofResource("arn:aws:sqs:eu-west-1:111122223333:q"))
        .isEqualTo(PolicyKind.QUEUE);
    assertThat(PolicyKind.ofResource("arn:aws:dynamodb:eu-west-1:111122223333:table/t"))
        .isEqualTo(PolicyKind.TABLE);
    assertThat(PolicyKind.ofResource("arn:aws:dynamodb:eu-west-1:111122223333:table/t/stream/1"))
        .isEqualTo(PolicyKind.TABLE_STREAM);
    assertThat(PolicyKind.ofResource("arn:aws:s3:::b/k")).isEqualTo(PolicyKind.BUCKET);
    assertThat(PolicyKind.ofResource("arn:aws:s3:eu-west-1:111122223333:accesspoint/a"))
        .isEqualTo(PolicyKind.ACCESS_POINT);
    assertThat(PolicyKind.ofResource("arn:aws:kms:eu-west-1:111122223333:key/k"))
        .isEqualTo(PolicyKind.KEY);
    assertThat(PolicyKind.ofResource("arn:aws:oam:eu-west-1:111122223333:sink/s"))
        .isEqualTo(PolicyKind.RESOURCE_BASED);
    assertThat(PolicyKind.ofResource("*")).isEqualTo(PolicyKind.RESOURCE_BASED);
  }

  @Test
  void thePageShowsTheTable() throws IOException {
    String page = Files.readString(PAGE);
    String renewed = page.substring(0, page.indexOf(HEAD)) + HEAD + rows();
    if (Boolean.getBoolean("unless.golden")) {
      Files.writeString(PAGE, renewed);
      page = renewed;
    }
    assertThat(page)
        .as("%s follows from the table; renew it with -Dunless.golden=true", PAGE)
        .isEqualTo(renewed);
  }

  private static List<String> lines() throws IOException {
    try (InputStream file = ServiceGrammar.class.getResourceAsStream("service-grammars.tsv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static String rows() throws IOException {
    Map<String, List<String[]>> byKind =
        lines().stream()
            .map(line -> line.split("\t", -1))
            .collect(
                groupingBy(
                    line -> line[0], LinkedHashMap::new, java.util.stream.Collectors.toList()));
    return byKind.entrySet().stream()
        .map(kind -> row(kind.getKey(), kind.getValue()))
        .collect(joining("\n", "", "\n"));
  }

  private static String row(String name, List<String[]> lines) {
    PolicyKind kind =
        Stream.of(PolicyKind.values()).filter(one -> one.text().equals(name)).findFirst().get();
    return "| `"
        + name
        + "` | "
        + kind.ofWhat()
        + " | "
        + kind.services().stream().sorted().map(one -> "`" + one + "`").collect(joining(", "))
        + " | "
        + lines.stream()
            .map(KindTableTest::refused)
            .filter(s -> !s.isEmpty())
            .collect(joining("; "))
        + " | "
        + (kind.sizeLimits().isEmpty() ? "not documented" : size(kind.sizeLimits().get(0)))
        + " | "
        + lines.stream()
            .flatMap(line -> Stream.of(line[3].split("; ")))
            .distinct()
            .collect(joining("; "))
        + " |";
  }

  private static String refused(String[] line) {
    return switch (line[1]) {
      case "arn", "takes", "service" -> "";
      case "only" -> "every action but `" + line[2].replace(" ", "`, `") + "`";
      case "never" -> "the actions `" + line[2].replace(" ", "`, `") + "`";
      case "unneeded" -> "a Resource, at least until 2023 (told as a warning)";
      case "names" -> "another resource than the policy's own";
      case "refuses" -> refusal(line[2]);
      case "actions" -> "more than " + line[2] + " actions in a statement";
      case "resources" -> "more than one resource in a statement";
      case "principals-of-statement" -> "more than " + line[2] + " principals in a statement";
      default -> "more than " + line[2] + " " + line[1];
    };
  }

  private static String refusal(String name) {
    return switch (name) {
      case "no-resource" -> "a statement without Resource";
      case "resource" -> "Resource";
      case "every-resource" -> "`*` as Resource";
      case "equal-sids" -> "a Sid that stands twice";
      case "no-sid-beside-others" -> "a statement without Sid beside others";
      case "action-wildcard" -> "wildcards in Action";
      case "everyone" -> "`*` as Principal";
      case "service-principal" -> "services as principals";
      case "federated-principal" -> "identity providers as principals";
      case "canonical-user" -> "canonical users as principals";
      case "not-principal" -> "NotPrincipal";
      case "deny" -> "Deny";
      case "old-version" -> "a Version other than 2012-10-17";
      default -> throw new AssertionError(name);
    };
  }

  private static String size(SizeLimit limit) {
    return String.format(
        Locale.ROOT,
        "%,d %s",
        limit.limit(),
        limit.measure() == SizeLimit.Measure.UTF8_BYTES ? "bytes" : "characters");
  }
}
