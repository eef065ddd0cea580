package dev.unless.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.unless.annotation.Internal;
import dev.unless.decide.Decision;
import dev.unless.decide.Explanation.OfLayer;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.decide.StatementRef;
import dev.unless.document.Layer;
import dev.unless.finding.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the decision of a case as one line of JSON: {@code {"id": …, "decision": …, "message": …,
 * "by": [{"layer": "resource", "statement": 0, "sid": …}]}}. A statement of an organization's
 * policies also tells its {@code level}, and one of several policies its {@code policy}. What some
 * unknown keys would settle names them as {@code keys}. What is odd about the request stands in
 * {@code "notes": [{"code": …, "message": …}]}, where there is something.
 */
@Internal
public final class DecisionWriter {
  private DecisionWriter() {}

  /** The decision of a case. */
  public static String write(AccessCase decided, Decision decision) {
    return LineWriter.object(out -> decision(decided, decision, out));
  }

  /**
   * The decision of a case with the whole reasoning: {@code "layers"}, of each its {@code
   * "statements"}, of each its {@code "elements"}, of each its {@code "values"}. {@code "applies"},
   * {@code "matches"} and {@code "passes"} are true, false, or null where unknown.
   */
  public static String explain(AccessCase decided, Decision decision) {
    return LineWriter.object(
        out -> {
          decision(decided, decision, out);
          ExplanationWriter layers = new ExplanationWriter(out);
          out.writeArrayFieldStart("layers");
          for (OfLayer layer : decision.explain().layers()) {
            layers.layer(layer);
          }
          out.writeEndArray();
        });
  }

  private static void decision(AccessCase decided, Decision decision, JsonGenerator out)
      throws IOException {
    LineWriter.id(decided.id(), out);
    out.writeStringField("decision", decision.outcome().name());
    out.writeStringField("message", decision.message());
    out.writeArrayFieldStart("by");
    for (StatementRef ref : decision.by()) {
      statement(ref, decided.layers(), out);
    }
    out.writeEndArray();
    if (decision.outcome() == Outcome.UNDETERMINED || decision.outcome() == Outcome.UNKNOWN) {
      out.writeArrayFieldStart("keys");
      for (String key : decision.settlingKeys()) {
        out.writeString(key);
      }
      out.writeEndArray();
    }
    notes(decision.notes(), out);
  }

  private static void notes(List<Problem> notes, JsonGenerator out) throws IOException {
    if (notes.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("notes");
    for (Problem note : notes) {
      out.writeStartObject();
      out.writeStringField("code", note.code().name());
      out.writeStringField("message", note.message());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /**
   * What is wrong with a line that is no case.
   *
   * @param id the case's id as JSON text; null is written where there is none
   * @param line the line's number, from 1
   * @param errors what is wrong; what is told is the first, and what is wrong at the same place
   */
  public static String error(Optional<String> id, long line, List<LocatedFinding> errors) {
    String pointer = errors.get(0).pointer();
    String message =
        errors.stream()
            .filter(error -> error.pointer().equals(pointer))
            .map(error -> error.problem().message())
            .collect(Collectors.joining(" "));
    return LineWriter.object(
        out -> {
          LineWriter.id(id, out);
          out.writeNumberField("line", line);
          out.writeObjectFieldStart("error");
          out.writeStringField("pointer", pointer);
          out.writeStringField("message", message);
          out.writeEndObject();
        });
  }

  private static void statement(StatementRef ref, Layers layers, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("layer", ref.layer().text());
    if (ref.layer().hasLevels()) {
      out.writeNumberField("level", ref.level());
      out.writeNumberField("policy", ref.policy());
    } else if (ref.layer() == Layer.IDENTITY && layers.identity().size() > 1) {
      out.writeNumberField("policy", ref.policy());
    }
    out.writeNumberField("statement", ref.statement());
    if (ref.sid().isPresent()) {
      out.writeStringField("sid", ref.sid().get());
    }
    out.writeEndObject();
  }
}
