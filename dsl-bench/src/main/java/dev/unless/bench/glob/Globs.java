package dev.unless.bench.glob;

import dev.unless.bench.table.Grows;
import dev.unless.bench.table.Heading;
import dev.unless.bench.table.NoGarbage;
import dev.unless.bench.table.RowName;
import dev.unless.text.Glob;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Variables;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Patterns made to be slow against texts of more and more characters. */
@Heading("Adversarial patterns: time for each character")
@Grows(with = "characters", each = true)
@NoGarbage
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class Globs {
  @Param public Evil pattern = Evil.STARS;

  @Param({"100", "1000", "10000", "100000"})
  public int characters;

  private Glob glob = Glob.of(Text.literal(""));
  private String text = "";

  @Setup
  public void prepare() {
    glob = Glob.of(Text.parse(pattern.pattern(), Syntax.PATTERN));
    text = pattern.text(characters);
  }

  @Benchmark
  @RowName("{pattern}, {characters} characters")
  public boolean matches() {
    return glob.matches(text, Variables.NONE);
  }
}
