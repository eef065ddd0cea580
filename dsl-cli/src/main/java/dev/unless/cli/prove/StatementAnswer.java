package dev.unless.cli.prove;

import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.json.AnswerWriter;
import dev.unless.prove.Answer;
import dev.unless.prove.Prover;
import dev.unless.prove.StatementEffect;
import java.util.List;

/**
 * Whether a statement has an effect.
 *
 * @param statement the statement
 * @param effect what was found out
 */
record StatementAnswer(Statement statement, StatementEffect effect) {
  /** Of each statement of the policy. */
  static List<StatementAnswer> all(PolicyDocument policy, Prover prover) {
    return prover.statementEffects(policy).stream()
        .map(effect -> new StatementAnswer(policy.statements().get(effect.statement()), effect))
        .toList();
  }

  Answer answer() {
    return effect.answer();
  }

  Ending ending() {
    return effect.flaw().isPresent()
        ? Ending.REFUTED
        : answer().isUnknown() ? Ending.UNKNOWN : Ending.PROVED;
  }

  /** Its place with its name. */
  String place() {
    return QuestionFiles.place(effect.statement(), statement);
  }

  String words() {
    return switch (ending()) {
      case PROVED -> "has an effect";
      case REFUTED -> effect.flaw().orElseThrow().words();
      case UNKNOWN, BAD -> answer().sentence();
    };
  }

  String json() {
    return AnswerWriter.statement(effect.statement(), statement.sid(), effect.flaw(), answer());
  }
}
