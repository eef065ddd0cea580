package dev.unless.bench.compile;

import dev.unless.Unless;
import dev.unless.aws.S3;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Compiles in this process; each time all is opened anew, as a build does. */
final class Javac {
  private static final String LIBRARIES =
      Stream.of(Unless.class, S3.class, NullMarked.class)
          .map(Javac::jar)
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));

  private Javac() {}

  /** Without any processor, and without the rounds that one costs. */
  static List<String> compile(List<SourceText> sources) {
    return compile(sources, Stream.of("-proc:none"), List.of());
  }

  /** With these processors. Whatever javac says is returned. */
  static List<String> compile(List<SourceText> sources, Processor... processors) {
    return compile(sources, Stream.of(), List.of(processors));
  }

  private static List<String> compile(
      List<SourceText> sources, Stream<String> more, List<Processor> processors) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> options = Stream.concat(Stream.of("-classpath", LIBRARIES), more).toList();
    try (Discarding files =
        new Discarding(javac.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8))) {
      var task = javac.getTask(null, files, said, options, null, sources);
      task.setProcessors(processors);
      boolean compiled = task.call();
      List<String> messages = said.getDiagnostics().stream().map(Diagnostic::toString).toList();
      if (!compiled) {
        throw new IllegalStateException(String.join("\n", messages));
      }
      return messages;
    } catch (IOException notClosed) {
      throw new IllegalStateException(notClosed);
    }
  }

  private static Path jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException odd) {
      throw new IllegalStateException(odd);
    }
  }
}
