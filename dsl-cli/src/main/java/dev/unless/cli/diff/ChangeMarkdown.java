package dev.unless.cli.diff;

import dev.unless.catalog.Catalog;
import dev.unless.cli.report.WitnessRows;
import dev.unless.cli.report.WitnessRows.Labelled;
import dev.unless.decide.Outcome;
import dev.unless.json.ChangeWriter;
import dev.unless.layout.Wrap;
import dev.unless.prove.Change;
import dev.unless.prove.Difference;
import dev.unless.prove.Unknown;
import dev.unless.prove.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out what changes between two policies as the comment of a pull request. */
final class ChangeMarkdown {
  /** GitHub takes 65,536 characters; whoever posts it may write something above. */
  static final int MOST = 65_000;

  /** How much of that is for what stands below the differences, which is told in lists. */
  private static final int MOST_BASIS = 20;

  private final Catalog catalog;

  ChangeMarkdown(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The change from one policy to another.
   *
   * @param before what the one is called
   * @param after what the other is called
   * @param notes what else there is to say
   */
  String of(Change change, String before, String after, List<String> notes) {
    String headline =
        "### "
            + ChangeEnding.of(change).mark()
            + " "
            + change.words(Markdown.span(before), Markdown.span(after))
            + "\n";
    String end = end(change, notes);
    return headline + differences(change, MOST - headline.length() - end.length()) + end;
  }

  /** As many as fit, each whole, and how many do not. */
  private String differences(Change change, int room) {
    List<String> all =
        Stream.concat(
                change.gained().stream().map(each -> difference(each, false)),
                change.lost().stream().map(each -> difference(each, true)))
            .toList();
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      String left = i + 1 == all.size() ? "" : leftOut(change, i + 1);
      if (told.length() + all.get(i).length() + left.length() > room) {
        return told + leftOut(change, i);
      }
      told.append(all.get(i));
    }
    return told.toString();
  }

  /** What is said where so many are told. */
  private static String leftOut(Change change, int told) {
    int gained = Math.max(0, change.gained().size() - told);
    int lost =
        change.gained().size() + change.lost().size() - Math.max(told, change.gained().size());
    return "\nLeft out here, since a comment would be too long: "
        + gained
        + " more gained, "
        + lost
        + " more lost.\n";
  }

  private String difference(Difference difference, boolean isLost) {
    StringBuilder out = new StringBuilder("\n#### ");
    out.append(isLost ? "− " : "+ ").append(DifferenceWords.of(difference, isLost)).append("\n\n");
    out.append(Markdown.block("json", ChangeWriter.statements(List.of(difference.asStatement()))));
    if (!difference.except().isEmpty()) {
      out.append("\nbut not\n\n")
          .append(Markdown.block("json", ChangeWriter.statements(difference.except())));
    }
    return out.append('\n')
        .append(DifferenceWords.such(difference))
        .append("\n\n")
        .append(Markdown.block("text", witness(difference)))
        .toString();
  }

  private String witness(Difference difference) {
    Witness witness = difference.witness();
    List<Labelled> rows = new ArrayList<>(WitnessRows.of(witness.request(), catalog));
    rows.addAll(DifferenceWords.beside(difference));
    for (Witness.Decided decided : witness.decisions()) {
      String mark = decided.outcome() == Outcome.ALLOW ? "✓ " : "✗ ";
      rows.add(new Labelled(decided.by(), mark + decided.outcome()));
    }
    return rows.stream()
        .map(row -> Wrap.pad(row.label(), WitnessRows.LABELS) + oneLine(row.text()))
        .collect(Collectors.joining("\n"));
  }

  /** A line feed of a value is no end of a row. */
  private static String oneLine(String text) {
    return text.replace("\n", "\\u000a");
  }

  private static String end(Change change, List<String> notes) {
    StringBuilder out = new StringBuilder();
    String all = DifferenceWords.end(change);
    if (!all.isEmpty()) {
      out.append('\n').append(all).append('\n');
    }
    if (change.unknown().isPresent()) {
      Unknown unknown = change.unknown().get();
      list("What was not found out:", List.of(unknown.where(), unknown.why()), out);
    }
    list("Taken for granted:", change.restsOn(), out);
    list("Note:", notes, out);
    return out.toString();
  }

  private static void list(String title, List<String> items, StringBuilder out) {
    if (items.isEmpty()) {
      return;
    }
    out.append('\n').append(title).append("\n\n");
    items.stream()
        .limit(MOST_BASIS)
        .forEach(item -> out.append("- ").append(Markdown.span(item)).append('\n'));
    if (items.size() > MOST_BASIS) {
      out.append("- and ").append(items.size() - MOST_BASIS).append(" more\n");
    }
  }
}
