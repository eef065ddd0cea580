package dev.unless.cli.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cuts a stream of bytes into lines, holding no more of a line than the limit. */
final class Lines {
  /**
   * The longest line that is taken, in bytes, which bounds the work for one: twice all policies
   * that AWS lets bear on one request.
   */
  static final int LONGEST = 4 * 1024 * 1024;

  private static final int BATCH_LINES = 256;
  private static final int BATCH_BYTES = 512 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long number;

  Lines(InputStream in) {
    this.in = in;
  }

  /**
   * The next lines, none at the end of the stream: as many as make a batch, or as there are without
   * waiting for more, so that whoever writes one line gets its result.
   */
  Batch batch() throws IOException {
    List<Line> lines = new ArrayList<>();
    int bytes = 0;
    for (Optional<Line> line = next(); line.isPresent(); line = next()) {
      lines.add(line.get());
      bytes += line.get().utf8().length;
      if (lines.size() == BATCH_LINES || bytes >= BATCH_BYTES || wouldWait()) {
        break;
      }
    }
    return new Batch(lines, bytes);
  }

  private boolean wouldWait() throws IOException {
    return at == end && in.available() == 0;
  }

  /** The next line; empty at the end of the stream. Both {@code \n} and {@code \r\n} end a line. */
  private Optional<Line> next() throws IOException {
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
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private static byte[] withoutCarriageReturn(byte[] line) {
    boolean carriageReturn = line.length > 0 && line[line.length - 1] == '\r';
    return carriageReturn ? Arrays.copyOf(line, line.length - 1) : line;
  }
}
