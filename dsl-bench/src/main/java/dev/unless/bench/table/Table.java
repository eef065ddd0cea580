package dev.unless.bench.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.RunResult;

/** The table of one class of benchmarks. */
public final class Table {
  /** What the harness itself allocates in a nanosecond, at most. */
  private static final double HARNESS = 1e-4;

  private static final String GAP = "  ";

  private final Class<?> subject;
  private final Comparisons comparisons;
  private final List<Aim> aims = new ArrayList<>();
  private final List<List<String>> lines = new ArrayList<>();

  private Table(Class<?> subject, List<Figure> figures) {
    this.subject = subject;
    this.comparisons = new Comparisons(subject, figures);
    lines.add(List.of("", "time", "allocates", "", "ratio", "to", "aim"));
    figures.forEach(this::add);
  }

  /** The table of these results, all of one class. */
  public static Table of(Class<?> subject, Collection<RunResult> results) {
    return of(subject, results.stream().map(Figure::of).toList());
  }

  static Table of(Class<?> subject, List<Figure> figures) {
    return new Table(subject, figures);
  }

  /** What was aimed at, in the order of rows. */
  public List<Aim> aims() {
    return List.copyOf(aims);
  }

  private void add(Figure figure) {
    String name = comparisons.name(figure);
    List<AimedRatio> compared = comparisons.of(figure);
    compared.stream()
        .filter(AimedRatio::hasAim)
        .map(
            comparison ->
                new Aim(
                    name + ": " + Spelling.ratio(comparison.ratio()) + " " + comparison.base(),
                    comparison.aim(),
                    comparison.isMet()))
        .forEach(aims::add);
    for (int i = 0; i < Math.max(1, compared.size()); i++) {
      boolean first = i == 0;
      Optional<AimedRatio> comparison = compared.stream().skip(i).findFirst();
      lines.add(
          List.of(
              first ? name : "",
              first ? Spelling.time(figure.time()) : "",
              first ? bytes(figure, name) : "",
              first ? rate(figure) : "",
              comparison.map(AimedRatio::ratio).map(Spelling::ratio).orElse(""),
              comparison.map(AimedRatio::base).orElse(""),
              comparison.map(AimedRatio::aim).orElse("")));
    }
  }

  private String bytes(Figure figure, String name) {
    if (figure.bytes().isEmpty()) {
      return "";
    }
    double bytes = figure.bytes().get();
    boolean none = bytes < Math.max(0.5, HARNESS * figure.time().value());
    String spelt = Spelling.bytes(none ? 0 : bytes);
    if (!comparisons.wantsNoGarbage(figure)) {
      return spelt;
    }
    aims.add(new Aim(name + ": " + spelt, (none ? "✓" : "✗") + " 0 B", none));
    return spelt + (none ? " ✓" : " ✗");
  }

  private String rate(Figure figure) {
    return Optional.ofNullable(subject.getAnnotation(Rate.class))
        .map(rate -> figure.number(rate.bytes()) / figure.time().value() * 1e3)
        .map(Spelling::rate)
        .orElse("");
  }

  /** The table with its heading, as lines for a terminal. */
  @Override
  public String toString() {
    Heading heading = subject.getAnnotation(Heading.class);
    StringBuilder text = new StringBuilder();
    text.append(heading == null ? subject.getSimpleName() : heading.value()).append('\n');
    List<Integer> widths =
        IntStream.range(0, lines.get(0).size())
            .mapToObj(
                column ->
                    lines.stream()
                        .map(line -> line.get(column).length())
                        .max(Comparator.naturalOrder())
                        .orElse(0))
            .toList();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int column = 0; column < line.size(); column++) {
        if (widths.get(column) > 0) {
          row.append(GAP).append(aligned(line.get(column), widths.get(column), isNumber(column)));
        }
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static boolean isNumber(int column) {
    return column >= 1 && column <= 4;
  }

  private static String aligned(String text, int width, boolean right) {
    String blanks = " ".repeat(width - text.length());
    return right ? blanks + text : text + blanks;
  }
}
