package dev.unless.text;

import dev.unless.annotation.Internal;
import dev.unless.text.Text.Literal;
import dev.unless.text.Text.Part;
import dev.unless.text.Text.Wildcard;
import java.util.Arrays;

/**
 * How the sets of values that two patterns match lie to each other. A variable stands for any text.
 * Time is the product of the patterns' lengths.
 */
@Internal
public final class Overlap {
  private static final int ANY_ONE = -1;
  private static final int ANY_RUN = -2;
  private static final int ANY_ONE_BUT_COLON = -3;
  private static final int ANY_RUN_BUT_COLON = -4;

  private Overlap() {}

  /**
   * With how many of the same literal characters both patterns begin; the complement of that, which
   * is negative, where they differ in the next one, so that no value matches both.
   */
  public static int sameBeginning(Text a, Text b) {
    String one = a.beginning();
    String two = b.beginning();
    int shorter = Math.min(one.length(), two.length());
    int differ = 0;
    while (differ < shorter && one.charAt(differ) == two.charAt(differ)) {
      differ++;
    }
    return differ < shorter ? ~differ : shorter;
  }

  /** Whether some value matches both patterns. */
  public static boolean exists(Text a, Text b) {
    return exists(symbols(a), symbols(b));
  }

  /** Whether some value matches both patterns, which have been made ready. */
  static boolean exists(int[] left, int[] right) {
    int same = sameLiterals(left, right);
    return same >= 0
        && endAlike(left, right, same)
        && existsBehind(
            Arrays.copyOfRange(left, same, left.length),
            Arrays.copyOfRange(right, same, right.length));
  }

  /**
   * How many literal symbols both begin with; negative where they differ in one, which settles most
   * pairs.
   */
  private static int sameLiterals(int[] left, int[] right) {
    int shorter = Math.min(left.length, right.length);
    for (int i = 0; i < shorter; i++) {
      if (left[i] < 0 || right[i] < 0) {
        return i;
      }
      if (left[i] != right[i]) {
        return -1;
      }
    }
    return shorter;
  }

  /** Whether no literal symbol at their ends differs. */
  private static boolean endAlike(int[] left, int[] right, int from) {
    int i = left.length - 1;
    int j = right.length - 1;
    while (i >= from && j >= from && left[i] >= 0 && right[j] >= 0) {
      if (left[i--] != right[j--]) {
        return false;
      }
    }
    return true;
  }

  private static boolean existsBehind(int[] left, int[] right) {
    boolean[] row = new boolean[right.length + 1];
    boolean[] next = new boolean[row.length];
    row[0] = true;
    closeOverRuns(row, right);
    for (int symbol : left) {
      for (int j = 0; j < row.length; j++) {
        if (isRun(symbol)) {
          next[j] = row[j] || (j > 0 && next[j - 1] && oneMeets(symbol, right[j - 1]));
        } else {
          boolean step = j > 0 && row[j - 1] && oneMeets(symbol, right[j - 1]);
          boolean within = j > 0 && isRun(right[j - 1]) && row[j] && oneMeets(symbol, right[j - 1]);
          next[j] = step || within;
        }
      }
      closeOverRuns(next, right);
      boolean[] done = row;
      row = next;
      next = done;
    }
    return row[right.length];
  }

  /**
   * Whether every value that the inner pattern matches is matched by the outer one. Never true
   * where it is not so; it may be missed where several wildcards of the outer pattern would have to
   * share a wildcard of the inner one.
   */
  public static boolean covers(Text outer, Text inner) {
    return covers(symbols(outer), symbols(inner));
  }

  /** As {@link #covers(Text, Text)}, of patterns that have been made ready. */
  static boolean covers(int[] pattern, int[] value) {
    int same = sameLiterals(pattern, value);
    return same >= 0
        && endAlike(pattern, value, same)
        && coversBehind(
            Arrays.copyOfRange(pattern, same, pattern.length),
            Arrays.copyOfRange(value, same, value.length));
  }

  private static boolean coversBehind(int[] pattern, int[] value) {
    boolean[] row = new boolean[value.length + 1];
    boolean[] next = new boolean[row.length];
    row[0] = true;
    for (int symbol : pattern) {
      for (int j = 0; j < row.length; j++) {
        if (isRun(symbol)) {
          next[j] = row[j] || (j > 0 && next[j - 1] && oneMeets(symbol, value[j - 1]));
        } else {
          next[j] =
              j > 0
                  && row[j - 1]
                  && !isRun(value[j - 1])
                  && (symbol == value[j - 1] || (symbol < 0 && oneMeets(symbol, value[j - 1])));
        }
      }
      boolean[] done = row;
      row = next;
      next = done;
    }
    return row[value.length];
  }

  /** A run of the right pattern may be empty. */
  private static void closeOverRuns(boolean[] row, int[] right) {
    for (int j = 1; j < row.length; j++) {
      row[j] |= row[j - 1] && isRun(right[j - 1]);
    }
  }

  private static boolean oneMeets(int a, int b) {
    return a == b || (a < 0 && (b < 0 || accepts(a, b))) || (b < 0 && accepts(b, a));
  }

  private static boolean accepts(int wildcard, int symbol) {
    return symbol != ':' || wildcard == ANY_ONE || wildcard == ANY_RUN;
  }

  private static boolean isRun(int symbol) {
    return symbol == ANY_RUN || symbol == ANY_RUN_BUT_COLON;
  }

  /**
   * A pattern of ARNs made ready. No segment of an ARN but the last has a colon, and the wildcards
   * of a pattern of six segments are taken to stay in theirs.
   */
  static int[] arnSymbols(Text text) {
    int[] symbols = symbols(text);
    if (colons(symbols) < ParsedArn.SEGMENTS - 1) {
      return symbols;
    }
    int colons = 0;
    for (int i = 0; i < symbols.length && colons < ParsedArn.SEGMENTS - 1; i++) {
      switch (symbols[i]) {
        case ':' -> colons++;
        case ANY_ONE -> symbols[i] = ANY_ONE_BUT_COLON;
        case ANY_RUN -> symbols[i] = ANY_RUN_BUT_COLON;
        default -> {}
      }
    }
    return symbols;
  }

  private static int colons(int[] symbols) {
    int colons = 0;
    for (int symbol : symbols) {
      colons += symbol == ':' ? 1 : 0;
    }
    return colons;
  }

  private static int[] symbols(Text text) {
    int length = text.length();
    int[] symbols = new int[length];
    int end = 0;
    for (Part part : text.parts()) {
      if (part instanceof Literal literal) {
        String plain = literal.text();
        for (int i = 0; i < plain.length(); i += Character.charCount(symbols[end - 1])) {
          symbols[end++] = plain.codePointAt(i);
        }
      } else {
        symbols[end++] = part == Wildcard.ANY_ONE ? ANY_ONE : ANY_RUN;
      }
    }
    return end == length ? symbols : Arrays.copyOf(symbols, end);
  }
}
