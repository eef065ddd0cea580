package dev.unless.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.ConditionOperator;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.PrincipalType;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a policy's elements in AWS's order to a generator. */
final class DocumentWriter {
  private final JsonGenerator out;

  DocumentWriter(JsonGenerator out) {
    this.out = out;
  }

  void write(PolicyDocument document) throws IOException {
    out.writeStartObject();
    members(document);
    out.writeEndObject();
  }

  /** Writes the document's members into an object that has been begun. */
  void members(PolicyDocument document) throws IOException {
    if (document.version().isPresent()) {
      out.writeStringField(Element.VERSION, document.version().get().text());
    }
    member(Element.ID, document.id());
    out.writeArrayFieldStart(Element.STATEMENT);
    for (Statement statement : document.statements()) {
      statement(statement);
    }
    out.writeEndArray();
  }

  private void statement(Statement statement) throws IOException {
    out.writeStartObject();
    member(Element.SID, statement.sid());
    out.writeStringField(Element.EFFECT, statement.effect().text());
    if (statement.principal().isPresent()) {
      principal(statement.principal().get());
    }
    out.writeFieldName(statement.action().name());
    texts(statement.action().patterns().stream().map(ActionPattern::text).toList());
    if (statement.resource().isPresent()) {
      out.writeFieldName(statement.resource().get().name());
      texts(statement.resource().get().patterns().stream().map(ResourcePattern::text).toList());
    }
    if (statement.condition().isPresent()) {
      condition(statement.condition().get());
    }
    out.writeEndObject();
  }

  private void principal(PrincipalElement element) throws IOException {
    out.writeFieldName(element.name());
    if (element.listed().isEmpty()) {
      out.writeString("*");
      return;
    }
    out.writeStartObject();
    for (Map.Entry<PrincipalType, List<Principal>> listed : element.listed().get().entrySet()) {
      out.writeFieldName(listed.getKey().text());
      texts(listed.getValue().stream().map(Principal::text).toList());
    }
    out.writeEndObject();
  }

  private void condition(ConditionBlock block) throws IOException {
    Map<ConditionOperator, Map<String, List<String>>> operators = new LinkedHashMap<>();
    for (ConditionEntry entry : block.entries()) {
      operators
          .computeIfAbsent(entry.operator(), operator -> new LinkedHashMap<>())
          .put(entry.key(), entry.values());
    }
    block.withoutKeys().forEach(operator -> operators.putIfAbsent(operator, Map.of()));
    out.writeObjectFieldStart(Element.CONDITION);
    for (Map.Entry<ConditionOperator, Map<String, List<String>>> operator : operators.entrySet()) {
      out.writeObjectFieldStart(operator.getKey().text());
      for (Map.Entry<String, List<String>> entry : operator.getValue().entrySet()) {
        out.writeFieldName(entry.getKey());
        texts(entry.getValue());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void member(String name, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      out.writeStringField(name, text.get());
    }
  }

  private void texts(List<String> texts) throws IOException {
    if (texts.size() == 1) {
      out.writeString(texts.get(0));
      return;
    }
    out.writeStartArray();
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }
}
