package dev.unless.bench.compile;

import dev.unless.bench.table.Against;
import dev.unless.bench.table.Heading;
import dev.unless.bench.table.RowName;
import dev.unless.processor.AnnotationClaim;
import dev.unless.processor.UnlessProcessor;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** javac on 500 classes, with the processor and without, in a process that has compiled before. */
@Heading("Compiling 500 classes, and the same of which 100 have a policy")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 6)
@Measurement(iterations = 5, time = 3)
public class Compiling {
  private final List<SourceText> plain = Services.plain();
  private final List<SourceText> withPolicies = Services.withPolicies();

  @Benchmark
  @RowName("no policy: no processor")
  public List<String> plainAlone() {
    return Javac.compile(plain);
  }

  @Benchmark
  @RowName("no policy: one that does nothing")
  @Against("plainAlone")
  public List<String> plainIdle() {
    return Javac.compile(plain, new Idle());
  }

  @Benchmark
  @RowName("no policy: Unless")
  @Against(value = "plainIdle", atMost = 1.03)
  public List<String> plainUnless() {
    return Javac.compile(plain, new UnlessProcessor(), new AnnotationClaim());
  }

  @Benchmark
  @RowName("100 policies: one that does nothing")
  @Against("plainIdle")
  public List<String> policiesIdle() {
    return Javac.compile(withPolicies, new Idle());
  }

  @Benchmark
  @RowName("100 policies: Unless")
  @Against(value = "policiesIdle", atMost = 1.1)
  public List<String> policiesUnless() {
    return Javac.compile(withPolicies, new UnlessProcessor(), new AnnotationClaim());
  }
}
