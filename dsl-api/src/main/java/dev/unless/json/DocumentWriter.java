package dev.unless.json;

import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.PrincipalType;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.operator.ConditionOperator;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes a policy's elements in AWS's order. */
final class DocumentWriter {
  private final JsonSink out;

  DocumentWriter(JsonSink out) {
    this.out = out;
  }

  void write(PolicyDocument document) throws IOException {
    out.startObject();
    members(document);
    out.endObject();
  }

  /** Writes the document's members into an object that has been begun. */
  void members(PolicyDocument document) throws IOException {
    if (document.version().isPresent()) {
      member(Element.VERSION, document.version().get().text());
    }
    if (document.id().isPresent()) {
      member(Element.ID, document.id().get());
    }
    out.name(Element.STATEMENT);
    out.startArray();
    for (Statement statement : document.statements()) {
      statement(statement);
    }
    out.endArray();
  }

  /** Writes one statement of a document. */
  void statement(Statement statement) throws IOException {
    out.startObject();
    if (statement.sid().isPresent()) {
      member(Element.SID, statement.sid().get());
    }
    member(Element.EFFECT, statement.effect().text());
    if (statement.principal().isPresent()) {
      principal(statement.principal().get());
    }
    out.name(statement.action().name());
    texts(statement.action().patterns(), ActionPattern::text);
    if (statement.resource().isPresent()) {
      out.name(statement.resource().get().name());
      texts(statement.resource().get().patterns(), ResourcePattern::text);
    }
    if (statement.condition().isPresent()) {
      condition(statement.condition().get());
    }
    out.endObject();
  }

  private void principal(PrincipalElement element) throws IOException {
    out.name(element.name());
    if (element.listed().isEmpty()) {
      out.text("*");
      return;
    }
    out.startObject();
    for (Map.Entry<PrincipalType, List<Principal>> listed : element.listed().get().entrySet()) {
      out.name(listed.getKey().text());
      texts(listed.getValue(), Principal::text);
    }
    out.endObject();
  }

  /** The entries of a block stand by operator. */
  private void condition(ConditionBlock block) throws IOException {
    out.name(Element.CONDITION);
    out.startObject();
    List<ConditionEntry> entries = block.entries();
    for (int i = 0; i < entries.size(); i++) {
      ConditionEntry entry = entries.get(i);
      if (i == 0 || !entry.operator().equals(entries.get(i - 1).operator())) {
        out.name(entry.operator().text());
        out.startObject();
      }
      out.name(entry.key());
      texts(entry.values(), Function.identity());
      if (i == entries.size() - 1 || !entry.operator().equals(entries.get(i + 1).operator())) {
        out.endObject();
      }
    }
    for (ConditionOperator operator : new LinkedHashSet<>(block.withoutKeys())) {
      if (entries.stream().noneMatch(entry -> entry.operator().equals(operator))) {
        out.name(operator.text());
        out.startObject();
        out.endObject();
      }
    }
    out.endObject();
  }

  private void member(String name, String text) throws IOException {
    out.name(name);
    out.text(text);
  }

  private <T> void texts(List<T> items, Function<T, String> text) throws IOException {
    if (items.size() == 1) {
      out.text(text.apply(items.get(0)));
      return;
    }
    out.startArray();
    for (T item : items) {
      out.text(text.apply(item));
    }
    out.endArray();
  }
}
