package dev.unless.cli.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A stream for text in UTF-8 whose failures are not swallowed. It fails once; what is written to it
 * afterwards is lost without further notice.
 */
public final class Output {
  private final OutputStream stream;
  private boolean lost;

  private interface Step {
    void run() throws IOException;
  }

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
    run(() -> stream.write(utf8));
  }

  /**
   * Writes what has been held back.
   *
   * @throws OutputLostException if it cannot be written
   */
  public void flush() {
    run(stream::flush);
  }

  private void run(Step step) {
    if (lost) {
      return;
    }
    try {
      step.run();
    } catch (IOException failure) {
      lost = true;
      throw new OutputLostException(failure);
    }
  }
}
