package dev.unless.bench.growth;

import dev.unless.bench.table.Heading;
import dev.unless.bench.table.NoGarbage;
import dev.unless.bench.table.RowName;
import dev.unless.decide.Decider;
import dev.unless.decide.Outcome;
import dev.unless.request.Request;
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

/** A decision under one condition of each kind, which holds. */
@Heading("Allocation: one condition of each kind")
@NoGarbage
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class ConditionKinds {
  @Param public ConditionKind kind = ConditionKind.STRING;

  private Decider decider = PolicyTexts.decider("");
  private Request request = GrowthRequests.NONE;

  @Setup
  public void prepare() {
    decider = PolicyTexts.decider(kind.statement());
    request = ConditionKind.request();
  }

  @Benchmark
  @RowName("{kind}")
  public Outcome outcome() {
    return decider.outcome(request);
  }
}
