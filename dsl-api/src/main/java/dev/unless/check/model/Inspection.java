package dev.unless.check.model;

import dev.unless.annotation.Internal;
import dev.unless.finding.Finding;
import java.util.List;
import java.util.function.Function;

/** One rule: a pure function from a policy to what is wrong with it. */
@FunctionalInterface
@Internal
public interface Inspection {
  /** What this rule finds, in the policy's order. */
  List<Finding> findings(Subject policy);

  /** Whether it says the same of a statement whatever the others are. */
  default boolean looksAtEachStatement() {
    return false;
  }

  /** A rule that looks at each statement by itself. */
  static Inspection ofStatements(Function<StatementView, List<Finding>> rule) {
    return new Inspection() {
      @Override
      public List<Finding> findings(Subject policy) {
        return policy.statements().stream().map(rule).flatMap(List::stream).toList();
      }

      @Override
      public boolean looksAtEachStatement() {
        return true;
      }
    };
  }

  /** A rule that looks at each condition entry by itself. */
  static Inspection ofEntries(Function<EntryView, List<Finding>> rule) {
    return ofStatements(
        statement -> statement.entries().stream().map(rule).flatMap(List::stream).toList());
  }
}
