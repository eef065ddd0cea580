package dev.unless.cli.prove;

import dev.unless.cli.report.PolicyInputs;
import dev.unless.cli.report.Printing;
import dev.unless.cli.shell.ExitCode;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.json.AnswerWriter;
import dev.unless.json.AskedQuestion;
import dev.unless.json.QuestionName;
import dev.unless.prove.Answer;
import dev.unless.prove.Prover;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers questions that the command line asks of the policy of a file. */
final class PolicyFiles {
  private final Printing printing;
  private final PolicyInputs inputs;
  private final Prover prover;
  private final Optional<PolicyKind> kind;

  PolicyFiles(Printing printing, Prover prover, Optional<PolicyKind> kind) {
    this.printing = printing;
    this.inputs = new PolicyInputs(printing, kind);
    this.prover = kind.map(prover::ofKind).orElse(prover);
    this.kind = kind;
  }

  /** Asks of the policy alone; the exit code. */
  int ask(QuestionName name, String file) {
    String called = PolicyInputs.called(file);
    return inputs
        .policy(file)
        .map(
            policy ->
                answer(
                    name.sentence(called, ""),
                    AskedQuestion.of(name, policy).of(kind),
                    Map.of("policy", called)))
        .orElse(ExitCode.BAD_INPUT);
  }

  /** Asks of the policy beside another; the exit code. */
  int ask(QuestionName name, String file, String otherFile) {
    String called = PolicyInputs.called(file);
    String other = PolicyInputs.called(otherFile);
    Map<String, String> names = Map.of("policy", called, "reference", other, "requests", other);
    return asked(name, file, otherFile)
        .map(asked -> answer(name.sentence(called, other), asked, names))
        .orElse(ExitCode.BAD_INPUT);
  }

  private Optional<AskedQuestion> asked(QuestionName name, String file, String otherFile) {
    if (name.isBesideOthers()) {
      return inputs
          .pair(file, otherFile, PolicyInputs.Empty.REFUSED)
          .map(
              both ->
                  AskedQuestion.of(name, both.policy(), both.other()).of(Optional.of(both.kind())));
    }
    Optional<PolicyDocument> policy = inputs.policy(file);
    Optional<PolicyDocument> other = inputs.reference(otherFile);
    return policy.flatMap(one -> other.map(two -> AskedQuestion.of(name, one, two).of(kind)));
  }

  private int answer(String sentence, AskedQuestion asked, Map<String, String> names) {
    Answer answer = asked.answer(prover);
    printing.either(
        () -> AnswerWriter.write(asked.id(), answer),
        () -> AnswerText.of(printing).answer(sentence, answer, names).text());
    return Ending.of(answer).exitCode();
  }

  /** Asks whether every statement has an effect; the exit code. */
  int askStatements(String file) {
    return inputs
        .policy(file)
        .map(policy -> askStatements(file, policy))
        .orElse(ExitCode.BAD_INPUT);
  }

  private int askStatements(String file, PolicyDocument policy) {
    List<StatementAnswer> answers = StatementAnswer.all(policy, prover);
    answers.forEach(answer -> printing.line(answer.json()));
    Ending worst =
        answers.isEmpty()
            ? Ending.BAD
            : Ending.worst(answers.stream().map(StatementAnswer::ending).toList());
    String asked = "every statement of " + PolicyInputs.called(file) + " has an effect";
    printing.people(AnswerText.of(printing).statements(asked, worst, answers).text());
    return worst.exitCode();
  }
}
