package dev.unless.examples;

import dev.unless.decide.Decision;
import dev.unless.decide.Outcome;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Lays out cases for people to read. */
final class CasePrinter {
  private static final String MARGIN = "      ";
  private static final int LABEL = 9;
  private static final int SIGN = Words.of(Outcome.EXPLICIT_DENY).length() + 2;

  private final Paint paint;
  private final StringBuilder out = new StringBuilder();

  CasePrinter(Paint paint) {
    this.paint = paint;
  }

  /** All that is to say about these cases, with the count of requests last. */
  String print(List<PublishedCase> cases) {
    paragraph(
        "",
        "Bucket policies that people published, and the requests with which they tried them."
            + " Unless a row says otherwise, the caller's identity policy allows s3:* on everything,"
            + " and bucket and caller share one account.");
    for (int i = 0; i < cases.size(); i++) {
      print(i + 1, cases.get(i));
    }
    summary(cases);
    return out.toString();
  }

  private void print(int number, PublishedCase published) {
    line("");
    line(paint.faint("━".repeat(Lines.WIDTH)));
    line(paint.bold(Lines.pad(" " + number, 6) + published.title()));
    line(paint.faint("━".repeat(Lines.WIDTH)));
    paragraph(MARGIN, published.wanted());
    for (int i = 0; i < published.rows().size(); i++) {
      row(number + "." + (i + 1), published.rows().get(i));
    }
    published.unreadable().forEach(this::unreadable);
    HoleBox box = new HoleBox(paint);
    published
        .holes()
        .forEach(
            hole -> {
              line("");
              box.draw(hole).forEach(this::line);
            });
  }

  private void row(String number, Row row) {
    Decision decision = row.decide();
    line("");
    outcome(number, row, decision.outcome());
    labelled("policy", row.setting().text());
    labelled("request", Words.of(decision));
    labelled("answer", decision.message(), paint::faint);
    labelled("by", by(row, decision));
  }

  private void outcome(String number, Row row, Outcome outcome) {
    head(number, outcome, Words.of(outcome), row.shows());
    if (outcome != row.expected()) {
      labelled("", "Not as observed: that was " + row.expected() + ".", paint::alarm);
    }
  }

  /** The line that is read first: number, sign and what it shows. */
  private void head(String number, Outcome outcome, String sign, String shows) {
    String start = Lines.pad(" " + number, MARGIN.length());
    String padded = Lines.pad(sign, SIGN);
    String indent = " ".repeat(MARGIN.length() + SIGN);
    List<String> lines = Lines.wrap(shows, Lines.WIDTH - indent.length(), 0);
    line(start + paint.outcome(outcome, padded) + paint.bold(lines.get(0)));
    lines.stream().skip(1).forEach(more -> line(indent + paint.bold(more)));
  }

  private static String by(Row row, Decision decision) {
    if (decision.by().isEmpty()) {
      return decision.isAllowed() ? "no statement: AWS's own rule" : "no statement allows it";
    }
    String effect = decision.isAllowed() ? "Allow in " : "Deny in ";
    return decision.by().stream()
        .map(row.setting()::place)
        .map(place -> place.replace(" /", Lines.KEEP + "/"))
        .collect(Collectors.joining(", and ", effect, ""));
  }

  private void unreadable(Unreadable text) {
    line("");
    head("", Outcome.IMPLICIT_DENY, "– NO POLICY", text.shows());
    labelled("file", text.name());
    text.errors().forEach(error -> labelled("error", error.toString()));
    if (!text.isAsObserved()) {
      labelled("", "Not as observed: reading fails at " + text.pointer() + ".", paint::alarm);
    }
  }

  private void summary(List<PublishedCase> cases) {
    List<Row> rows = cases.stream().flatMap(each -> each.rows().stream()).toList();
    long observed = rows.stream().filter(Row::isAsObserved).count();
    String summary =
        rows.size() + " rows decided, " + observed + " as observed or as AWS documents it";
    line("");
    line(
        cases.stream().allMatch(PublishedCase::isAsObserved)
            ? paint.bold(summary)
            : paint.alarm(summary));
  }

  private void labelled(String label, String text) {
    labelled(label, text, UnaryOperator.identity());
  }

  private void labelled(String label, String text, UnaryOperator<String> style) {
    int indent = MARGIN.length() + LABEL;
    List<String> lines = Lines.wrap(text, Lines.WIDTH - indent, 0);
    line(MARGIN + paint.faint(Lines.pad(label, LABEL)) + style.apply(lines.get(0)));
    lines.stream().skip(1).forEach(more -> line(" ".repeat(indent) + style.apply(more)));
  }

  private void paragraph(String margin, String text) {
    Lines.wrap(text, Lines.WIDTH - margin.length(), 0).forEach(each -> line(margin + each));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
