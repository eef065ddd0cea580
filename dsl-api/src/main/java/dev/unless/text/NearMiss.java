package dev.unless.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean …?": the known name that is nearest to a misspelt one. */
public final class NearMiss {
  private static final int LONGEST = 128;

  private NearMiss() {}

  /**
   * The nearest of the known names, if it is near enough: equal but for case, or at most a third of
   * its characters away.
   *
   * @param name the misspelt name
   * @param known the names that exist
   */
  public static Optional<String> of(String name, Collection<String> known) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = CaseFolding.fold(name);
    return known.stream()
        .filter(
            candidate -> distance(folded, CaseFolding.fold(candidate)) <= candidate.length() / 3)
        .min(Comparator.comparingInt(candidate -> distance(folded, CaseFolding.fold(candidate))));
  }

  /** How many characters to insert, delete or replace. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
