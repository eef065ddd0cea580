package dev.unless.examples;

import dev.unless.decide.Decision;
import dev.unless.decide.Outcome;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import dev.unless.layout.Wrap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays out cases for people to read. */
final class CasePrinter {
  /** The width of everything that is printed. */
  static final int WIDTH = 120;

  private static final String MARGIN = "      ";

  private final Paint paint;
  private final StringBuilder out = new StringBuilder();

  CasePrinter(Paint paint) {
    this.paint = paint;
  }

  /** All that is to say about these cases, with the count of requests last. */
  String print(List<PublishedCase> cases) {
    paragraph(
        "",
        "Bucket policies that people published, the same in Java, and the requests with which they"
            + " tried them. Unless a row says otherwise, the caller's identity policy allows s3:*"
            + " on everything, and bucket and caller share one account. ≠ marks where ours differs."
            + " Bucket names that S3 would refuse are replaced.");
    for (int i = 0; i < cases.size(); i++) {
      print(i + 1, cases.get(i));
    }
    summary(cases);
    return Phrases.shown(out.toString());
  }

  private void print(int number, PublishedCase published) {
    line("");
    line(paint.of(Tone.FAINT, "━".repeat(WIDTH)));
    line(paint.of(Tone.STRONG, Wrap.pad(" " + number, MARGIN.length()) + published.title()));
    line(paint.of(Tone.FAINT, "━".repeat(WIDTH)));
    paragraph(MARGIN, published.wanted());
    Set<String> known = new HashSet<>();
    int row = 0;
    for (Rebuilt rebuilt : published.policies()) {
      policy(rebuilt, !known.add(rebuilt.java().field()));
      rows(number, row, rebuilt);
      row += rebuilt.rows().size();
    }
    sentence(published);
    published.unreadable().forEach(this::unreadable);
    LoopholeBox box = new LoopholeBox(paint);
    for (Loophole hole : published.holes()) {
      line("");
      box.draw(hole).forEach(this::line);
    }
    GuaranteeBox proof = new GuaranteeBox(paint);
    for (Guarantee guarantee : published.guarantees()) {
      line("");
      proof.draw(guarantee).forEach(this::line);
    }
  }

  private void policy(Rebuilt rebuilt, boolean javaIsKnown) {
    line("");
    String title = "── " + rebuilt.title() + " ";
    line(
        paint.of(Tone.STRONG, title) + paint.of(Tone.FAINT, "─".repeat(WIDTH - Wrap.width(title))));
    SideBySide.draw(rebuilt, javaIsKnown, paint).forEach(this::line);
  }

  private void rows(int number, int before, Rebuilt rebuilt) {
    if (rebuilt.rows().isEmpty()) {
      return;
    }
    RowTable table = new RowTable(rebuilt, paint);
    for (int i = 0; i < rebuilt.rows().size(); i++) {
      table.add(number + "." + (before + i + 1), rebuilt.rows().get(i));
    }
    line("");
    List<String> lines = table.lines();
    lines.subList(0, lines.size() - 1).forEach(this::line);
  }

  /** AWS's own sentence for the first request that ours denies. */
  private void sentence(PublishedCase published) {
    published.policies().stream()
        .flatMap(rebuilt -> rebuilt.rows().stream().map(rebuilt::decideOurs))
        .filter(decision -> decision.outcome() == Outcome.EXPLICIT_DENY)
        .findFirst()
        .map(Decision::message)
        .ifPresent(
            message -> {
              line("");
              line(MARGIN + "The first denial in AWS's own words:");
              paragraph(MARGIN, message);
            });
  }

  private void unreadable(Unreadable text) {
    line("");
    paragraph(MARGIN, text.name() + ".json is no policy. " + text.shows());
    text.errors().forEach(error -> paragraph(MARGIN, error.toString()));
    if (!text.isAsObserved()) {
      line(
          MARGIN + paint.of(Tone.BAD, "Not as observed: reading fails at " + text.pointer() + "."));
    }
  }

  private void summary(List<PublishedCase> cases) {
    List<Rebuilt> policies = cases.stream().flatMap(each -> each.policies().stream()).toList();
    long rows = policies.stream().mapToLong(each -> each.rows().size()).sum();
    long observed =
        policies.stream()
            .mapToLong(each -> each.rows().stream().filter(each::isAsObserved).count())
            .sum();
    String summary = rows + " rows decided, " + observed + " as observed or as AWS documents it";
    line("");
    line(
        cases.stream().allMatch(PublishedCase::isAsObserved)
            ? paint.of(Tone.STRONG, summary)
            : paint.of(Tone.BAD, summary));
  }

  private void paragraph(String margin, String text) {
    Wrap.words(text, WIDTH - margin.length(), 0).forEach(each -> line(margin + each));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
