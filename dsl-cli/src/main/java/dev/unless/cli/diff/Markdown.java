package dev.unless.cli.diff;

import dev.unless.finding.Printable;

/**
 * Markdown of which text from outside is no part. Such text stands in code, where GitHub neither
 * reads HTML nor looks for links, mentions and references; the fence of code is longer than any in
 * the text, and what does not print, ends of lines included, is escaped.
 *
 * <p>Source: GitHub Flavored Markdown Spec, "Code spans" and "Fenced code blocks".
 */
final class Markdown {
  /** More characters than anybody reads in a sentence. */
  private static final int LONGEST_SPAN = 500;

  private static final int SHORTEST_FENCE = 3;

  private Markdown() {}

  /** Text from outside within a sentence; of a long one the start. */
  static String span(String text) {
    int end = Math.min(text.length(), LONGEST_SPAN);
    String shown = Printable.escape(text.substring(0, end)) + (end < text.length() ? "…" : "");
    String fence = "`".repeat(mostTicks(shown) + 1);
    boolean touches = shown.startsWith("`") || shown.endsWith("`");
    boolean trimmed = shown.startsWith(" ") && shown.endsWith(" ");
    String room = touches || trimmed || shown.isEmpty() ? " " : "";
    return fence + room + shown + room + fence;
  }

  /**
   * Lines of text from outside as a block.
   *
   * @param language what it is, as GitHub calls it
   */
  static String block(String language, String lines) {
    String shown = Printable.escapeLines(lines.stripTrailing());
    String fence = "`".repeat(Math.max(SHORTEST_FENCE, mostTicks(shown) + 1));
    return fence + language + "\n" + shown + "\n" + fence + "\n";
  }

  private static int mostTicks(String text) {
    int most = 0;
    int ticks = 0;
    for (int i = 0; i < text.length(); i++) {
      ticks = text.charAt(i) == '`' ? ticks + 1 : 0;
      most = Math.max(most, ticks);
    }
    return most;
  }
}
