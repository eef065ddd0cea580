package dev.unless.cli.prove;

import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.json.AnswerWriter;
import dev.unless.prove.Answer;
import dev.unless.prove.Prover;
import dev.unless.prove.StatementProof.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a statement has an effect.
 *
 * @param index its place in the policy
 * @param statement the statement
 * @param flaw why it has none, where that is proved
 * @param answer whether it has that flaw; where it has none, the answer to the last one asked
 */
record StatementAnswer(int index, Statement statement, Optional<Flaw> flaw, Answer answer) {
  /** Of each statement of the policy. */
  static List<StatementAnswer> all(PolicyDocument policy, Prover prover) {
    List<StatementAnswer> answers = new ArrayList<>();
    for (int i = 0; i < policy.statements().size(); i++) {
      answers.add(of(policy, i, prover));
    }
    return answers;
  }

  private static StatementAnswer of(PolicyDocument policy, int index, Prover prover) {
    Statement statement = policy.statements().get(index);
    Answer answer = prover.unsatisfiable(policy, index);
    if (answer.isProved()) {
      return new StatementAnswer(index, statement, Optional.of(Flaw.UNSATISFIABLE), answer);
    }
    if (answer.isUnknown() || statement.effect() == Effect.DENY) {
      return new StatementAnswer(index, statement, Optional.empty(), answer);
    }
    Answer dead = prover.dead(policy, index);
    Optional<Flaw> flaw = dead.isProved() ? Optional.of(Flaw.DEAD) : Optional.empty();
    return new StatementAnswer(index, statement, flaw, dead);
  }

  Ending ending() {
    return flaw.isPresent() ? Ending.REFUTED : answer.isUnknown() ? Ending.UNKNOWN : Ending.PROVED;
  }

  /** Its place with its name. */
  String place() {
    return QuestionFiles.place(index, statement);
  }

  String words() {
    return switch (ending()) {
      case PROVED -> "has an effect";
      case REFUTED -> flaw.orElseThrow().words();
      case UNKNOWN, BAD -> answer.sentence();
    };
  }

  String json() {
    return AnswerWriter.statement(index, statement.sid(), flaw, answer);
  }
}
