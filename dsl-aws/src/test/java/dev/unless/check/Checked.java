package dev.unless.check;

import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import java.util.List;

/** What the checker finds in texts, with AWS's catalogue. */
public final class Checked {
  private static final Checker CHECKER = Checker.of(Catalog.aws());

  private Checked() {}

  /** Everything that is found. */
  public static List<Finding> findings(PolicyKind kind, String json) {
    return CHECKER.check(kind, json);
  }

  /** What is found of this code. */
  public static List<Finding> findings(Code code, PolicyKind kind, String json) {
    return findings(kind, json).stream().filter(finding -> finding.code() == code).toList();
  }

  /** The codes of what is found. */
  public static List<Code> codes(PolicyKind kind, String json) {
    return findings(kind, json).stream().map(Finding::code).distinct().toList();
  }

  /** The one finding of this code. */
  public static Finding one(Code code, PolicyKind kind, String json) {
    List<Finding> found = findings(code, kind, json);
    if (found.size() != 1) {
      throw new AssertionError("Not one " + code + " but: " + findings(kind, json));
    }
    return found.get(0);
  }

  /** An identity policy of one statement, given what stands in its braces. */
  public static String policy(String statement) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [{" + statement + "}]}";
  }
}
