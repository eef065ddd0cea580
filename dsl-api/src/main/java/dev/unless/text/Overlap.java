package dev.unless.text;

import dev.unless.text.Text.Literal;
import dev.unless.text.Text.Part;
import dev.unless.text.Text.Wildcard;
import java.util.Arrays;

/**
 * How the sets of values that two patterns match lie to each other. A variable stands for any text.
 * Time is the product of the patterns' lengths.
 */
public final class Overlap {
  private static final int ANY_ONE = -1;
  private static final int ANY_RUN = -2;

  private Overlap() {}

  /** Whether some value matches both patterns. */
  public static boolean exists(Text a, Text b) {
    int[] left = symbols(a);
    int[] right = symbols(b);
    boolean[] row = new boolean[right.length + 1];
    row[0] = true;
    closeOverRuns(row, right);
    for (int symbol : left) {
      boolean[] next = new boolean[row.length];
      for (int j = 0; j < row.length; j++) {
        if (symbol == ANY_RUN) {
          next[j] = row[j] || (j > 0 && next[j - 1]);
        } else {
          boolean step = j > 0 && row[j - 1] && oneMeets(symbol, right[j - 1]);
          boolean within = j > 0 && right[j - 1] == ANY_RUN && row[j];
          next[j] = step || within;
        }
      }
      closeOverRuns(next, right);
      row = next;
    }
    return row[right.length];
  }

  /**
   * Whether every value that the inner pattern matches is matched by the outer one. Never true
   * where it is not so; it may be missed where several wildcards of the outer pattern would have to
   * share a wildcard of the inner one.
   */
  public static boolean covers(Text outer, Text inner) {
    int[] pattern = symbols(outer);
    int[] value = symbols(inner);
    boolean[] row = new boolean[value.length + 1];
    row[0] = true;
    for (int symbol : pattern) {
      boolean[] next = new boolean[row.length];
      for (int j = 0; j < row.length; j++) {
        if (symbol == ANY_RUN) {
          next[j] = row[j] || (j > 0 && next[j - 1]);
        } else {
          next[j] =
              j > 0
                  && row[j - 1]
                  && value[j - 1] != ANY_RUN
                  && (symbol == ANY_ONE || symbol == value[j - 1]);
        }
      }
      row = next;
    }
    return row[value.length];
  }

  /** A run of the right pattern may be empty. */
  private static void closeOverRuns(boolean[] row, int[] right) {
    for (int j = 1; j < row.length; j++) {
      row[j] |= row[j - 1] && right[j - 1] == ANY_RUN;
    }
  }

  private static boolean oneMeets(int a, int b) {
    return b == ANY_RUN || a == ANY_ONE || b == ANY_ONE || a == b;
  }

  private static int[] symbols(Text text) {
    return text.parts().stream().flatMapToInt(part -> Arrays.stream(symbols(part))).toArray();
  }

  private static int[] symbols(Part part) {
    if (part instanceof Literal literal) {
      return literal.text().codePoints().toArray();
    }
    return new int[] {part == Wildcard.ANY_ONE ? ANY_ONE : ANY_RUN};
  }
}
