package dev.unless.cli.cases;

/** A line of input. */
public final class Line {
  private final long number;
  private final byte[] utf8;
  private final boolean tooLong;

  /**
   * @param number the line's number, from 1
   * @param utf8 its bytes, without line end; cut off where the line is too long
   * @param tooLong whether it was cut off
   */
  Line(long number, byte[] utf8, boolean tooLong) {
    this.number = number;
    this.utf8 = utf8;
    this.tooLong = tooLong;
  }

  /** The line's number, from 1. */
  public long number() {
    return number;
  }

  /** The bytes, without line end; cut off where the line is too long. */
  public byte[] utf8() {
    return utf8;
  }

  boolean tooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (byte b : utf8) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
