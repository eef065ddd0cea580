package dev.unless.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.unless.annotation.Internal;
import dev.unless.document.PolicyKind;
import dev.unless.document.Statement;
import dev.unless.prove.Change;
import dev.unless.prove.Change.Completeness;
import dev.unless.prove.Difference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes what changes between two policies as one line of JSON: {@code {"id": null, "gained": […],
 * "lost": […], "completeness": "all", "restsOn": […], "kind": "identity", "notes": […]}}. A
 * difference is {@code {"statement": {…}, "except": […], "grant": …}}, of which the grant is left
 * out where there is none, with the {@code "witness"}, {@code "decisions"} and {@code "beside"} as
 * in answers.
 */
@Internal
public final class ChangeWriter {
  private ChangeWriter() {}

  /**
   * The change.
   *
   * @param kind the kind as which the policies were compared
   * @param notes what else there is to say of how they were read
   */
  public static String write(Change change, PolicyKind kind, List<String> notes) {
    return LineWriter.object(
        out -> {
          LineWriter.id(Optional.empty(), out);
          differences("gained", change.gained(), out);
          differences("lost", change.lost(), out);
          out.writeStringField("completeness", text(change.completeness()));
          AnswerWriter.restsOn(change.restsOn(), out);
          if (change.unknown().isPresent()) {
            AnswerWriter.unknown(change.unknown().get(), out);
          }
          out.writeStringField("kind", kind.text());
          out.writeArrayFieldStart("notes");
          for (String note : notes) {
            out.writeString(note);
          }
          out.writeEndArray();
        });
  }

  /** Statements for people, laid out as in a policy: one by itself, or several in a list. */
  public static String statements(List<Statement> statements) {
    TextSink text = new TextSink(true);
    DocumentWriter writer = new DocumentWriter(text);
    try {
      if (statements.size() == 1) {
        writer.statement(statements.get(0));
      } else {
        text.startArray();
        for (Statement statement : statements) {
          writer.statement(statement);
        }
        text.endArray();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static String text(Completeness completeness) {
    return switch (completeness) {
      case ALL -> "all";
      case MORE -> "more";
      case PERHAPS_MORE -> "perhaps more";
    };
  }

  private static void differences(String name, List<Difference> differences, JsonGenerator out)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (Difference difference : differences) {
      out.writeStartObject();
      difference(difference, new DocumentWriter(new JsonSink.ToGenerator(out)), out);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void difference(
      Difference difference, DocumentWriter statements, JsonGenerator out) throws IOException {
    out.writeFieldName("statement");
    statements.statement(difference.asStatement());
    out.writeArrayFieldStart("except");
    for (Statement except : difference.except()) {
      statements.statement(except);
    }
    out.writeEndArray();
    if (difference.grant().isPresent()) {
      out.writeStringField("grant", difference.grant().get());
    }
    out.writeBooleanField("proved", difference.isProved());
    AnswerWriter.witness(difference.witness(), out);
  }
}
