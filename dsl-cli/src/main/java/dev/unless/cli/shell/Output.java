package dev.unless.cli.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A stream for text in UTF-8 whose failures are not swallowed. */
public final class Output {
  private final OutputStream stream;

  /** Text that is written to this stream. */
  public Output(OutputStream stream) {
    this.stream = stream;
  }

  /**
   * Writes the text.
   *
   * @throws OutputLostException if it cannot be written
   */
  public void print(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes the bytes.
   *
   * @throws OutputLostException if they cannot be written
   */
  public void write(byte[] utf8) {
    try {
      stream.write(utf8);
    } catch (IOException lost) {
      throw new OutputLostException(lost);
    }
  }

  /**
   * Writes what has been held back.
   *
   * @throws OutputLostException if it cannot be written
   */
  public void flush() {
    try {
      stream.flush();
    } catch (IOException lost) {
      throw new OutputLostException(lost);
    }
  }
}
