package dev.unless;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.check.Suppression;
import dev.unless.document.Documented;
import dev.unless.document.IamCharacters;
import dev.unless.document.MapperModule;
import dev.unless.document.Pointer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.finding.Finding;
import dev.unless.finding.Nonempty;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyWriter;
import dev.unless.json.SizeReport;
import dev.unless.text.Glob;
import dev.unless.text.Text;
import dev.unless.vocabulary.Partition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A policy of some kind: its rules, and the document that they make. Immutable; two policies are
 * equal when their kind and document are.
 *
 * <pre>{@code
 * Policy logs = Unless.bucketPolicy("access-logs", Unless.denyAll().unless(Keys.sourceIp("53.0.2.7/32")));
 * String json = logs.toJson();
 * }</pre>
 */
public abstract sealed class Policy implements Documented permits PolicyOf {
  private final PolicyDefaults own;
  private final Partition partition;
  private final List<? extends PolicyRule> rules;

  /** Of each statement, the rule that it was made of. */
  private final List<Integer> origins;

  private final PolicyDocument document;

  Policy(PolicyDefaults own, Partition partition, List<? extends PolicyRule> rules) {
    Nonempty.require(
        "rules",
        rules,
        "AWS accepts no policy without statements",
        own.kind() == PolicyKind.RESOURCE_CONTROL
            ? "Give at least one, or detach the policy."
            : "Give at least one, or nothing(), which denies everything.");
    this.own = own;
    this.partition = partition;
    this.rules = List.copyOf(rules);
    Lowering lowering = new Lowering(own, partition);
    List<Statement> statements = new ArrayList<>();
    List<Integer> made = new ArrayList<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      List<Statement> more = lowering.statements(rules.get(rule));
      statements.addAll(more);
      made.addAll(Collections.nCopies(more.size(), rule));
    }
    this.origins = List.copyOf(made);
    this.document = new PolicyDocument(Optional.of(Version.V2012_10_17), own.id(), statements);
    Sids.requireDistinct(rules, statements);
    requireGrammar();
  }

  private void requireGrammar() {
    List<Finding> problems = own.kind().problems(document);
    if (!problems.isEmpty()) {
      throw refused(problems.get(0));
    }
    List<Finding> characters = IamCharacters.problems(own.kind(), document);
    if (!characters.isEmpty()) {
      throw new RefusedException(characters.get(0).problem());
    }
  }

  /** Only of what was read from a document somebody knows the place in it. */
  private RefusedException refused(Finding finding) {
    OptionalInt statement = Pointer.statementOf(finding.pointer());
    boolean typed =
        statement.isPresent() && !(ruleOf(statement.getAsInt()) instanceof RawStatement);
    return new RefusedException(typed ? finding.problem() : finding.placed());
  }

  @JsonValue
  private Object writtenWithoutModule() {
    throw MapperModule.missing();
  }

  PolicyDefaults own() {
    return own;
  }

  /** The resource that the policy is attached to, where it is known by name. */
  List<Glob> ownResources() {
    return ownPatterns().stream().map(Glob::of).toList();
  }

  private List<Text> ownPatterns() {
    return own.resources().orElse(List.of()).stream()
        .map(resource -> resource.pattern(partition).pattern(true))
        .toList();
  }

  /** The rules that the policy was made of, in order. */
  public List<? extends PolicyRule> rules() {
    return rules;
  }

  /**
   * The rule that a statement of the document was made of.
   *
   * @param statement the statement's place in the document, from 0
   * @throws IndexOutOfBoundsException if the document has no such statement
   */
  public PolicyRule ruleOf(int statement) {
    return rules.get(origins.get(statement));
  }

  /**
   * What is wrong with the policy, as far as AWS's catalogue is on the class path; empty where
   * nothing is.
   *
   * @param accepted findings that are accepted for a reason, which are left out
   */
  public List<Finding> check(Suppression... accepted) {
    Nonnull.requireAll("accepted", accepted);
    return check(Checker.of(Catalog.aws()).accepting(List.of(accepted)));
  }

  /** What this checker finds in the policy; the fixes say what to write in Java. */
  public List<Finding> check(Checker checker) {
    Nonnull.require("checker", checker);
    return checker.check(kind(), this, ownPatterns()).stream().map(Finding::inJava).toList();
  }

  /** The kind of policy. */
  public PolicyKind kind() {
    return own.kind();
  }

  /** The partition whose ARNs the policy writes. */
  public Partition partition() {
    return partition;
  }

  @Override
  public PolicyDocument document() {
    return document;
  }

  /** The policy as JSON for people: indented, in AWS's order. */
  public String toJson() {
    return PolicyWriter.canonical(document);
  }

  /** The policy as JSON without white space, as AWS counts its size. */
  public String toCompactJson() {
    return PolicyWriter.compact(document);
  }

  /**
   * The policy's size beside each limit of its kind; empty where the limit depends on the service.
   */
  public List<SizeReport> sizes() {
    return PolicyWriter.sizes(document, own.kind());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Policy policy
        && own.kind() == policy.own.kind()
        && document.equals(policy.document);
  }

  @Override
  public int hashCode() {
    return document.hashCode();
  }

  /** The policy as JSON without white space. */
  @Override
  public String toString() {
    return toCompactJson();
  }
}
