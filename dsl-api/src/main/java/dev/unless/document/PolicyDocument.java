package dev.unless.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.unless.annotation.Internal;
import dev.unless.finding.Finding;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.WellFormed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A policy: a version, an id and statements. Two documents are equal when they say the same thing
 * in the same words and order, however their JSON was laid out.
 *
 * @param version the version of the language; none means {@link Version#V2008_10_17}
 * @param id the policy's id, in resource policies
 * @param statements the statements in order
 */
public record PolicyDocument(
    Optional<Version> version, Optional<String> id, List<Statement> statements)
    implements Documented {
  /**
   * @throws RefusedException if a policy variable is malformed
   */
  public PolicyDocument {
    Nonnull.require("version", version, "id", id);
    id.ifPresent(WellFormed::require);
    statements = checked(statements, version);
  }

  private static List<Statement> checked(List<Statement> statements, Optional<Version> version) {
    boolean variables = hasVariables(version);
    if (statements instanceof CheckedStatements checked && checked.isChecked(variables)) {
      return statements;
    }
    Nonnull.requireAll("statements", statements);
    List<Statement> copy = List.copyOf(statements);
    List<Finding> problems = variableProblems(version, copy);
    if (!problems.isEmpty()) {
      throw new RefusedException(problems.get(0).placed());
    }
    return new CheckedStatements(copy, variables);
  }

  /**
   * With more statements at the end.
   *
   * @throws RefusedException if a policy variable is malformed
   */
  @Internal
  public PolicyDocument and(List<Statement> more) {
    List<Finding> problems = variableProblems(version, more);
    List<Statement> all =
        problems.isEmpty()
            ? ((CheckedStatements) statements).and(more)
            : Stream.concat(statements.stream(), more.stream()).toList(); // refused at its place
    return new PolicyDocument(version, id, all);
  }

  /**
   * A document in the present language. One without statements is held, written and read like any
   * other, as a place to start from; AWS takes none, and the checker tells of it
   * (MISSING_STATEMENT).
   *
   * <pre>{@code
   * String json = PolicyWriter.compact(PolicyDocument.of()); // {"Version":"2012-10-17","Statement":[]}
   * }</pre>
   */
  public static PolicyDocument of(Statement... statements) {
    Nonnull.requireAll("statements", statements);
    return new PolicyDocument(
        Optional.of(Version.V2012_10_17), Optional.empty(), List.of(statements));
  }

  @JsonValue
  private Object writtenWithoutModule() {
    throw MapperModule.missing();
  }

  @JsonCreator
  private static PolicyDocument readWithoutModule(Object unusedTree) {
    throw MapperModule.missing();
  }

  @Override
  public PolicyDocument document() {
    return this;
  }

  /** Whether the document's version knows policy variables. */
  public boolean hasVariables() {
    return hasVariables(version);
  }

  private static boolean hasVariables(Optional<Version> version) {
    return version.orElse(Version.V2008_10_17).hasVariables();
  }

  /**
   * The malformed policy variables of statements in a document of this version, at most a hundred.
   */
  public static List<Finding> variableProblems(
      Optional<Version> version, List<Statement> statements) {
    Nonnull.require("version", version);
    Nonnull.requireAll("statements", statements);
    return hasVariables(version) ? new VariableGrammar().problems(statements) : List.of();
  }
}
