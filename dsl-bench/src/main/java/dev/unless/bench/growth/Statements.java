package dev.unless.bench.growth;

import dev.unless.bench.table.Grows;
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

/** A decision under more and more statements. */
@Heading("Growth: statements")
@Grows(with = "statements", atMost = 5)
@NoGarbage
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class Statements {
  @Param public StatementShape differingIn = StatementShape.ACTION;

  @Param public Hit matching = Hit.LAST;

  @Param({"10", "100", "1000", "10000"})
  public int statements;

  private Decider decider = PolicyTexts.decider("");
  private Request request = GrowthRequests.NONE;

  @Setup
  public void prepare() {
    decider = PolicyTexts.decider(differingIn.statements(statements));
    request = differingIn.request(matching == Hit.LAST ? statements - 1 : statements);
  }

  @Benchmark
  @RowName("{statements} statements that differ in {differingIn}; request matches {matching}")
  public Outcome outcome() {
    return decider.outcome(request);
  }
}
