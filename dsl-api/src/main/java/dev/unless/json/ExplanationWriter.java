package dev.unless.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.unless.decide.Explanation.OfLayer;
import dev.unless.decide.Explanation.OfStatement;
import dev.unless.document.Truth;
import dev.unless.explain.ElementWords;
import dev.unless.explain.ElementWords.ValueWords;
import dev.unless.explain.LayerWords;
import java.io.IOException;

/** Writes the layers of an explanation. What is neither true nor false is null. */
final class ExplanationWriter {
  private final JsonGenerator out;

  ExplanationWriter(JsonGenerator out) {
    this.out = out;
  }

  void layer(OfLayer layer) throws IOException {
    out.writeStartObject();
    out.writeStringField("layer", layer.layer().text());
    truth("inForce", layer.inForce());
    truth("passes", layer.passes());
    note(LayerWords.note(layer));
    out.writeArrayFieldStart("statements");
    for (OfStatement statement : layer.statements()) {
      statement(statement);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void statement(OfStatement statement) throws IOException {
    out.writeStartObject();
    if (statement.ref().layer().hasLevels()) {
      out.writeNumberField("level", statement.ref().level());
    }
    out.writeNumberField("policy", statement.ref().policy());
    out.writeNumberField("statement", statement.ref().statement());
    if (statement.ref().sid().isPresent()) {
      out.writeStringField("sid", statement.ref().sid().get());
    }
    out.writeStringField("effect", statement.effect().text());
    truth("applies", statement.applies());
    out.writeArrayFieldStart("elements");
    for (ElementWords element : ElementWords.of(statement)) {
      element(element);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void element(ElementWords element) throws IOException {
    out.writeStartObject();
    out.writeStringField("element", element.name());
    truth("matches", element.matches());
    if (element.request().isPresent()) {
      out.writeStringField("request", element.request().get());
    }
    note(element.note());
    out.writeArrayFieldStart("values");
    for (ValueWords value : element.values()) {
      out.writeStartObject();
      out.writeStringField("value", value.text());
      truth("matches", value.matches());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void note(String note) throws IOException {
    if (!note.isEmpty()) {
      out.writeStringField("note", note);
    }
  }

  private void truth(String name, Truth truth) throws IOException {
    out.writeFieldName(name);
    if (truth == Truth.UNKNOWN) {
      out.writeNull();
    } else {
      out.writeBoolean(truth == Truth.TRUE);
    }
  }
}
