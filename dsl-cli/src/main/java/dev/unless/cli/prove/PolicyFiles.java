package dev.unless.cli.prove;

import dev.unless.cli.shell.ExitCode;
import dev.unless.cli.shell.Inputs;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.json.AnswerWriter;
import dev.unless.json.AskedQuestion;
import dev.unless.json.PolicyJsonException;
import dev.unless.json.PolicyReader;
import dev.unless.json.QuestionName;
import dev.unless.prove.Answer;
import dev.unless.prove.Prover;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers questions that the command line asks of the policy of a file. */
final class PolicyFiles {
  private final Printing printing;
  private final Prover prover;
  private final Optional<PolicyKind> kind;

  PolicyFiles(Printing printing, Prover prover, Optional<PolicyKind> kind) {
    this.printing = printing;
    this.prover = kind.map(prover::ofKind).orElse(prover);
    this.kind = kind;
  }

  /** Asks of the policy alone; the exit code. */
  int ask(QuestionName name, String file) {
    return policy(file)
        .map(
            policy ->
                answer(
                    name.sentence(called(file), ""),
                    AskedQuestion.of(name, policy).of(kind),
                    Map.of("policy", called(file))))
        .orElse(ExitCode.BAD_INPUT);
  }

  /** Asks of the policy beside another; the exit code. */
  int ask(QuestionName name, String file, String otherFile) {
    Optional<PolicyDocument> policy = policy(file);
    Optional<PolicyDocument> other =
        name.isBesideOthers() ? policy(otherFile) : read(otherFile, PolicyReader::readLeniently);
    if (policy.isEmpty() || other.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    return answer(
        name.sentence(called(file), called(otherFile)),
        AskedQuestion.of(name, policy.get(), other.get()).of(kind),
        Map.of(
            "policy", called(file), "reference", called(otherFile), "requests", called(otherFile)));
  }

  private int answer(String sentence, AskedQuestion asked, Map<String, String> names) {
    Answer answer = asked.answer(prover);
    printing.answer(
        () -> AnswerWriter.write(asked.id(), answer),
        () -> printing.text().answer(sentence, answer, names));
    return Ending.of(answer).exitCode();
  }

  /** Asks whether every statement has an effect; the exit code. */
  int askStatements(String file) {
    return policy(file).map(policy -> askStatements(file, policy)).orElse(ExitCode.BAD_INPUT);
  }

  private int askStatements(String file, PolicyDocument policy) {
    List<StatementAnswer> answers = StatementAnswer.all(policy, prover);
    answers.forEach(answer -> printing.line(answer.json()));
    Ending worst =
        answers.isEmpty()
            ? Ending.BAD
            : Ending.worst(answers.stream().map(StatementAnswer::ending).toList());
    printing.people(
        printing
            .text()
            .statements("every statement of " + called(file) + " has an effect", worst, answers)
            .text());
    return worst.exitCode();
  }

  private static String called(String file) {
    return file.equals(Inputs.STANDARD) ? "the policy of standard input" : file;
  }

  private Optional<PolicyDocument> policy(String file) {
    return read(
        file,
        utf8 ->
            kind.map(said -> PolicyReader.read(utf8, said))
                .orElseGet(() -> PolicyReader.readOfAnyKind(utf8)));
  }

  private Optional<PolicyDocument> read(String file, Function<byte[], PolicyDocument> reader) {
    return printing.read(file).flatMap(utf8 -> read(file, utf8, reader));
  }

  private Optional<PolicyDocument> read(
      String file, byte[] utf8, Function<byte[], PolicyDocument> reader) {
    try {
      return Optional.of(reader.apply(utf8));
    } catch (PolicyJsonException unreadable) {
      printing.errors(file, utf8, unreadable.errors());
      return Optional.empty();
    }
  }
}
