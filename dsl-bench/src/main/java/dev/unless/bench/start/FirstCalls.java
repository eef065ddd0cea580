package dev.unless.bench.start;

import dev.unless.bench.table.Against;
import dev.unless.bench.table.Heading;
import dev.unless.bench.table.RowName;
import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.PolicyDocument;
import dev.unless.json.PolicyReader;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
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
import software.amazon.awssdk.policybuilder.iam.IamPolicy;

/** The first call in a fresh process, which loads the classes. */
@Heading("The first call in a fresh process")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstCalls {
  private static final String POLICY =
      """
      {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject",\
      "Resource":"arn:aws:s3:::reports/*","Condition":{"IpAddress":{"aws:SourceIp":"53.0.2.0/24"}}}}""";

  @Benchmark
  @RowName("Unless: read a policy")
  @Against("sdkRead")
  public PolicyDocument read() {
    return PolicyReader.read(POLICY);
  }

  @Benchmark
  @RowName("Unless: read a policy, decide a request")
  public Outcome readAndDecide() {
    Decider decider =
        Decider.of(Layers.none().withIdentity(PolicyReader.read(POLICY)), Catalog.aws());
    Request request =
        Request.builder(
                new Caller.RoleSession(
                    ParsedArn.of("arn:aws:iam::111122223333:role/analyst"), "s1"),
                "s3:GetObject",
                "arn:aws:s3:::reports/2026/1.csv",
                Catalog.aws())
            .with("aws:SourceIp", "53.0.2.7")
            .build();
    return decider.outcome(request);
  }

  @Benchmark
  @RowName("SDK: read a policy")
  public IamPolicy sdkRead() {
    return IamPolicy.fromJson(POLICY);
  }
}
