package dev.unless.text;

import java.util.Arrays;

/** A set of places in patterns that are laid one behind the other, a bit each. */
final class Places {
  private final long[] words;

  Places(int size) {
    this(new long[(size + Long.SIZE - 1) / Long.SIZE]);
  }

  private Places(long[] words) {
    this.words = words;
  }

  /** So many longs hold it. */
  int words() {
    return words.length;
  }

  void add(int place) {
    words[place / Long.SIZE] |= 1L << place;
  }

  boolean meets(Places other) {
    for (int i = 0; i < words.length; i++) {
      if ((words[i] & other.words[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The places behind those of these that are among the first, and those that are among others. */
  Places behindOrAt(Places passed, Places kept) {
    long[] next = new long[words.length];
    long carry = 0;
    for (int i = 0; i < words.length; i++) {
      long passes = words[i] & passed.words[i];
      next[i] = (passes << 1) | carry | (words[i] & kept.words[i]);
      carry = passes >>> (Long.SIZE - 1);
    }
    return new Places(next);
  }

  /** Adds the place behind each of these that is among the others. */
  void addBehind(Places passed) {
    long carry = 0;
    for (int i = 0; i < words.length; i++) {
      long passes = words[i] & passed.words[i];
      words[i] |= (passes << 1) | carry;
      carry = passes >>> (Long.SIZE - 1);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Places places && Arrays.equals(words, places.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
