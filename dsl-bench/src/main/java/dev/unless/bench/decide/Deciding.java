package dev.unless.bench.decide;

import com.cedarpolicy.model.AuthorizationRequest;
import dev.unless.AccessRequest;
import dev.unless.bench.table.Against;
import dev.unless.bench.table.Heading;
import dev.unless.bench.table.NoGarbage;
import dev.unless.bench.table.RowName;
import dev.unless.decide.Decision;
import dev.unless.decide.Outcome;
import dev.unless.request.Request;
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

/** The same request decided by the same policy, by this library, its peers and by hand. */
@Heading("Deciding")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Deciding {
  private final AccessRequest words = ByUnless.requestOf(PlainRequest.USUAL);
  private final Request prepared = ByUnless.AUTHORIZER.prepare(words);
  private final ByHand.Parsed parsed = ByHand.Parsed.of(PlainRequest.USUAL);
  private final ByCasbin casbin = new ByCasbin();
  private final Object[] casbinRequest = ByCasbin.requestOf(PlainRequest.USUAL);
  private final ByCedar cedar = ByCedar.ofText();
  private final ByCedar cachedCedar = ByCedar.cached();
  private final AuthorizationRequest cedarRequest = ByCedar.requestOf(PlainRequest.USUAL);

  @Benchmark
  @RowName("Unless: outcome of a prepared request")
  @Against(value = "byHand", atMost = 5)
  @NoGarbage
  public Outcome outcome() {
    return ByUnless.AUTHORIZER.outcome(prepared);
  }

  @Benchmark
  @RowName("Unless: decision on a prepared request")
  @Against("outcome")
  public Decision decide() {
    return ByUnless.AUTHORIZER.decide(prepared);
  }

  @Benchmark
  @RowName("Unless: prepare a request in words, outcome")
  @Against("outcome")
  public Outcome prepareAndOutcome() {
    return ByUnless.AUTHORIZER.outcome(words);
  }

  @Benchmark
  @RowName("Unless: say a request in words, prepare it, outcome")
  @Against("casbin")
  public Outcome wordsAndOutcome() {
    return ByUnless.AUTHORIZER.outcome(ByUnless.requestOf(PlainRequest.USUAL));
  }

  @Benchmark
  @RowName("Unless: build a request of texts, outcome")
  @Against("casbin")
  public Outcome buildAndOutcome() {
    return ByUnless.DECIDER.outcome(ByUnless.textsOf(PlainRequest.USUAL));
  }

  @Benchmark
  @RowName("an if over parsed values")
  public boolean byHand() {
    return ByHand.isAllowed(parsed);
  }

  @Benchmark
  @RowName("jCasbin: enforce")
  @Against(value = "outcome", atLeast = 10)
  public boolean casbin() {
    return casbin.isAllowed(casbinRequest);
  }

  @Benchmark
  @RowName("Cedar: isAuthorized, policies as text")
  @Against(value = "outcome", atLeast = 1000)
  public boolean cedar() {
    return cedar.isAllowed(cedarRequest);
  }

  @Benchmark
  @RowName("Cedar: isAuthorized, policies kept parsed")
  @Against(value = "outcome", atLeast = 1000)
  public boolean cedarCached() {
    return cachedCedar.isAllowed(cedarRequest);
  }
}
