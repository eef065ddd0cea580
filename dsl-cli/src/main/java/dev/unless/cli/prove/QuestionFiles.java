package dev.unless.cli.prove;

import dev.unless.cli.report.Printing;
import dev.unless.cli.shell.Shell;
import dev.unless.document.Statement;
import dev.unless.finding.Printable;
import dev.unless.json.AccessCaseReader;
import dev.unless.json.AnswerWriter;
import dev.unless.json.AskedQuestion;
import dev.unless.json.PolicyJsonException;
import dev.unless.json.QuestionReader;
import dev.unless.layout.Tone;
import dev.unless.prove.Answer;
import dev.unless.prove.Prover;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers the questions of files, one after another. */
final class QuestionFiles {
  private final Shell shell;
  private final Printing printing;
  private final Prover prover;

  QuestionFiles(Shell shell, Printing printing, Prover prover) {
    this.shell = shell;
    this.printing = printing;
    this.prover = prover;
  }

  /** Answers all; the exit code. */
  int ask(List<String> files) {
    List<Ending> endings = new ArrayList<>();
    for (String file : files) {
      endings.add(printing.read(file).map(utf8 -> ask(file, utf8)).orElse(Ending.BAD));
    }
    printing.people(summary(endings));
    return Ending.worst(endings).exitCode();
  }

  private Ending ask(String file, byte[] utf8) {
    AskedQuestion asked;
    try {
      asked = QuestionReader.read(utf8);
    } catch (PolicyJsonException unreadable) {
      printing.errors(AccessCaseReader.idOf(utf8), file, utf8, unreadable.errors());
      return Ending.BAD;
    }
    Answer answer = asked.answer(prover);
    String title = Printable.escape(file + asked.id().map(id -> ", id " + id).orElse(""));
    printing.either(
        () -> AnswerWriter.write(asked.id(), answer),
        () ->
            AnswerText.of(printing)
                .title(title)
                .answer(sentence(asked), answer, Map.of("requests", "the constraint"))
                .end()
                .text());
    return Ending.of(answer);
  }

  private static String sentence(AskedQuestion asked) {
    String other =
        asked
            .statement()
            .flatMap(
                index -> asked.policy().map(policy -> place(index, policy.statements().get(index))))
            .orElse(asked.name().isOfConstraint() ? "the constraint" : "the reference");
    return asked
        .name()
        .sentence(asked.policy().isPresent() ? "the policy" : "the whole decision", other);
  }

  /** A statement's place with its name. */
  static String place(int index, Statement statement) {
    return "statement " + index + statement.sid().map(sid -> " (" + sid + ")").orElse("");
  }

  private String summary(List<Ending> endings) {
    String counts =
        Stream.of(Ending.PROVED, Ending.REFUTED, Ending.UNKNOWN, Ending.BAD)
            .filter(endings::contains)
            .map(ending -> count(ending, endings))
            .collect(Collectors.joining(", "));
    String questions = endings.size() == 1 ? "1 question" : endings.size() + " questions";
    return questions + ": " + counts + ".\n";
  }

  private String count(Ending ending, List<Ending> endings) {
    long count = endings.stream().filter(ending::equals).count();
    return switch (ending) {
      case PROVED -> shell.terminal().paint().of(Tone.GOOD, count + " proved");
      case REFUTED -> shell.terminal().paint().of(Tone.BAD, count + " refuted");
      case UNKNOWN -> shell.terminal().paint().of(Tone.UNSURE, count + " not found out");
      case BAD -> shell.terminal().paint().of(Tone.BAD, count + " without an answer");
    };
  }
}
