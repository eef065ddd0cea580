package dev.unless.examples;

import dev.unless.decide.Decision;
import dev.unless.decide.ExplainedElement.OfCondition;
import dev.unless.decide.Explanation.OfStatement;
import dev.unless.document.Effect;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.layout.Paint;
import dev.unless.layout.Wrap;
import dev.unless.request.ContextEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a hole: the request, and beside each other what the published policy and ours say to it.
 */
final class LoopholeBox {
  private final Paint paint;

  LoopholeBox(Paint paint) {
    this.paint = paint;
  }

  List<String> draw(Loophole hole) {
    Decision published = hole.published();
    return new Box("The hole", paint)
        .words(Phrases.request(published))
        .columns(
            column("as published", published, Box.LEFT), column("ours", hole.ours(), Box.RIGHT))
        .words(hole.why())
        .end();
  }

  private static Box.Column column(String title, Decision decision, int width) {
    return new Box.Column(title, Phrases.tone(decision.outcome()), side(decision, width));
  }

  private static List<String> side(Decision decision, int width) {
    OfStatement deny = deny(decision);
    List<String> lines = new ArrayList<>();
    lines.add(Phrases.of(decision.outcome()));
    lines.add("The Deny " + (deny.applies() == Truth.TRUE ? "applies:" : "does not apply:"));
    deny.conditions().stream()
        .map(LoopholeBox::condition)
        .forEach(condition -> lines.addAll(Wrap.words(condition, width, 7)));
    return lines;
  }

  private static OfStatement deny(Decision decision) {
    return decision.explain().layers().stream()
        .filter(layer -> layer.layer() == Layer.RESOURCE)
        .flatMap(layer -> layer.statements().stream())
        .filter(statement -> statement.effect() == Effect.DENY)
        .findFirst()
        .orElseThrow();
  }

  private static String condition(OfCondition condition) {
    String holds = condition.matches() == Truth.TRUE ? "true   " : "false  ";
    return Phrases.whole(holds)
        + condition.entry().operator()
        + " "
        + condition.entry().key()
        + " "
        + condition
            .context()
            .map(LoopholeBox::said)
            .map("= "::concat)
            .map(Phrases::whole)
            .orElse("(absent)");
  }

  private static String said(ContextEntry entry) {
    if (entry instanceof ContextEntry.UnknownValue) {
      return "unknown";
    }
    List<String> values = entry.values();
    return entry instanceof ContextEntry.SetOfValues ? values.toString() : values.get(0);
  }
}
