package dev.unless.cli.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unless.cli.report.KindName;
import dev.unless.finding.Finding;
import dev.unless.finding.Printable;
import dev.unless.finding.Problem;
import dev.unless.json.LocatedFinding;
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
      return Printable.escape(MAPPER.writeValueAsString(line)) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void finding(LocatedFinding located, ObjectNode node) {
    Finding finding = located.finding();
    Problem problem = finding.problem();
    node.put("code", finding.code().name())
        .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
        .put("pointer", finding.pointer())
        .put("line", located.line())
        .put("column", located.column())
        .put("problem", problem.text())
        .put("offending", encodable(problem.offending()))
        .put("fix", problem.fix());
    problem.replacement().ifPresent(text -> node.put("replacement", encodable(text)));
    node.put("page", finding.code().page());
  }

  /** Half a surrogate has no bytes in UTF-8, so it is spelt as in the message. */
  private static String encodable(String text) {
    boolean whole =
        text.codePoints().allMatch(point -> Character.getType(point) != Character.SURROGATE);
    return whole ? text : Printable.escape(text);
  }
}
