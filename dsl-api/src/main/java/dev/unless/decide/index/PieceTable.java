package dev.unless.decide.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers found by a piece of text of up to eight characters, without allocating. */
final class PieceTable {
  /** An odd number whose bits are spread well, by which a multiplication mixes those of a key. */
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final long[] pieces;
  private final int[] @Nullable [] numbers;
  private final int shift;

  PieceTable(Map<Long, List<Integer>> entries) {
    int size = Integer.highestOneBit(Math.max(2, entries.size() * 4 - 1));
    this.pieces = new long[size];
    this.numbers = new int[size][];
    this.shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
    entries.forEach(this::put);
  }

  private void put(long piece, List<Integer> found) {
    int slot = slot(piece);
    while (numbers[slot] != null) {
      slot = next(slot);
    }
    pieces[slot] = piece;
    numbers[slot] = found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The numbers under a piece, or null. */
  int @Nullable [] get(long piece) {
    int slot = slot(piece);
    while (numbers[slot] != null && pieces[slot] != piece) {
      slot = next(slot);
    }
    return numbers[slot];
  }

  private int slot(long piece) {
    return (int) ((piece * MIX) >>> shift);
  }

  private int next(int slot) {
    return (slot + 1) & (numbers.length - 1);
  }
}
