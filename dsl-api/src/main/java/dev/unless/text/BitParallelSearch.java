package dev.unless.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds a segment of a glob in a value in {@code n · ⌈m / 64⌉} steps, whatever the two hold: the
 * search for hostile lengths.
 *
 * <p>The segment is cut into blocks of 64 code points. For each block one pass of the Shift-And
 * algorithm over the value marks where it occurs; a start is a match when every block occurs at its
 * distance from it.
 */
final class BitParallelSearch {
  /** Stands for any one code point in a segment. */
  static final int ANY = -1;

  private static final int BLOCK = Long.SIZE;

  private BitParallelSearch() {}

  /**
   * Where the leftmost match of the segment in the value from {@code from} to before {@code to}
   * ends, or {@link Segment#MISS}.
   */
  static int find(int[] segment, String value, int from, int to) {
    int[] points = value.substring(from, to).codePoints().toArray();
    int starts = points.length - segment.length + 1;
    if (starts <= 0) {
      return Segment.MISS;
    }
    boolean[] excluded = new boolean[starts];
    for (int offset = 0; offset < segment.length; offset += BLOCK) {
      int[] block = Arrays.copyOfRange(segment, offset, Math.min(segment.length, offset + BLOCK));
      exclude(block, offset, points, excluded);
    }
    for (int start = 0; start < starts; start++) {
      if (!excluded[start]) {
        return value.offsetByCodePoints(from, start + segment.length);
      }
    }
    return Segment.MISS;
  }

  private static void exclude(int[] block, int offset, int[] points, boolean[] excluded) {
    long any = 0;
    Map<Integer, Long> places = new HashMap<>();
    for (int i = 0; i < block.length; i++) {
      if (block[i] == ANY) {
        any |= 1L << i;
      } else {
        places.merge(block[i], 1L << i, (a, b) -> a | b);
      }
    }
    long matched = 1L << (block.length - 1);
    long state = 0;
    int end = offset + block.length - 1;
    for (int i = offset; i < points.length && i - end < excluded.length; i++) {
      state = ((state << 1) | 1L) & (any | places.getOrDefault(points[i], 0L));
      int start = i - end;
      if (start >= 0 && (state & matched) == 0) {
        excluded[start] = true;
      }
    }
  }
}
