package dev.unless.cli.prove;

import dev.unless.cli.shell.ExitCode;
import dev.unless.cli.shell.Inputs;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.json.AnswerWriter;
import dev.unless.json.AskedQuestion;
import dev.unless.json.ChangeWriter;
import dev.unless.json.PolicyJsonException;
import dev.unless.json.PolicyReader;
import dev.unless.json.QuestionName;
import dev.unless.prove.Answer;
import dev.unless.prove.Change;
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
    Optional<AskedQuestion> asked =
        name.isBesideOthers()
            ? placed(file, otherFile)
                .map(both -> AskedQuestion.of(name, both.policy, both.other).of(both.of))
            : beside(file, otherFile)
                .map(both -> AskedQuestion.of(name, both.policy, both.other).of(kind));
    Map<String, String> names =
        Map.of(
            "policy", called(file), "reference", called(otherFile), "requests", called(otherFile));
    return asked
        .map(of -> answer(name.sentence(called(file), called(otherFile)), of, names))
        .orElse(ExitCode.BAD_INPUT);
  }

  private int answer(String sentence, AskedQuestion asked, Map<String, String> names) {
    Answer answer = asked.answer(prover);
    printing.either(
        () -> AnswerWriter.write(asked.id(), answer),
        () -> printing.text().answer(sentence, answer, names).text());
    return Ending.of(answer).exitCode();
  }

  /** Tells what changes where the policy stands in the place of another; the exit code. */
  int change(String file, String beforeFile) {
    return placed(file, beforeFile)
        .map(both -> change(both, called(file), called(beforeFile)))
        .orElse(ExitCode.BAD_INPUT);
  }

  private int change(Both both, String policy, String before) {
    Change change = prover.change(both.of.orElseThrow(), both.other, both.policy);
    printing.either(
        () -> ChangeWriter.write(change), () -> printing.changeText().of(change, before, policy));
    return ChangeText.exitCode(change);
  }

  /**
   * Two policies.
   *
   * @param of of which kind both are, where that was told or guessed
   */
  private record Both(PolicyDocument policy, PolicyDocument other, Optional<PolicyKind> of) {}

  /** A policy and what it is compared with, which is read leniently. */
  private Optional<Both> beside(String file, String otherFile) {
    Optional<PolicyDocument> policy = policy(file);
    Optional<PolicyDocument> other = read(otherFile, PolicyReader::readLeniently);
    return policy.flatMap(one -> other.map(two -> new Both(one, two, kind)));
  }

  /** Two policies of the kind that is told or, else, that the principals of the first tell. */
  private Optional<Both> placed(String file, String otherFile) {
    Optional<byte[]> utf8 = printing.read(file);
    Optional<byte[]> otherUtf8 = printing.read(otherFile);
    if (utf8.isEmpty() || otherUtf8.isEmpty()) {
      return Optional.empty();
    }
    Optional<PolicyKind> of =
        kind.or(() -> read(file, utf8.get(), PolicyReader::readOfAnyKind).map(PolicyKind::likely));
    return of.flatMap(
        known -> {
          Function<byte[], PolicyDocument> reader = bytes -> PolicyReader.read(bytes, known);
          Optional<PolicyDocument> policy = read(file, utf8.get(), reader);
          Optional<PolicyDocument> other = read(otherFile, otherUtf8.get(), reader);
          return policy.flatMap(one -> other.map(two -> new Both(one, two, of)));
        });
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
