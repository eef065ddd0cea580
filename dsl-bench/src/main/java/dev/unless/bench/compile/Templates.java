package dev.unless.bench.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The texts that sources are made of. */
final class Templates {
  private Templates() {}

  static String read(String name) {
    try (InputStream file =
        Objects.requireNonNull(Templates.class.getResourceAsStream(name + ".txt"), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
