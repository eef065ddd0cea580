package dev.unless.cli.explain;

import dev.unless.cli.cases.Line;
import dev.unless.cli.cases.Printer;
import dev.unless.cli.shell.Excerpt;
import dev.unless.cli.shell.Terminal;
import dev.unless.decide.Decision;
import dev.unless.explain.ExplanationText;
import dev.unless.finding.Printable;
import dev.unless.json.AccessCase;
import dev.unless.json.LocatedFinding;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import dev.unless.layout.Wrap;
import dev.unless.request.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Prints results for people: the whole reasoning. */
final class Explanations implements Printer {
  private static final String INDENT = "    ";

  private final String file;
  private final Terminal terminal;
  private final Paint paint;

  Explanations(String file, Terminal terminal) {
    this.file = file;
    this.terminal = terminal;
    this.paint = terminal.paint();
  }

  @Override
  public String decision(long line, AccessCase decided, Decision decision) {
    String title = "line " + line + decided.id().map(id -> ", id " + id).orElse("");
    return paint.of(Tone.STRONG, Printable.escape(title))
        + "\n"
        + ExplanationText.of(decision.explain(), terminal.columns(), paint)
        + completions(decision)
        + "\n";
  }

  @Override
  public String error(Line line, List<LocatedFinding> errors) {
    String text = new String(line.utf8(), StandardCharsets.UTF_8);
    return errors.stream()
        .map(
            error ->
                Printable.escape(file)
                    + ":"
                    + line.number()
                    + ":"
                    + error.column()
                    + pointer(error)
                    + ": "
                    + Printable.escape(error.problem().message())
                    + "\n"
                    + Excerpt.of(text, error.column(), paint))
        .collect(Collectors.joining("", "", "\n"));
  }

  private static String pointer(LocatedFinding error) {
    return error.pointer().isEmpty() ? "" : ": " + Printable.escape(error.pointer());
  }

  /** One completion of the unknown keys that is allowed, and one that is denied. */
  private String completions(Decision decision) {
    String examples =
        decision.allowedCompletion().map(request -> with("allowed", decision, request)).orElse("")
            + decision
                .deniedCompletion()
                .map(request -> with("denied", decision, request))
                .orElse("");
    return examples.isEmpty()
        ? ""
        : "\n  " + paint.of(Tone.STRONG, "for example") + "\n" + examples;
  }

  private String with(String outcome, Decision decision, Request request) {
    String keys =
        decision.settlingKeys().stream()
            .map(key -> with(key, request))
            .collect(Collectors.joining(", "));
    String words = Printable.escape(outcome + " " + keys);
    List<String> lines = Wrap.lines(words, terminal.columns() - INDENT.length());
    return INDENT + String.join("\n" + INDENT, lines) + "\n";
  }

  private static String with(String key, Request request) {
    return request.has(key)
        ? "with " + key + " = " + String.join(", ", request.values(key))
        : "without " + key;
  }
}
