package dev.unless.decide;

import dev.unless.decide.Explanation.OfElement;
import dev.unless.decide.Explanation.OfLayer;
import dev.unless.decide.Explanation.OfStatement;
import dev.unless.decide.Explanation.OfValue;
import dev.unless.document.Effect;
import dev.unless.text.Printable;

/** Lays an explanation out as indented lines, with a mark for what holds, fails or is unknown. */
final class ExplanationText {
  private final Explanation explanation;
  private final StringBuilder out = new StringBuilder();

  ExplanationText(Explanation explanation) {
    this.explanation = explanation;
  }

  String text() {
    line(0, explanation.outcome() + "  " + explanation.message());
    explanation.layers().forEach(this::layer);
    return out.toString();
  }

  private void layer(OfLayer layer) {
    line(
        1,
        mark(layer.passes())
            + " "
            + layer.layer().phrase()
            + (layer.note().isEmpty() ? "" : ": " + layer.note()));
    layer.statements().forEach(this::statement);
  }

  private void statement(OfStatement statement) {
    StatementRef ref = statement.ref();
    String effect = statement.effect() == Effect.ALLOW ? "Allow" : "Deny";
    String applies =
        switch (statement.applies()) {
          case TRUE -> " applies";
          case FALSE -> " does not apply";
          case UNKNOWN -> " may apply";
        };
    String level = ref.layer().hasLevels() ? "level " + ref.level() + ", " : "";
    String sid = ref.sid().map(id -> " " + id).orElse("");
    line(
        2,
        mark(statement.applies())
            + " "
            + level
            + "policy "
            + ref.policy()
            + ", statement "
            + ref.statement()
            + sid
            + ": "
            + effect
            + applies);
    statement.elements().forEach(this::element);
  }

  private void element(OfElement element) {
    String note = element.note().isEmpty() ? "" : "  (" + element.note() + ")";
    line(
        3,
        mark(element.matches())
            + " "
            + element.name()
            + "  request: "
            + element.request().orElse("(absent)")
            + note);
    element.values().forEach(this::value);
  }

  private void value(OfValue value) {
    line(4, mark(value.matches()) + " " + value.text());
  }

  private static char mark(Truth truth) {
    return switch (truth) {
      case TRUE -> '✓';
      case FALSE -> '✗';
      case UNKNOWN -> '?';
    };
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(Printable.escape(text)).append('\n');
  }
}
