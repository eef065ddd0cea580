package dev.unless.bench.start;

import dev.unless.bench.table.Against;
import dev.unless.bench.table.Heading;
import dev.unless.bench.table.RowName;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Whole processes, from start to exit. */
@Heading("Processes")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 10)
public class Processes {
  private static final String POLICY =
      """
      {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject",\
      "Resource":"arn:aws:s3:::reports/*"}}""";

  private Path file = Path.of("");

  /** The command line's jar; empty where it has not been built. */
  public static Optional<Path> jar() {
    return Stream.of(System.getProperty("unless.jar", ""))
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .filter(Files::exists)
        .findFirst();
  }

  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("policy", ".json");
    Files.writeString(file, POLICY);
  }

  @TearDown
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  @Benchmark
  @RowName("java -jar unless.jar check policy.json")
  @Against("version")
  public int check() throws IOException, InterruptedException {
    return run("-jar", jar().orElseThrow().toString(), "check", file.toString());
  }

  @Benchmark
  @RowName("java -version")
  public int version() throws IOException, InterruptedException {
    return run("-version");
  }

  private static int run(String... arguments) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = Stream.concat(Stream.of(java.toString()), Stream.of(arguments)).toList();
    return new ProcessBuilder(command)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
