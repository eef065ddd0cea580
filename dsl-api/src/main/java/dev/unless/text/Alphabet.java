package dev.unless.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The characters that the patterns of sets tell apart: their literals, and others beside them. */
final class Alphabet {
  /** What stands for a character that no pattern names: the first that none does, of each class. */
  private static final String LETTERS = "xyzabcdefghijklmnopqrstuvwXYZABCDEFGHIJKLMNOPQRSTUVW";

  private static final String DIGITS = "0123456789";
  private static final int BEYOND_LETTERS = 0x4e00;

  private Alphabet() {}

  /** The literals of the sets first, in order. */
  static Set<Integer> of(List<TextSet> all, List<TextSet> none) {
    Set<Integer> points = new LinkedHashSet<>();
    Stream.concat(all.stream(), none.stream()).forEach(set -> addLiterals(set, points));
    points.add((int) ':');
    points.add((int) '/');
    addOther(DIGITS, points);
    if (!addOther(LETTERS, points)) {
      int other = BEYOND_LETTERS;
      while (points.contains(other)) {
        other++;
      }
      points.add(other);
    }
    return points;
  }

  private static void addLiterals(TextSet set, Set<Integer> points) {
    for (SymbolRun run : set.runs()) {
      for (int i = 0; i < run.length(); i++) {
        if (run.isLiteral(i)) {
          points.add(run.literal(i));
          if (set.isFolded()) {
            points.addAll(CaseVariants.of(run.literal(i)));
          }
        }
      }
    }
  }

  /** A character that no pattern names in any case, if there is one among these. */
  private static boolean addOther(String choices, Set<Integer> points) {
    Set<Integer> named = points.stream().map(CaseFolding::foldValue).collect(Collectors.toSet());
    return choices
        .chars()
        .filter(choice -> !named.contains(CaseFolding.foldValue(choice)))
        .findFirst()
        .stream()
        .anyMatch(points::add);
  }
}
