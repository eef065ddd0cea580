package dev.unless.cli.shell;

import java.io.IOException;
import java.util.Locale;

/** The output cannot be written: whoever read it has gone, or there is no room. */
public final class OutputLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputLostException(IOException cause) {
    super("the output cannot be written: " + cause.getMessage(), cause);
  }

  /** Whether the reader has gone, such as {@code head} once it has its lines. */
  public boolean isClosedPipe() {
    String message = String.valueOf(getCause()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }
}
