package dev.unless;

import static dev.unless.finding.Printable.quote;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.unless.document.Statement;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.text.WellFormed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names of rules. */
final class Sids {
  private Sids() {}

  static String require(String sid) {
    WellFormed.require(sid);
    if (sid.isEmpty()) {
      throw new RefusedException(
          Code.INVALID_NAME, "A rule's name is empty.", "", "Name it, or leave named(…) out.");
    }
    return sid;
  }

  /** Refuses two statements of one Sid, unless both were read with it. */
  static void requireDistinct(List<? extends PolicyRule> rules, List<Statement> statements) {
    Map<String, Long> all = counted(statements.stream());
    Map<String, Long> read =
        counted(
            rules.stream()
                .filter(RawStatement.class::isInstance)
                .map(rule -> ((RawStatement) rule).statement()));
    all.forEach(
        (sid, times) -> {
          if (times > 1 && !times.equals(read.get(sid))) {
            throw new RefusedException(
                Code.UNIQUE_SIDS_REQUIRED,
                "Two statements have the Sid " + quote(sid) + ".",
                sid,
                "Give each rule its own name; a rule of several statements numbers them from 2.");
          }
        });
  }

  private static Map<String, Long> counted(Stream<Statement> statements) {
    return statements
        .flatMap(statement -> statement.sid().stream())
        .collect(groupingBy(identity(), LinkedHashMap::new, counting()));
  }

  /** The Sid of a rule's statement: the first one has the rule's name. */
  static String of(String name, int statement) {
    return statement == 0 ? name : name + (statement + 1);
  }
}
