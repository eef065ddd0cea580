package dev.unless.json;

import dev.unless.annotation.Internal;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.prove.Answer;
import dev.unless.prove.GivenLayers;
import dev.unless.prove.Prover;
import java.util.Optional;

/**
 * A question about a policy or about those of all layers, as a question file or the command line
 * asks it.
 *
 * @param id the question's id as JSON text, as it was written
 * @param name what is asked
 * @param policy of which policy, where it is one
 * @param layers of which policies of all layers, where it is of these
 * @param kind of which kind the policy is, where that was told
 * @param other the reference or constraint, where the question has one
 * @param statement the statement's place in the policy, where the question has one
 */
@Internal
public record AskedQuestion(
    Optional<String> id,
    QuestionName name,
    Optional<PolicyDocument> policy,
    Optional<GivenLayers> layers,
    Optional<PolicyKind> kind,
    Optional<PolicyDocument> other,
    Optional<Integer> statement) {
  /** A question of a policy beside another. */
  public static AskedQuestion of(QuestionName name, PolicyDocument policy, PolicyDocument other) {
    return new AskedQuestion(
        Optional.empty(),
        name,
        Optional.of(policy),
        Optional.empty(),
        Optional.empty(),
        Optional.of(other),
        Optional.empty());
  }

  /** A question of a policy alone. */
  public static AskedQuestion of(QuestionName name, PolicyDocument policy) {
    return new AskedQuestion(
        Optional.empty(),
        name,
        Optional.of(policy),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same of a policy of this kind, where one is told. */
  public AskedQuestion of(Optional<PolicyKind> told) {
    return new AskedQuestion(id, name, policy, layers, told, other, statement);
  }

  /** What the prover answers. */
  public Answer answer(Prover prover) {
    return name.answer(kind.map(prover::ofKind).orElse(prover), this);
  }

  /** The policy of the question. */
  PolicyDocument document() {
    return policy.orElseThrow();
  }

  /** The policy's kind, as it was told or as its principals tell. */
  PolicyKind ofKind() {
    return kind.orElseGet(() -> PolicyKind.likely(document()));
  }

  /** The other policy of the question. */
  PolicyDocument beside() {
    return other.orElseThrow();
  }

  /** The statement's place. */
  int index() {
    return statement.orElseThrow();
  }
}
