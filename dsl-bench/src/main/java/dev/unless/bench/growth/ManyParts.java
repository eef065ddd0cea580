package dev.unless.bench.growth;

import dev.unless.bench.table.Grows;
import dev.unless.bench.table.Heading;
import dev.unless.bench.table.RowName;
import dev.unless.condition.Condition;
import dev.unless.condition.Keys;
import dev.unless.condition.NormalForm;
import dev.unless.document.ConditionBlock;
import java.util.List;
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

/** A formula of more and more parts, brought into condition blocks. */
@Heading("Growth: parts of a formula")
@Grows(with = "parts", atMost = 15)
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ManyParts {
  @Param public FormulaShape of = FormulaShape.REQUIREMENTS;

  @Param({"1000", "10000"})
  public int parts;

  private Condition formula = Keys.secureTransport();

  @Setup
  public void prepare() {
    formula = of.formula(parts);
  }

  @Benchmark
  @RowName("{parts} {of}")
  public List<ConditionBlock> blocks() {
    return NormalForm.blocks(formula);
  }
}
