package dev.unless.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A process as a user's shell starts it. */
final class Command {
  private final ProcessBuilder builder;

  private Command(List<String> words) {
    builder = new ProcessBuilder(words);
    for (String name : List.of("UNLESS_JAVA_OPTS", "UNLESS_JAR", "NO_COLOR", "COLUMNS")) {
      builder.environment().remove(name);
    }
  }

  static Command of(List<String> words) {
    return new Command(words);
  }

  Command with(String variable, Object value) {
    builder.environment().put(variable, value.toString());
    return this;
  }

  Command in(Path folder) {
    builder.directory(folder.toFile());
    return this;
  }

  Process start() throws IOException {
    return builder.start();
  }

  /** Runs it to its end, with this text as standard input. */
  Run run(String input) throws Exception {
    Process process = builder.start();
    CompletableFuture<String> err = text(process.getErrorStream());
    CompletableFuture<String> out = text(process.getInputStream());
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException closed) {
      // A command that has failed does not read on.
    }
    return new Run(process.waitFor(), out.get(), err.get());
  }

  private static CompletableFuture<String> text(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        },
        task -> new Thread(task, "reader").start());
  }
}
