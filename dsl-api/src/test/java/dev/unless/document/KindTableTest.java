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
      | kind | policy of | what the service refuses | size | AWS's pages |
      | --- | --- | --- | --- | --- |
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
        + lines.stream()
            .map(KindTableTest::refused)
            .filter(s -> !s.isEmpty())
            .collect(joining("; "))
        + " | "
        + kind.sizeLimits().stream().map(KindTableTest::size).collect(joining())
        + " | "
        + lines.stream().map(line -> line[3]).distinct().collect(joining("; "))
        + " |";
  }

  private static String refused(String[] line) {
    return switch (line[1]) {
      case "arn", "takes" -> "";
      case "service" -> "actions of services but `" + line[2].replace(" ", "`, `") + "`";
      case "only" -> "actions but `" + line[2].replace(" ", "`, `") + "`";
      case "never" -> "the actions `" + line[2].replace(" ", "`, `") + "`";
      case "unneeded" -> "a Resource, until 2023 (a warning)";
      case "refuses" -> line[2].replace('-', ' ');
      case "actions", "resources" -> "more than " + line[2] + " " + line[1] + " in a statement";
      default -> "more than " + line[2] + " " + line[1].replace('-', ' ');
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
