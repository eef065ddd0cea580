package dev.unless.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unless.finding.Code;
import dev.unless.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of findings say of every code what is so. */
class FindingTableTest {
  private static final Path FILE = Path.of("..", "docs", "findings", "README.md");
  private static final Path AWS_CODES =
      Path.of("..", "..", "shared", "data", "access-analyzer-codes.txt");

  private static FindingTable table;

  @BeforeAll
  static void read() throws IOException {
    table = new FindingTable(Files.readString(FILE));
    if (Boolean.getBoolean("unless.golden")) {
      table = new FindingTable(table.renewed());
      Files.writeString(FILE, table.page());
    }
  }

  @Test
  void theTablesFollowFromTheCodes() {
    assertThat(table.page())
        .as("%s follows from Code; renew it with -Dunless.golden=true", FILE)
        .isEqualTo(table.renewed());
  }

  @Test
  void whatIsNotImplementedHasAReasonAndNoCode() {
    List<String> codes = Stream.of(Code.values()).map(Code::name).toList();
    assertThat(table.notImplemented())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.get(0)).isNotIn(codes);
              assertThat(row.get(2)).isIn(FindingTable.REASONS);
            });
  }

  @Test
  void noErrorOrSecurityWarningOfAwsIsLeftForLater() {
    assertThat(table.notImplemented())
        .filteredOn(row -> row.get(2).equals("later"))
        .extracting(row -> row.get(1))
        .isSubsetOf(FindingTable.words(Severity.WARNING), FindingTable.words(Severity.SUGGESTION));
  }

  @Test
  void theCodesOfAwsAreAwsOwn() throws IOException {
    assumeTrue(
        Files.isRegularFile(AWS_CODES),
        () -> "there is no " + AWS_CODES + ": that the codes are AWS's own is not tested");
    Map<String, String> expected = new HashMap<>();
    String severity = "";
    for (String line : Files.readAllLines(AWS_CODES)) {
      if (line.startsWith("[")) {
        severity = FindingTable.words(Severity.valueOf(line.replaceFirst("^\\[(\\w+).*", "$1")));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        expected.put(line.strip(), severity);
      }
    }
    Map<String, String> written = new HashMap<>();
    Stream.of(Code.values())
        .filter(Code::isOfAws)
        .forEach(code -> written.put(code.name(), FindingTable.words(code.severity())));
    table.notImplemented().forEach(row -> written.put(row.get(0), row.get(1)));

    assertThat(written).isEqualTo(expected);
  }
}
