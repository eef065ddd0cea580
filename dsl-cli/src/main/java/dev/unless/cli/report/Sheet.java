package dev.unless.cli.report;

import dev.unless.decide.Outcome;
import dev.unless.finding.Printable;
import dev.unless.layout.Paint;
import dev.unless.layout.Tone;
import dev.unless.layout.Wrap;
import dev.unless.prove.Unknown;
import java.util.List;

/** Text for people in sections and rows, no wider than there is room. */
public final class Sheet {
  /** How far what stands in a section is indented. */
  public static final String INDENT = "    ";

  private final int width;
  private final Paint paint;
  private final StringBuilder out = new StringBuilder();

  /**
   * An empty one.
   *
   * @param width how many columns there are
   */
  public Sheet(int width, Paint paint) {
    this.width = width;
    this.paint = paint;
  }

  /** All that was added. */
  public String text() {
    return out.toString();
  }

  /** How many columns there are. */
  public int width() {
    return width;
  }

  /** Adds text as it is. */
  public Sheet add(String text) {
    out.append(text);
    return this;
  }

  /** Adds text as it is, and ends the line. */
  public void line(String text) {
    out.append(text).append('\n');
  }

  /** Begins a section. */
  public void section(String title) {
    line("\n  " + paint.of(Tone.STRONG, title));
  }

  /** A row: what it tells, and beside it what it says. */
  public void row(String label, String text) {
    row(label, "", text);
  }

  /**
   * A row in which something stands before what it says.
   *
   * @param mark takes one column, or is empty
   */
  public void row(String label, String mark, String text) {
    String start = INDENT + Wrap.pad(label, WitnessRows.LABELS);
    out.append(start);
    if (!mark.isEmpty()) {
      out.append(mark).append(' ');
    }
    rest(Wrap.width(start), text);
  }

  /** Text whose further lines are indented as its first one is. */
  public void hang(String indent, String text) {
    out.append(indent);
    rest(Wrap.width(indent), text);
  }

  /** The text, whose further lines begin where it begins. */
  public void rest(int column, String text) {
    int left = Math.max(width - column, width / 3);
    List<String> lines = Wrap.lines(Printable.escape(text), left);
    line(String.join("\n" + " ".repeat(column), lines));
  }

  /** What was not found out, and why. */
  public void unknown(Unknown unknown) {
    section("what was not found out");
    row("where", unknown.where());
    row("why", unknown.why());
  }

  /** What answers take for granted, where that is something. */
  public void basis(List<String> restsOn) {
    if (!restsOn.isEmpty()) {
      section("taken for granted");
      restsOn.forEach(basis -> hang(INDENT, basis));
    }
  }

  /** Whether it is allowed, as a mark. */
  public String mark(Outcome outcome) {
    return outcome == Outcome.ALLOW ? paint.of(Tone.GOOD, "✓") : paint.of(Tone.BAD, "✗");
  }
}
