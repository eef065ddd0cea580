package dev.unless.check;

import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Severity;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What fixes propose, and what the checker says once they are made. */
public final class Fixes {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private Fixes() {}

  /** The texts that a fix proposes. */
  public static List<String> quoted(String fix) {
    return QUOTED.matcher(fix).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /** The codes of the errors in a policy. */
  public static List<Code> errors(PolicyKind kind, String json) {
    return Checked.findings(kind, json).stream()
        .map(Finding::code)
        .filter(code -> code.severity() == Severity.ERROR)
        .toList();
  }
}
