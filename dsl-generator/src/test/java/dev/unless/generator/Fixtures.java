package dev.unless.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files of fixtures. */
final class Fixtures {
  private Fixtures() {}

  /** The text with double quotes for single ones. */
  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replace('\'', '"'));
  }
}
