package dev.unless.processor.evaluation;

import java.util.Locale;

/**
 * What one evaluation may take: counts and no time, so that a program is always too large, or
 * never.
 */
final class Budget {
  private static final int MOST_VALUES = 200_000;
  private static final int MOST_CHARACTERS = 2_000_000;

  private int values;
  private long characters;

  /** How many values were made. */
  int values() {
    return values;
  }

  /**
   * A value that is made of so many others.
   *
   * @throws TooLargeException if it is one value too many
   */
  void value(int parts) {
    values += 1 + parts;
    if (values > MOST_VALUES) {
      throw tooMany("it consists of more than %,d values", MOST_VALUES);
    }
  }

  /**
   * @throws TooLargeException if it is a text too many
   */
  void text(int length) {
    characters += length;
    if (characters > MOST_CHARACTERS) {
      throw tooMany("its texts have more than %,d characters", MOST_CHARACTERS);
    }
  }

  private static TooLargeException tooMany(String what, int most) {
    return new TooLargeException(String.format(Locale.ROOT, what, most));
  }
}
