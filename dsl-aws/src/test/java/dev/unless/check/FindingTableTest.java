package dev.unless.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unless.finding.Code;
import dev.unless.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of findings says of every code what is so. */
class FindingTableTest {
  private static final Path TABLE = Path.of("..", "docs", "findings", "README.md");
  private static final Path AWS_CODES =
      Path.of("..", "..", "shared", "data", "access-analyzer-codes.txt");
  private static final List<String> STATUSES =
      List.of("implemented", "impossible", "undecidable", "later");
  private static final String CODES_OF_AWS = "## Codes of AWS";
  private static final String OWN_CODES = "## Codes of this library";
  private static final Pattern CELLS = Pattern.compile(" *\\| *");

  private static List<List<String>> rows(String heading) throws IOException {
    return Files.readAllLines(TABLE).stream()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> List.of(CELLS.split(line.substring(2), -1)))
        .toList();
  }

  private static String code(List<String> row) {
    return row.get(0).replaceFirst("^\\[(\\w+)]\\(\\1\\.md\\)$", "$1");
  }

  private static boolean isLinked(List<String> row) {
    return row.get(0).startsWith("[");
  }

  private static String words(Severity severity) {
    String words = severity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  @Test
  void everyCodeIsInItOnceAndWhatIsImplementedIsACode() throws IOException {
    List<String> implemented = new ArrayList<>();
    for (List<String> row : rows(CODES_OF_AWS)) {
      assertThat(row.get(2)).as(code(row)).isIn(STATUSES);
      assertThat(isLinked(row)).as(code(row)).isEqualTo(row.get(2).equals("implemented"));
      if (isLinked(row)) {
        implemented.add(code(row));
      } else {
        assertThat(Stream.of(Code.values()).map(Code::name)).doesNotContain(code(row));
      }
    }
    rows(OWN_CODES).forEach(row -> implemented.add(code(row)));

    assertThat(implemented)
        .containsExactlyInAnyOrderElementsOf(Stream.of(Code.values()).map(Code::name).toList());
  }

  @Test
  void severitiesAndTitlesAreThoseOfTheCodes() throws IOException {
    for (List<String> row : rows(CODES_OF_AWS)) {
      if (isLinked(row)) {
        Code code = Code.valueOf(code(row));
        assertThat(row.get(1)).as(code(row)).isEqualTo(words(code.severity()));
        assertThat(row.get(3)).as(code(row)).isEqualTo(code.title() + ".");
      }
    }
    for (List<String> row : rows(OWN_CODES)) {
      Code code = Code.valueOf(code(row));
      assertThat(row.get(1)).as(code(row)).isEqualTo(words(code.severity()));
      assertThat(row.get(2)).as(code(row)).isEqualTo(code.title() + ".");
    }
  }

  @Test
  void noErrorOrSecurityWarningOfAwsIsLeftForLater() throws IOException {
    assertThat(rows(CODES_OF_AWS))
        .filteredOn(row -> row.get(2).equals("later"))
        .extracting(row -> row.get(1))
        .isSubsetOf(words(Severity.WARNING), words(Severity.SUGGESTION));
  }

  @Test
  void theCountsAreThoseOfTheTables() throws IOException {
    List<List<String>> aws = rows(CODES_OF_AWS);
    List<List<String>> own = rows(OWN_CODES);
    List<List<String>> counts = rows("# Findings");

    assertThat(counts).hasSize(Severity.values().length + 1);
    for (List<String> count : counts) {
      String severity = count.get(0);
      List<Long> expected = new ArrayList<>();
      expected.add(of(aws, severity).count());
      STATUSES.forEach(
          status ->
              expected.add(of(aws, severity).filter(row -> row.get(2).equals(status)).count()));
      expected.add(of(own, severity).count());
      assertThat(count.subList(1, 7).stream().map(Long::valueOf)).as(severity).isEqualTo(expected);
    }
  }

  private static Stream<List<String>> of(List<List<String>> rows, String severity) {
    return rows.stream().filter(row -> severity.equals("All") || row.get(1).equals(severity));
  }

  @Test
  void theCodesOfAwsAreAwsOwn() throws IOException {
    assumeTrue(
        Files.isRegularFile(AWS_CODES),
        () -> "there is no " + AWS_CODES + ": that the codes are AWS's own is not tested");
    Map<String, String> expected = new LinkedHashMap<>();
    String severity = "";
    for (String line : Files.readAllLines(AWS_CODES)) {
      if (line.startsWith("[")) {
        severity = words(Severity.valueOf(line.replaceFirst("^\\[(\\w+).*", "$1")));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        expected.put(line.strip(), severity);
      }
    }
    Map<String, String> written = new LinkedHashMap<>();
    rows(CODES_OF_AWS).forEach(row -> written.put(code(row), row.get(1)));

    assertThat(written).isEqualTo(expected);
  }
}
