package dev.unless.check;

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Findings that another one at the same place already says better. */
final class Superseded {
  /** Of each code, the codes that say it better. */
  private static final Map<Code, Set<Code>> BETTER =
      Map.of(Code.INVALID_ACTION, Set.of(Code.API_NAME, Code.RETIRED_ACTION));

  private Superseded() {}

  static List<Finding> dropFrom(List<Finding> findings) {
    return findings.stream().filter(finding -> !isSuperseded(finding, findings)).toList();
  }

  private static boolean isSuperseded(Finding finding, List<Finding> all) {
    Set<Code> better = BETTER.getOrDefault(finding.code(), Set.of());
    return !better.isEmpty()
        && all.stream()
            .anyMatch(other -> better.contains(other.code()) && samePlace(finding, other));
  }

  private static boolean samePlace(Finding a, Finding b) {
    return within(a.pointer(), b.pointer()) || within(b.pointer(), a.pointer());
  }

  private static boolean within(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + "/");
  }
}
