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

  /** How much a rule has to see of a policy to be right. */
  enum Scope {
    /** All of it. */
    POLICY,
    /** A statement, whatever the others are. */
    STATEMENT,
    /** A value of a statement, whatever else it holds. */
    VALUE
  }

  /** How much it has to see. */
  default Scope scope() {
    return Scope.POLICY;
  }

  /** A rule that looks at each statement by itself. */
  static Inspection ofStatements(Function<StatementView, List<Finding>> rule) {
    return of(Scope.STATEMENT, rule);
  }

  /** A rule that looks at each value of a statement by itself. */
  static Inspection ofValues(Function<StatementView, List<Finding>> rule) {
    return of(Scope.VALUE, rule);
  }

  /** A rule that looks at each value of a condition by itself. */
  static Inspection ofConditionValues(Function<EntryView, List<Finding>> rule) {
    return ofValues(
        statement -> statement.entries().stream().map(rule).flatMap(List::stream).toList());
  }

  private static Inspection of(Scope scope, Function<StatementView, List<Finding>> rule) {
    return new Inspection() {
      @Override
      public List<Finding> findings(Subject policy) {
        return policy.statements().stream().map(rule).flatMap(List::stream).toList();
      }

      @Override
      public Scope scope() {
        return scope;
      }
    };
  }

  /** A rule that looks at each condition entry by itself. */
  static Inspection ofEntries(Function<EntryView, List<Finding>> rule) {
    return ofStatements(
        statement -> statement.entries().stream().map(rule).flatMap(List::stream).toList());
  }
}
