package dev.unless.bench.glob;

/** Patterns on which matchers that go back and try again take forever, and texts that make them. */
public enum Evil {
  STARS("*a".repeat(16) + "*b", "a"),
  STARS_OPEN_AT_THE_END("*a".repeat(16) + "*b*", "a"),
  QUESTIONS("*?".repeat(16) + "*b*", "a"),
  PAIRS("*ab".repeat(16) + "*ac*", "ab"),
  LONG_INFIX("*" + "a".repeat(60) + "b*", "a"),
  LONGER_INFIX("*" + "a".repeat(200) + "b*", "a"),
  QUESTIONS_INSIDE("*" + "a?".repeat(16) + "b*", "a");

  private final String pattern;
  private final String unit;

  Evil(String pattern, String unit) {
    this.pattern = pattern;
    this.unit = unit;
  }

  String pattern() {
    return pattern;
  }

  /** A text that nearly matches. */
  String text(int length) {
    return unit.repeat(length / unit.length());
  }
}
