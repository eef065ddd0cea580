package dev.unless.examples;

import dev.unless.decide.Decision;
import dev.unless.decide.ExplainedElement.OfCondition;
import dev.unless.decide.Explanation.OfStatement;
import dev.unless.document.Effect;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import dev.unless.layout.Wrap;
import dev.unless.request.ContextEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a hole: the request, and beside each other what the published policy and ours say to it.
 */
final class LoopholeBox {
  private static final int INNER = CasePrinter.WIDTH - 4;
  private static final int LEFT = 56;
  private static final int RIGHT = INNER - LEFT - 3;

  private final Paint paint;

  LoopholeBox(Paint paint) {
    this.paint = paint;
  }

  List<String> draw(Loophole hole) {
    Decision published = hole.published();
    Decision ours = hole.ours();
    List<String> box = new ArrayList<>();
    box.add("┌─ " + paint.of(Tone.STRONG, "The hole") + " " + rule(INNER - 9) + "┐");
    full(Phrases.request(published), box);
    box.add("├─ as published " + rule(LEFT - 13) + "┬─ ours " + rule(RIGHT - 5) + "┤");
    List<String> left = side(published, LEFT);
    List<String> right = side(ours, RIGHT);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      box.add("│ " + cell(left, i, LEFT, published) + " │ " + cell(right, i, RIGHT, ours) + " │");
    }
    box.add("├" + rule(LEFT + 2) + "┴" + rule(RIGHT + 2) + "┤");
    full(hole.why(), box);
    box.add("└" + rule(INNER + 2) + "┘");
    return box;
  }

  private static void full(String text, List<String> box) {
    Wrap.words(text, INNER, 0).forEach(line -> box.add("│ " + Wrap.pad(line, INNER) + " │"));
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

  private String cell(List<String> lines, int index, int width, Decision decision) {
    String text = Wrap.pad(index < lines.size() ? lines.get(index) : "", width);
    return index == 0 ? paint.of(Phrases.tone(decision.outcome()), text) : text;
  }

  private static String rule(int width) {
    return "─".repeat(width);
  }
}
