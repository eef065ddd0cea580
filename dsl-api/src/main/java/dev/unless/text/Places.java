package dev.unless.text;

import java.util.Arrays;

/** A set of places in patterns that are laid one behind the other, a bit each. */
final class Places {
  private final long[] words;

  /** The words beyond which there are no places. */
  private int first;

  private int last;

  /** None yet. */
  Places(int size) {
    this.words = new long[(size + Long.SIZE - 1) / Long.SIZE];
    this.first = words.length;
    this.last = -1;
  }

  private Places(long[] words) {
    this.words = words;
    this.last = words.length - 1;
  }

  /** So many longs hold it. */
  int words() {
    return words.length;
  }

  void add(int place) {
    int word = place / Long.SIZE;
    words[word] |= 1L << place;
    first = Math.min(first, word);
    last = Math.max(last, word);
  }

  boolean meets(Places other) {
    for (int i = Math.max(first, other.first); i <= Math.min(last, other.last); i++) {
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
    first = 0;
    last = words.length - 1;
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
