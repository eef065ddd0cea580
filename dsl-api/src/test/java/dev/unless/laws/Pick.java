package dev.unless.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Random choices, the same ones for the same seed. */
public final class Pick {
  private final SplittableRandom random;

  private Pick(SplittableRandom random) {
    this.random = random;
  }

  /** The choices of one case, independent of those of other cases. */
  static Pick ofCase(long seed, String law, long index) {
    long mixed = seed * 0xBF58476D1CE4E5B9L + law.hashCode();
    return new Pick(new SplittableRandom(mixed ^ (index * 0xD6E8FEB86659FD93L)).split());
  }

  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  @SafeVarargs
  public final <T> T of(T... choices) {
    return choices[below(choices.length)];
  }

  public <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Between {@code least} and {@code most} things, each made anew. */
  public <T> List<T> some(int least, int most, Supplier<T> maker) {
    int size = least + below(most - least + 1);
    List<T> made = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      made.add(maker.get());
    }
    return made;
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int j = below(i + 1);
      T moved = shuffled.get(i);
      shuffled.set(i, shuffled.get(j));
      shuffled.set(j, moved);
    }
    return shuffled;
  }

  /** The text with a wildcard for one of its characters, and perhaps one before or after. */
  String patternOf(String text) {
    if (text.isEmpty()) {
      return "*";
    }
    int at = text.offsetByCodePoints(0, below(text.codePointCount(0, text.length())));
    int next = text.offsetByCodePoints(at, 1);
    return of("", "*")
        + text.substring(0, at)
        + of("?", "*", "")
        + text.substring(next)
        + of("", "*");
  }
}
