package dev.unless.cli.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unless.cli.report.LocatedFinding;
import dev.unless.finding.Finding;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Prints findings for machines: one line of JSON for each file. */
final class JsonReport {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonReport() {}

  static String of(FileReport report) {
    ObjectNode line = MAPPER.createObjectNode().put("file", report.source().file());
    report.kind().ifPresent(kind -> line.put("kind", KindName.of(kind)));
    ArrayNode findings = line.putArray("findings");
    report.findings().forEach(located -> finding(located, findings.addObject()));
    try {
      return MAPPER.writeValueAsString(line) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void finding(LocatedFinding located, ObjectNode node) {
    Finding finding = located.finding();
    node.put("code", finding.code().name())
        .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
        .put("pointer", finding.pointer())
        .put("line", located.position().line())
        .put("column", located.position().column())
        .put("problem", finding.problem())
        .put("offending", finding.offending())
        .put("fix", finding.fix());
  }
}
