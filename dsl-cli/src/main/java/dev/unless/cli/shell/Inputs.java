package dev.unless.cli.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Files that the command was given by name; {@code -} is standard input. */
public final class Inputs {
  private final Shell shell;

  /** What is done with an input. */
  public interface Use<T> {
    /**
     * Uses it.
     *
     * @throws IOException if it cannot be read or is of no use
     */
    T of(InputStream input) throws IOException;
  }

  /**
   * Files beside this shell's standard input; what cannot be read is told on its standard error.
   */
  public Inputs(Shell shell) {
    this.shell = shell;
  }

  /** What comes of a file; empty, and told, if it cannot be read. */
  public <T> Optional<T> use(String file, Use<T> use) {
    try {
      if (file.equals("-")) {
        return Optional.of(use.of(shell.in()));
      }
      try (InputStream opened = Files.newInputStream(Path.of(file))) {
        return Optional.of(use.of(opened));
      }
    } catch (NoSuchFileException missing) {
      shell.complain("there is no file " + file);
    } catch (InvalidPathException noPath) {
      shell.complain(noPath.getMessage());
    } catch (IOException unreadable) {
      shell.complain(file + ": " + unreadable.getMessage());
    }
    return Optional.empty();
  }
}
