package dev.unless.text;

/** What one place of a pattern may stand for that is no literal character. */
enum CharClass {
  /** Any character. */
  ANY(-1, -2),
  /** Any but a colon, as within a field of an ARN. */
  WITHIN_FIELD(-3, -4),
  /** Any but a colon or a slash, as within a step of a path. */
  WITHIN_STEP(-5, -6),
  /** A digit of ASCII. */
  DIGIT(-7, -8),
  /** Any but a slash, as a name behind a path. */
  WITHIN_NAME(-9, -10);

  private static final CharClass[] BY_SYMBOL = new CharClass[1 + 2 * values().length];

  static {
    for (CharClass each : values()) {
      BY_SYMBOL[-each.one] = each;
      BY_SYMBOL[-each.many] = each;
    }
  }

  private final int one;
  private final int many;

  CharClass(int one, int many) {
    this.one = one;
    this.many = many;
  }

  /** The symbol of one such character: no code point. */
  int one() {
    return one;
  }

  /** The symbol of any number of them, also none. */
  int many() {
    return many;
  }

  /** Whether the symbol stands for any number of characters. */
  static boolean isMany(int symbol) {
    return symbol < 0 && of(symbol).many == symbol;
  }

  /** The class of a symbol that is no code point. */
  static CharClass of(int symbol) {
    return BY_SYMBOL[-symbol];
  }

  boolean has(int point) {
    return switch (this) {
      case ANY -> true;
      case WITHIN_FIELD -> point != ':';
      case WITHIN_STEP -> point != ':' && point != '/';
      case WITHIN_NAME -> point != '/';
      case DIGIT -> point >= '0' && point <= '9';
    };
  }

  /** The characters that are in both classes; digits are in every class. */
  CharClass and(CharClass other) {
    if (this == other || other == ANY || this == DIGIT) {
      return this;
    }
    return this == ANY || other == DIGIT ? other : WITHIN_STEP;
  }
}
