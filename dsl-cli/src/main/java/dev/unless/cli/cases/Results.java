package dev.unless.cli.cases;

import java.nio.charset.StandardCharsets;

/** What came of a batch: the text of its results in order, and their count. */
final class Results {
  private final byte[] utf8;
  private final Tally tally;
  private final int batchBytes;

  Results(String text, Tally tally, int batchBytes) {
    this.utf8 = text.getBytes(StandardCharsets.UTF_8);
    this.tally = tally;
    this.batchBytes = batchBytes;
  }

  byte[] utf8() {
    return utf8;
  }

  Tally tally() {
    return tally;
  }

  /** How many bytes of input are done with. */
  int batchBytes() {
    return batchBytes;
  }
}
