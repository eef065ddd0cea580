package dev.unless.text;

import dev.unless.text.Text.Literal;
import dev.unless.text.Text.Part;
import dev.unless.text.Text.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The part of a glob between two {@code *}: literals, variables and {@code ?}. */
final class Segment {
  static final int MISS = -1;

  /** Segments up to this length are looked for plainly, which is linear then. */
  private static final int SHORT = 32;

  /**
   * Above this product of lengths the plain search, quadratic at worst, gives way to the
   * bit-parallel one.
   */
  private static final long PLAIN_SEARCH_LIMIT = 1 << 16;

  private final Part[] parts;

  Segment(List<Part> parts) {
    this.parts = parts.toArray(Part[]::new);
  }

  boolean isEmpty() {
    return parts.length == 0;
  }

  /** Where a match that starts at {@code at} ends, or {@link #MISS}. */
  int matchForward(String value, int at, int to, Variables variables) {
    int position = at;
    for (Part part : parts) {
      if (part == Text.Wildcard.ANY_ONE) {
        if (position >= to) {
          return MISS;
        }
        position = value.offsetByCodePoints(position, 1);
        continue;
      }
      String literal = literalOf(part, variables);
      if (literal == null
          || position + literal.length() > to
          || !value.startsWith(literal, position)) {
        return MISS;
      }
      position += literal.length();
    }
    return position;
  }

  /** Where a match that ends at {@code to} starts, not before {@code from}, or {@link #MISS}. */
  int matchBackward(String value, int from, int to, Variables variables) {
    int position = to;
    for (int i = parts.length - 1; i >= 0; i--) {
      if (parts[i] == Text.Wildcard.ANY_ONE) {
        if (position <= from) {
          return MISS;
        }
        position = value.offsetByCodePoints(position, -1);
        continue;
      }
      String literal = literalOf(parts[i], variables);
      if (literal == null || position - literal.length() < from) {
        return MISS;
      }
      position -= literal.length();
      if (!value.startsWith(literal, position)) {
        return MISS;
      }
    }
    return position;
  }

  /** Where the leftmost match from {@code at} on ends, or {@link #MISS}. */
  int find(String value, int at, int to, Variables variables) {
    long length = length(variables);
    if (length == MISS) {
      return MISS;
    }
    return length > SHORT && length * (to - at) > PLAIN_SEARCH_LIMIT
        ? findLong(codePoints(variables), value, at, to)
        : findShort(value, at, to, variables);
  }

  private int findShort(String value, int at, int to, Variables variables) {
    int start = at;
    while (true) {
      int end = matchForward(value, start, to, variables);
      if (end != MISS || start >= to) {
        return end;
      }
      start = value.offsetByCodePoints(start, 1);
    }
  }

  /** Looks in a window that doubles, so that the cost goes with how far away the match is. */
  private static int findLong(int[] points, String value, int at, int to) {
    long window = 4L * points.length;
    while (true) {
      int end = (int) Math.min(to, at + window);
      boolean splitsPair = end < to && Character.isLowSurrogate(value.charAt(end));
      int found = BitParallelSearch.find(points, value, at, splitsPair ? end + 1 : end);
      if (found != MISS || end == to) {
        return found;
      }
      window *= 2;
    }
  }

  private long length(Variables variables) {
    long length = 0;
    for (Part part : parts) {
      if (part == Text.Wildcard.ANY_ONE) {
        length++;
        continue;
      }
      String literal = literalOf(part, variables);
      if (literal == null) {
        return MISS;
      }
      length += literal.length();
    }
    return length;
  }

  private int[] codePoints(Variables variables) {
    return Arrays.stream(parts).flatMapToInt(part -> codePoints(part, variables)).toArray();
  }

  private static IntStream codePoints(Part part, Variables variables) {
    String literal = part == Text.Wildcard.ANY_ONE ? null : literalOf(part, variables);
    return literal == null ? IntStream.of(BitParallelSearch.ANY) : literal.codePoints();
  }

  private static @Nullable String literalOf(Part part, Variables variables) {
    if (part instanceof Literal literal) {
      return literal.text();
    }
    Variable variable = (Variable) part;
    return variable.valueIn(variables).orElse(null);
  }
}
