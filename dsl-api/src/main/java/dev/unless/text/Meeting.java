package dev.unless.text;

import java.util.Arrays;

/**
 * Whether two patterns match some text alike. The answer is exact, and takes the product of their
 * lengths.
 */
final class Meeting {
  private final SymbolRun one;
  private final SymbolRun other;

  /** Before which places of the other pattern a text may end that the one has matched so far. */
  private boolean[] ends;

  private boolean[] spare;

  /** The first and the last of these places; the last is negative where there are none. */
  private int first;

  private int last;

  private Meeting(SymbolRun one, SymbolRun other) {
    this.one = one;
    this.other = other;
    this.ends = new boolean[other.length() + 1];
    this.spare = new boolean[ends.length];
  }

  static boolean takesPlace(SymbolRun one, SymbolRun other) {
    return !one.differs(other) && new Meeting(one, other).isFound();
  }

  private boolean isFound() {
    ends[0] = true;
    passOver();
    for (int i = 0; i < one.length(); i++) {
      read(i);
      if (last < 0) {
        return false;
      }
      passOver();
    }
    return ends[other.length()];
  }

  /** What one more place of the one pattern makes of the ends. */
  private void read(int place) {
    boolean many = one.isMany(place);
    boolean[] next = spare;
    Arrays.fill(next, false);
    int lastNext = -1;
    // Beyond the ends so far only a run of places goes on, up to the first that does not meet.
    for (int j = first; j < next.length && (j <= last + 1 || next[j - 1]); j++) {
      boolean stays = many && ends[j];
      boolean steps =
          j > 0
              && (many ? next[j - 1] : ends[j - 1] || (ends[j] && other.isMany(j - 1)))
              && meet(place, j - 1);
      if (stays || steps) {
        next[j] = true;
        lastNext = j;
      }
    }
    while (first <= lastNext && !next[first]) {
      first++;
    }
    last = lastNext;
    spare = ends;
    ends = next;
  }

  /** What stands for any number of characters may stand for none. */
  private void passOver() {
    for (int j = first + 1; j <= last + 1 && j < ends.length; j++) {
      if (ends[j - 1] && !ends[j] && other.isMany(j - 1)) {
        ends[j] = true;
        last = Math.max(last, j);
      }
    }
  }

  /** Whether some character is for both places; digits are of every class. */
  private boolean meet(int place, int otherPlace) {
    if (!one.isLiteral(place)) {
      return !other.isLiteral(otherPlace) || one.classAt(place).has(other.literal(otherPlace));
    }
    return other.isLiteral(otherPlace)
        ? one.literal(place) == other.literal(otherPlace)
        : other.classAt(otherPlace).has(one.literal(place));
  }
}
