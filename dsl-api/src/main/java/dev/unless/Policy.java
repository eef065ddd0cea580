package dev.unless;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.unless.catalog.Catalog;
import dev.unless.check.Checker;
import dev.unless.check.Suppression;
import dev.unless.document.Documented;
import dev.unless.document.MapperModule;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.json.PolicyWriter;
import dev.unless.json.SizeReport;
import dev.unless.prove.Answer;
import dev.unless.prove.Change;
import dev.unless.prove.Prover;
import dev.unless.prove.StatementProof;
import dev.unless.text.Glob;
import dev.unless.text.Text;
import dev.unless.vocabulary.Partition;
import java.util.List;

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
  private final PolicyContent<?> content;

  Policy(PolicyContent<?> content) {
    this.content = content;
  }

  @JsonValue
  private Object writtenWithoutModule() {
    throw MapperModule.missing();
  }

  PolicyDefaults own() {
    return content.own();
  }

  /** The resource that the policy is attached to, where it is known by name. */
  List<Glob> ownResources() {
    return ownPatterns().stream().map(Glob::of).toList();
  }

  private List<Text> ownPatterns() {
    return own().resources().orElse(List.of()).stream()
        .map(resource -> resource.pattern(partition()).pattern(true))
        .toList();
  }

  /** The rules that the policy was made of, in order. */
  public List<? extends PolicyRule> rules() {
    return content.rules();
  }

  /**
   * The rule that a statement of the document was made of.
   *
   * @param statement the statement's place in the document, from 0
   * @throws IndexOutOfBoundsException if the document has no such statement
   */
  public PolicyRule ruleOf(int statement) {
    return content.ruleOf(statement);
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

  /**
   * Whether the policy by itself allows none of these requests, as {@link Prover#never} proves it
   * with AWS's catalogue; of a policy that only limits what others allow, whether it lets none of
   * them through. A policy of a resource that only denies is one of these.
   *
   * <pre>{@code
   * Answer answer =
   *     Unless.identityPolicy(Unless.allow(Action.of("s3:GetObject")).onEverything())
   *         .never(Unless.requests(Action.of("s3:PutObject")));
   * }</pre>
   */
  public Answer never(Requests requests) {
    Nonnull.require("requests", requests);
    return prover().never(document(), requests.document());
  }

  /**
   * Whether the policy by itself allows all of these requests, as {@link Prover#always} proves it
   * with AWS's catalogue; of a policy that only limits what others allow, whether it lets all of
   * them through. A grant to an account counts as one to everyone in it.
   *
   * <pre>{@code
   * Answer answer =
   *     Unless.identityPolicy(Unless.allow(Action.of("s3:GetObject")).onEverything())
   *         .always(Unless.requests(Action.of("s3:GetObject")));
   * }</pre>
   */
  public Answer always(Requests requests) {
    Nonnull.require("requests", requests);
    return prover().always(document(), requests.document());
  }

  /**
   * Whether this policy may stand in the place of the other one and nothing is allowed that was
   * not, whatever policies stand beside it, as {@link Prover#noMorePermissive} proves it.
   *
   * <pre>{@code
   * Policy reads = Unless.identityPolicy(Unless.allow(Action.of("s3:GetObject")).onEverything());
   * Policy all = Unless.identityPolicy(Unless.allow(Action.of("s3:ListAllMyBuckets")).onEverything());
   * boolean safe = reads.noMorePermissiveThan(all).isProved();
   * }</pre>
   *
   * @throws RefusedException if the other policy is of another kind
   */
  public Answer noMorePermissiveThan(Policy other) {
    Nonnull.require("other", other);
    requireSameKind(other);
    return prover().noMorePermissive(kind(), document(), other.document());
  }

  /**
   * What changes where the other policy stands in the place of this one, whatever policies stand
   * beside it, as {@link Prover#change} tells it: what the other one lets through that this one
   * does not is gained.
   *
   * <pre>{@code
   * Policy before = Unless.identityPolicy(Unless.allow(Action.of("s3:GetObject")).onEverything());
   * Policy after = Unless.identityPolicy(Unless.allow(Action.of("s3:GetObject"), Action.of("s3:PutObject")).onEverything());
   * Change change = before.changeTo(after);
   * boolean wider = change.isWider();
   * String sentence = change.sentence();
   * }</pre>
   *
   * @param after the policy as it is to be
   * @throws RefusedException if it is of another kind
   */
  public Change changeTo(Policy after) {
    Nonnull.require("after", after);
    requireSameKind(after);
    return prover().change(kind(), document(), after.document());
  }

  private void requireSameKind(Policy other) {
    if (other.kind() != kind()) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          "A policy of kind "
              + kind().text()
              + " stands where none of kind "
              + other.kind().text()
              + " does.",
          other.kind().text(),
          "Compare policies of one kind.");
    }
  }

  /** Whether the policy gives nothing to the public, as {@link Prover#notPublic} proves it. */
  public Answer notPublic() {
    return prover().notPublic(document());
  }

  /**
   * The statements that are proved to have no effect, as {@link Prover#statementProofs} proves it;
   * {@link #ruleOf} tells of which rules they are.
   */
  public List<StatementProof> statementProofs() {
    return prover().statementProofs(document());
  }

  private Prover prover() {
    return Prover.of(Catalog.aws()).ofKind(kind());
  }

  /** The kind of policy. */
  public PolicyKind kind() {
    return own().kind();
  }

  /** The partition whose ARNs the policy writes. */
  public Partition partition() {
    return content.partition();
  }

  @Override
  public PolicyDocument document() {
    return content.document();
  }

  /** The policy as JSON for people: indented, in AWS's order. */
  public String toJson() {
    return PolicyWriter.canonical(document());
  }

  /** The policy as JSON without white space, as AWS counts its size. */
  public String toCompactJson() {
    return PolicyWriter.compact(document());
  }

  /**
   * The policy's size beside each limit of its kind; empty where the limit depends on the service.
   */
  public List<SizeReport> sizes() {
    return PolicyWriter.sizes(document(), kind());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Policy policy
        && kind() == policy.kind()
        && document().equals(policy.document());
  }

  @Override
  public int hashCode() {
    return document().hashCode();
  }

  /** The policy as JSON without white space. */
  @Override
  public String toString() {
    return toCompactJson();
  }
}
