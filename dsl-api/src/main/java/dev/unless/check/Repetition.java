package dev.unless.check;

import static dev.unless.finding.Printable.quote;

import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One fault, one finding: where many entries of one list have the same fault, the first tells of
 * the others.
 */
final class Repetition {
  /** So many are told one by one, each at its place. */
  private static final int FEW = 5;

  private static final int NAMED = 3;

  /** What is wrong in one list. */
  private record Fault(Code code, String list) {}

  private Repetition() {}

  /** The findings, in their order, of which those that repeat another are left out. */
  static List<Finding> told(List<Finding> findings) {
    Map<Fault, List<Finding>> byFault = new LinkedHashMap<>();
    findings.forEach(
        finding ->
            byFault.computeIfAbsent(fault(finding), first -> new ArrayList<>()).add(finding));
    if (byFault.values().stream().allMatch(alike -> alike.size() <= FEW)) {
      return findings;
    }
    List<Finding> told = new ArrayList<>();
    for (Finding finding : findings) {
      List<Finding> alike = byFault.getOrDefault(fault(finding), List.of(finding));
      if (alike.size() <= FEW) {
        told.add(finding);
      } else if (alike.get(0).equals(finding)) {
        told.add(joined(alike));
      }
    }
    return told;
  }

  /** An entry of a list ends in its number; what stands alone repeats nothing. */
  private static Fault fault(Finding finding) {
    String pointer = finding.pointer();
    int slash = pointer.lastIndexOf('/');
    boolean entry =
        slash >= 0
            && slash + 1 < pointer.length()
            && pointer.chars().skip(slash + 1L).allMatch(Character::isDigit)
            && slash > pointer.indexOf('/', 1);
    return new Fault(finding.code(), entry ? pointer.substring(0, slash) : pointer + "#");
  }

  private static Finding joined(List<Finding> alike) {
    Finding first = alike.get(0);
    Problem problem = first.problem();
    int others = alike.size() - 1;
    String named =
        alike.stream()
            .skip(1)
            .limit(NAMED)
            .map(finding -> quote(finding.problem().offending()))
            .collect(Collectors.joining(", "));
    String more = others > NAMED ? " and " + (others - NAMED) + " more" : "";
    return new Finding(
        first.pointer(),
        problem.withText(
            problem.text()
                + " The same is wrong with "
                + others
                + " others: "
                + named
                + more
                + "."));
  }
}
