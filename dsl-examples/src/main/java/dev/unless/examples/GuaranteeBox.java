package dev.unless.examples;

import dev.unless.document.ConditionEntry;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import dev.unless.layout.Wrap;
import dev.unless.prove.Answer;
import dev.unless.prove.Refuted;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws what holds of every request, and beside it the request that refutes the published one. */
final class GuaranteeBox {
  private static final int LABEL = 9;

  private final Paint paint;

  GuaranteeBox(Paint paint) {
    this.paint = paint;
  }

  List<String> draw(Guarantee guarantee) {
    Box.Column published =
        column("as published", guarantee.answerOfPublished(), guarantee, Box.LEFT);
    Box.Column ours = column("ours", guarantee.answerOfOurs(), guarantee, Box.RIGHT);
    return new Box("Of every request", paint)
        .words(guarantee.says())
        .code(List.of(""))
        .code(guarantee.source())
        .columns(published, ours)
        .words(guarantee.shows())
        .end();
  }

  private static Box.Column column(String title, Answer answer, Guarantee guarantee, int width) {
    return answer.fold(
        proved -> new Box.Column(title, Tone.GOOD, Wrap.words("✓ " + proved.sentence(), width, 2)),
        refuted -> new Box.Column(title, Tone.BAD, refutation(refuted, guarantee, width)),
        unknown ->
            new Box.Column(title, Tone.UNSURE, Wrap.words("? " + unknown.sentence(), width, 2)));
  }

  private static List<String> refutation(Refuted refuted, Guarantee guarantee, int width) {
    Request request = refuted.witness().request();
    List<String> lines = new ArrayList<>(List.of("✗ Refuted by this request:"));
    row("who", Phrases.who(request), width, lines);
    row("does", request.action(), width, lines);
    row("on", request.resource(), width, lines);
    String label = "with";
    for (String key : request.saidKeys()) {
      row(label, key + " = " + String.join(", ", request.values(key)), width, lines);
      label = "";
    }
    label = "without";
    for (String key : absent(request, guarantee).toList()) {
      row(label, key, width, lines);
      label = "";
    }
    return lines;
  }

  /** The keys that the question asks for and the request lacks. */
  private static Stream<String> absent(Request request, Guarantee guarantee) {
    return guarantee.requests().document().statements().stream()
        .flatMap(statement -> statement.conditions().stream())
        .map(ConditionEntry::key)
        .distinct()
        .filter(key -> request.values(key).isEmpty());
  }

  private static void row(String label, String text, int width, List<String> lines) {
    String start = Wrap.pad(label, LABEL);
    for (String line : Wrap.lines(text, width - LABEL)) {
      lines.add(start + line);
      start = " ".repeat(LABEL);
    }
  }
}
