package dev.unless.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.unless.annotation.Internal;
import dev.unless.finding.Problem;
import dev.unless.prove.Answer;
import dev.unless.prove.Proved;
import dev.unless.prove.Refuted;
import dev.unless.prove.StatementProof.Flaw;
import dev.unless.prove.Unknown;
import dev.unless.prove.Witness;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes an answer as one line of JSON: {@code {"id": …, "answer": "PROVED", "vacuous": false,
 * "restsOn": […]}}. What is refuted has the {@code "witness"}, a request as cases have it, and what
 * each policy decides of it as {@code "decisions"}: {@code {"policy": "ALLOW", "reference":
 * "IMPLICIT_DENY"}}. Policies beside which they decide so stand as {@code "beside"}, named as cases
 * name them. What was not found out says {@code "unknown": {"where": …, "why": …}}.
 */
@Internal
public final class AnswerWriter {
  private AnswerWriter() {}

  /** The answer to the question of this id, which is JSON text; null where there is none. */
  public static String write(Optional<String> id, Answer answer) {
    return LineWriter.object(
        out -> {
          LineWriter.id(id, out);
          answer(answer, out);
        });
  }

  /**
   * Whether a statement has an effect: {@code {"statement": 0, "sid": …, "answer": "REFUTED",
   * "flaw": "DEAD", "restsOn": […]}}.
   *
   * @param flaw why it has none, where that is proved
   * @param answer whether it has that flaw or, where it has none, the last one asked of it
   */
  public static String statement(
      int index, Optional<String> sid, Optional<Flaw> flaw, Answer answer) {
    return LineWriter.object(
        out -> {
          out.writeNumberField("statement", index);
          if (sid.isPresent()) {
            out.writeStringField("sid", sid.get());
          }
          if (flaw.isPresent()) {
            out.writeStringField("answer", "REFUTED");
            out.writeStringField("flaw", flaw.get().name());
          } else if (answer instanceof Refuted refuted) {
            out.writeStringField("answer", "PROVED");
            witness(refuted.witness(), out);
          } else {
            out.writeStringField("answer", "UNKNOWN");
          }
          basis(answer, out);
        });
  }

  /**
   * What is wrong with a file that asks no question.
   *
   * @param id the question's id as JSON text; null is written where there is none
   * @param errors what is wrong; what is told is the first, and what is wrong at the same place
   */
  public static String error(Optional<String> id, String file, List<LocatedFinding> errors) {
    LocatedFinding first = errors.get(0);
    String message =
        errors.stream()
            .filter(error -> error.pointer().equals(first.pointer()))
            .map(LocatedFinding::problem)
            .map(Problem::message)
            .collect(Collectors.joining(" "));
    return LineWriter.object(
        out -> {
          LineWriter.id(id, out);
          out.writeStringField("file", file);
          out.writeObjectFieldStart("error");
          out.writeStringField("pointer", first.pointer());
          out.writeNumberField("line", first.line());
          out.writeNumberField("column", first.column());
          out.writeStringField("message", message);
          out.writeEndObject();
        });
  }

  /** Why a file cannot be read. */
  public static String error(String file, String why) {
    return LineWriter.object(
        out -> {
          LineWriter.id(Optional.empty(), out);
          out.writeStringField("file", file);
          out.writeObjectFieldStart("error");
          out.writeStringField("pointer", "");
          out.writeStringField("message", why);
          out.writeEndObject();
        });
  }

  private static void answer(Answer answer, JsonGenerator out) throws IOException {
    if (answer instanceof Proved proved) {
      out.writeStringField("answer", "PROVED");
      out.writeBooleanField("vacuous", proved.vacuous());
    } else if (answer instanceof Refuted refuted) {
      out.writeStringField("answer", "REFUTED");
      witness(refuted.witness(), out);
    } else {
      out.writeStringField("answer", "UNKNOWN");
    }
    basis(answer, out);
  }

  private static void basis(Answer answer, JsonGenerator out) throws IOException {
    restsOn(answer.restsOn(), out);
    if (answer instanceof Unknown unknown) {
      unknown(unknown, out);
    }
  }

  /** What was not found out, as a member. */
  static void unknown(Unknown unknown, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("unknown");
    out.writeStringField("where", unknown.where());
    out.writeStringField("why", unknown.why());
    out.writeEndObject();
  }

  /** What is taken for granted, as a member. */
  static void restsOn(List<String> restsOn, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("restsOn");
    for (String basis : restsOn) {
      out.writeString(basis);
    }
    out.writeEndArray();
  }

  /** The request, what is decided of it, and beside which policies, as members. */
  static void witness(Witness witness, JsonGenerator out) throws IOException {
    out.writeFieldName("witness");
    new RequestWriter(witness.request(), out).write();
    out.writeObjectFieldStart("decisions");
    for (Witness.Decided decided : witness.decisions()) {
      out.writeStringField(decided.by(), decided.outcome().name());
    }
    out.writeEndObject();
    if (!witness.beside().words().isEmpty()) {
      out.writeFieldName("beside");
      LayersWriter.write(witness.beside().layers(), out);
    }
  }
}
