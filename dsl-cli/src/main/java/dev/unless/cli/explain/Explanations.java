package dev.unless.cli.explain;

import dev.unless.cli.cases.Cases;
import dev.unless.decide.Decision;
import dev.unless.decide.Request;
import dev.unless.json.AccessCase;
import dev.unless.json.ReadError;
import dev.unless.text.Printable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints results for people: the whole reasoning. */
final class Explanations implements Cases.Printer {
  @Override
  public String decision(long line, AccessCase decided, Decision decision) {
    String header = "line " + line + decided.id().map(id -> ", id " + id).orElse("") + "\n";
    return header + decision.explain().text() + completions(decision);
  }

  @Override
  public String error(Optional<String> id, long line, List<ReadError> errors) {
    return errors.stream()
        .map(
            error ->
                "line "
                    + line
                    + ", column "
                    + error.column()
                    + pointer(error)
                    + ": "
                    + error.message()
                    + " "
                    + error.hint()
                    + "\n")
        .collect(Collectors.joining());
  }

  private static String pointer(ReadError error) {
    return error.pointer().isEmpty() ? "" : " " + Printable.escape(error.pointer());
  }

  /** One completion of the unknown keys that is allowed, and one that is denied. */
  private static String completions(Decision decision) {
    return decision
            .allowedCompletion()
            .map(request -> with("allowed", decision, request))
            .orElse("")
        + decision.deniedCompletion().map(request -> with("denied", decision, request)).orElse("");
  }

  private static String with(String outcome, Decision decision, Request request) {
    return decision.settlingKeys().stream()
        .map(
            key ->
                request.has(key)
                    ? "with "
                        + key
                        + " = "
                        + Printable.escape(String.join(", ", request.values(key)))
                    : "without " + key)
        .collect(Collectors.joining(", ", "  " + outcome + " ", "\n"));
  }
}
