package dev.unless;

import static dev.unless.finding.Printable.quote;

import dev.unless.document.IamCharacters;
import dev.unless.document.Pointer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Nonempty;
import dev.unless.finding.RefusedException;
import dev.unless.vocabulary.Partition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rules of a policy, and the document that they make.
 *
 * @param own what a rule means that leaves something unsaid
 * @param partition whose ARNs the policy writes
 * @param rules the rules in order
 * @param origins of each statement of the document, the rule that it was made of
 * @param document the document
 * @param <R> the type of the rules
 */
record PolicyContent<R extends PolicyRule>(
    PolicyDefaults own,
    Partition partition,
    List<R> rules,
    List<Integer> origins,
    PolicyDocument document) {

  /**
   * The content that rules make.
   *
   * @throws RefusedException if there is none, or the kind's grammar forbids one
   */
  static <R extends PolicyRule> PolicyContent<R> of(
      PolicyDefaults own, Partition partition, List<? extends R> rules) {
    Nonempty.require(
        "rules",
        rules,
        "AWS accepts no policy without statements",
        own.kind() == PolicyKind.RESOURCE_CONTROL
            ? "Give at least one, or detach the policy."
            : "Give at least one, or nothing(), which denies everything.");
    Lowering lowering = new Lowering(own, partition);
    List<Statement> statements = new ArrayList<>();
    List<Integer> origins = new ArrayList<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      List<Statement> more = lowering.statements(rules.get(rule));
      statements.addAll(more);
      origins.addAll(Collections.nCopies(more.size(), rule));
    }
    PolicyDocument document =
        new PolicyDocument(Optional.of(Version.V2012_10_17), own.id(), statements);
    return new PolicyContent<R>(own, partition, List.copyOf(rules), List.copyOf(origins), document)
        .checked();
  }

  private PolicyContent<R> checked() {
    Sids.requireDistinct(rules, document.statements());
    List<Finding> problems = own.kind().problems(document);
    if (!problems.isEmpty()) {
      throw refused(problems.get(0));
    }
    List<Finding> characters = IamCharacters.problems(own.kind(), document);
    if (!characters.isEmpty()) {
      throw new RefusedException(characters.get(0).problem());
    }
    return this;
  }

  /** Only of what was read from a document somebody knows the place in it. */
  private RefusedException refused(Finding finding) {
    OptionalInt statement = Pointer.statementOf(finding.pointer());
    boolean typed =
        statement.isPresent() && !(ruleOf(statement.getAsInt()) instanceof RawStatement);
    return new RefusedException(typed ? finding.problem() : finding.placed());
  }

  R ruleOf(int statement) {
    return rules.get(origins.get(statement));
  }

  /** The same in another partition. */
  PolicyContent<R> in(Partition other) {
    return of(own, other, rules);
  }

  /** With other rules. */
  PolicyContent<R> with(List<R> changed) {
    return of(own, partition, changed);
  }

  /**
   * With one more rule at the end. What was checked before is not checked again.
   *
   * @throws RefusedException if a rule has its name, or the kind's grammar forbids it
   */
  PolicyContent<R> and(R rule) {
    List<Statement> more = new Lowering(own, partition).statements(rule);
    boolean isSidTaken = more.stream().anyMatch(this::hasSidOf);
    if (isSidTaken) {
      rule.name().ifPresent(this::requireNoRuleOf);
    }
    PolicyContent<R> longer =
        new PolicyContent<>(
            own,
            partition,
            appended(rules, List.of(rule)),
            appended(origins, Collections.nCopies(more.size(), rules.size())),
            document.and(more));
    return !isSidTaken && isCheckedByItself(more) ? longer : longer.checked();
  }

  private void requireNoRuleOf(String name) {
    if (indexOf(name) >= 0) {
      throw new RefusedException(
          Code.UNIQUE_SIDS_REQUIRED,
          "The policy has a rule named " + quote(name) + ".",
          name,
          "Use replace(…).");
    }
  }

  /** The first rule of this name; negative where there is none. */
  int indexOf(String name) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).name().filter(name::equals).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether nothing is wrong with statements whose Sids no other has. */
  private boolean isCheckedByItself(List<Statement> more) {
    if (!own.kind().isOfStatements()) {
      return false;
    }
    PolicyDocument alone = new PolicyDocument(document.version(), document.id(), more);
    return own.kind().problems(alone).isEmpty()
        && IamCharacters.problems(own.kind(), alone).isEmpty();
  }

  private boolean hasSidOf(Statement added) {
    if (added.sid().isPresent()) {
      for (Statement statement : document.statements()) {
        if (statement.sid().equals(added.sid())) {
          return true;
        }
      }
    }
    return false;
  }

  private static <T> List<T> appended(List<T> list, List<T> more) {
    List<T> all = new ArrayList<>(list.size() + more.size());
    all.addAll(list);
    all.addAll(more);
    return Collections.unmodifiableList(all);
  }
}
