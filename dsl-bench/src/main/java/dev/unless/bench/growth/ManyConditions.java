package dev.unless.bench.growth;

import dev.unless.bench.table.Grows;
import dev.unless.bench.table.Heading;
import dev.unless.bench.table.NoGarbage;
import dev.unless.bench.table.RowName;
import dev.unless.decide.Decider;
import dev.unless.decide.Outcome;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
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

/** A decision under a statement of more and more conditions; NONE fails at the last of them. */
@Heading("Growth: conditions of a statement")
@Grows(with = "conditions")
@NoGarbage
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class ManyConditions {
  private static final String TAG = "aws:PrincipalTag/tag-";

  @Param public Hit matching = Hit.LAST;

  @Param({"1", "5", "10", "20"})
  public int conditions;

  private Decider decider = PolicyTexts.decider("");
  private Request request = GrowthRequests.NONE;

  @Setup
  public void prepare() {
    String tags = PolicyTexts.list(conditions, i -> "\"" + TAG + i + "\":\"value-" + i + "\"");
    decider = PolicyTexts.decider(PolicyTexts.allowWhen("\"StringEquals\":{" + tags + "}"));
    RequestBuilder builder = GrowthRequests.toRead();
    for (int i = 0; i < conditions; i++) {
      boolean fails = i == conditions - 1 && matching == Hit.NONE;
      builder.with(TAG + i, fails ? "other" : "value-" + i);
    }
    request = builder.build();
  }

  @Benchmark
  @RowName("{conditions} conditions, request matches {matching}")
  public Outcome outcome() {
    return decider.outcome(request);
  }
}
