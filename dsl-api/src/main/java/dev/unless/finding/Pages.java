package dev.unless.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The pages of findings. */
final class Pages {
  /** Where they are: the build writes its property {@code unless.findings.address} into a file. */
  static final String FOLDER = read();

  private Pages() {}

  private static String read() {
    try (InputStream file = Objects.requireNonNull(Pages.class.getResourceAsStream("pages.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
