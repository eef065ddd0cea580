package dev.unless.cli.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream of bytes into lines, holding one line at a time and no more of it than the limit.
 */
final class Lines {
  /** The longest line that is taken, in bytes. */
  static final int LONGEST = 16 * 1024 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long number;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The next line; empty at the end of the stream. Both {@code \n} and {@code \r\n} end a line. */
  Optional<Line> next() throws IOException {
    if (at == end && !fill()) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && (at < end || fill())) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      int room = LONGEST - line.size();
      line.write(buffer, from, Math.min(at - from, room));
      tooLong |= at - from > room;
      ended = at < end;
      if (ended) {
        at++;
      }
    }
    return Optional.of(new Line(++number, withoutCarriageReturn(line.toByteArray()), tooLong));
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(in.read(buffer), 0);
    return end > 0;
  }

  private static byte[] withoutCarriageReturn(byte[] line) {
    boolean carriageReturn = line.length > 0 && line[line.length - 1] == '\r';
    return carriageReturn ? Arrays.copyOf(line, line.length - 1) : line;
  }
}
