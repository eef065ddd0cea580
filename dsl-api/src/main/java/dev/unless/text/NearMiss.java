package dev.unless.text;

import dev.unless.annotation.Internal;
import java.util.Collection;
import java.util.Optional;

/** "Did you mean …?": the known name that is nearest to a misspelt one. */
@Internal
public final class NearMiss {
  private static final int LONGEST = 128;
  private static final int MOST_EDITS = 3;

  private NearMiss() {}

  /**
   * The nearest of the known names, if it is near enough: equal but for case, or at most three
   * edits away, and at most a third of its characters.
   *
   * @param name the misspelt name
   * @param known the names that exist
   */
  public static Optional<String> of(String name, Collection<String> known) {
    return of(name, known, MOST_EDITS);
  }

  /** As {@link #of(String, Collection)}, but at most so many edits away. */
  public static Optional<String> of(String name, Collection<String> known, int mostEdits) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = CaseFolding.fold(name);
    Optional<String> nearest = Optional.empty();
    int best = mostEdits + 1;
    for (String candidate : known) {
      int most = Math.min(best - 1, candidate.length() / 3);
      if (Math.abs(candidate.length() - name.length()) <= most) {
        int edits = distance(folded, CaseFolding.fold(candidate), most);
        if (edits <= most) {
          nearest = Optional.of(candidate);
          best = edits;
        }
      }
    }
    return nearest;
  }

  /** How many characters to insert, delete or replace; some larger number beyond the limit. */
  private static int distance(String a, String b, int limit) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return least;
      }
    }
    return row[b.length()];
  }
}
