package dev.unless.bench.explain;

import static dev.unless.Unless.account;
import static dev.unless.Unless.allow;
import static dev.unless.Unless.anything;
import static dev.unless.Unless.bucketPolicy;
import static dev.unless.Unless.denyAll;
import static dev.unless.Unless.identityPolicy;
import static dev.unless.Unless.request;
import static dev.unless.aws.ServicePrincipals.ATHENA;
import static dev.unless.condition.Keys.calledVia;
import static dev.unless.condition.Keys.sourceIp;

import dev.unless.Authorizer;
import dev.unless.aws.S3;
import dev.unless.bench.table.Heading;
import dev.unless.bench.table.RowName;
import dev.unless.decide.Decision;
import dev.unless.explain.ExplanationText;
import dev.unless.request.Request;
import dev.unless.vocabulary.Account;
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

/** The words for a decision: a read that a bucket's policy denies. */
@Heading("Words for a decision")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class Explaining {
  private static final Account SHOP = account("111122223333");

  private final Authorizer authorizer =
      Authorizer.forResourcesOf(SHOP)
          .identity(identityPolicy(allow(S3.GET_OBJECT).on(S3.object("logs", anything()))))
          .resource(
              bucketPolicy(
                  "logs", denyAll().unless(sourceIp("53.0.2.7/32")).unless(calledVia(ATHENA))));

  private final Request request =
      authorizer.prepare(
          request(S3.GET_OBJECT, S3.object("logs", "2026/08/24.log"))
              .by(SHOP.role("analyst").session("s1"))
              .from("203.0.113.9"));

  private final Decision decision = authorizer.decide(request);

  @Benchmark
  @RowName("AWS's sentence")
  public String message() {
    return decision.message();
  }

  @Benchmark
  @RowName("the whole reasoning as text")
  public String explain() {
    return ExplanationText.of(decision.explain());
  }
}
