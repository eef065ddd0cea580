package dev.unless.cli.shell;

import dev.unless.finding.Printable;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Files that the command was given by name; {@code -} is standard input. */
public final class Inputs {
  /** The name of standard input. */
  public static final String STANDARD = "-";

  /** How many bytes of a file are read as one policy. */
  public static final int LONGEST = 16 * 1024 * 1024;

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

  /**
   * Refuses files of which more than one is standard input.
   *
   * @throws UsageException if so
   */
  public static void refuseStandardInputTwice(List<String> files) {
    if (Collections.frequency(files, STANDARD) > 1) {
      throw new UsageException("standard input is there only once, so give '-' once");
    }
  }

  /** All bytes of a file; empty, and told, if it cannot be read or has more than 16 MiB. */
  public Optional<byte[]> read(String file) {
    return use(file, Inputs::allBytes);
  }

  /** Likewise; why it cannot be read is told to whoever is given, too. */
  public Optional<byte[]> read(String file, Consumer<String> why) {
    try {
      return Optional.of(used(file, Inputs::allBytes));
    } catch (IOException | InvalidPathException problem) {
      complain(file, problem);
      why.accept(reason(problem));
      return Optional.empty();
    }
  }

  /** What comes of a file; empty, and told, if it cannot be read. */
  public <T> Optional<T> use(String file, Use<T> use) {
    try {
      return Optional.of(used(file, use));
    } catch (IOException | InvalidPathException problem) {
      complain(file, problem);
      return Optional.empty();
    }
  }

  /** Tells on standard error what the matter is with a file. */
  public void complain(String file, Exception problem) {
    shell.complain(Printable.escape(file) + ": " + Printable.escape(reason(problem)));
  }

  private <T> T used(String file, Use<T> use) throws IOException {
    if (file.equals(STANDARD)) {
      return use.of(shell.in());
    }
    if (file.isEmpty()) {
      throw new IOException("the file's name is empty");
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new IOException("this is a folder; name the files in it");
    }
    try (InputStream opened = open(path)) {
      return use.of(opened);
    }
  }

  /** The channel of a pipe would look for its length; buffered, its stream does not. */
  private static InputStream open(Path path) throws IOException {
    boolean pipe = Files.exists(path) && !Files.isRegularFile(path);
    return pipe
        ? new BufferedInputStream(new FileInputStream(path.toFile()))
        : Files.newInputStream(path);
  }

  private static byte[] allBytes(InputStream input) throws IOException {
    byte[] bytes = input.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new IOException("longer than 16 MiB; AWS's largest policy has 32,768 bytes");
    }
    return bytes;
  }

  private static String reason(Exception problem) {
    if (problem instanceof NoSuchFileException) {
      return "there is no file of this name";
    }
    if (problem instanceof AccessDeniedException) {
      return "no permission";
    }
    if (problem instanceof InvalidPathException noPath) {
      return "no name of a file: " + noPath.getReason();
    }
    if (problem instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getReason();
    }
    return problem.getMessage() == null ? problem.toString() : problem.getMessage();
  }
}
