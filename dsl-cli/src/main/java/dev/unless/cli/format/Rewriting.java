package dev.unless.cli.format;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/** Replaces what a file holds, at once: whoever reads it finds the old text or the new one. */
final class Rewriting {
  private Rewriting() {}

  /**
   * Rewrites a file, which keeps its permissions; of a link the file that it leads to.
   *
   * @throws IOException if it cannot be rewritten; then it is as it was
   */
  static void of(Path file, byte[] content) throws IOException {
    Path target = file.toRealPath();
    if (!Files.isRegularFile(target)) {
      throw new IOException("only files can be rewritten, and this is something else");
    }
    if (!Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    Path written = Files.createTempFile(target.resolveSibling(""), ".unless-", ".tmp");
    try {
      Files.write(written, content, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
      copyAttributes(target, written);
      Files.move(
          written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void copyAttributes(Path from, Path to) throws IOException {
    PosixFileAttributeView there = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView here = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (there == null || here == null) {
      return;
    }
    PosixFileAttributes attributes = there.readAttributes();
    if (!here.readAttributes().group().equals(attributes.group())) {
      here.setGroup(attributes.group());
    }
    here.setPermissions(attributes.permissions());
  }
}
