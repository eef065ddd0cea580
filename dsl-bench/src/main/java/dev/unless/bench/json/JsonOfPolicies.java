package dev.unless.bench.json;

import dev.unless.Policy;
import dev.unless.bench.table.Against;
import dev.unless.bench.table.Heading;
import dev.unless.bench.table.RowName;
import dev.unless.document.PolicyDocument;
import dev.unless.json.PolicyReader;
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
import software.amazon.awssdk.policybuilder.iam.IamPolicy;

/** Policies built, written and read, beside the SDK's builder. */
@Heading("Policies as JSON: the guide's of one statement, a service's of four")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonOfPolicies {
  @Param public Example policy = Example.GUIDE;

  private Policy ours = Example.GUIDE.unless();
  private IamPolicy sdks = Example.GUIDE.sdk();
  private String json = "";

  @Setup
  public void build() {
    ours = policy.unless();
    sdks = policy.sdk();
    json = sdks.toJson();
  }

  @Benchmark
  @RowName("build and write: Unless, {policy}")
  @Against("buildAndWriteSdk")
  public String buildAndWriteUnless() {
    return policy.unless().toCompactJson();
  }

  @Benchmark
  @RowName("build and write: SDK, {policy}")
  public String buildAndWriteSdk() {
    return policy.sdk().toJson();
  }

  @Benchmark
  @RowName("write: Unless, {policy}")
  @Against(value = "writeSdk", atMost = 0.5)
  public String writeUnless() {
    return ours.toCompactJson();
  }

  @Benchmark
  @RowName("write: SDK, {policy}")
  public String writeSdk() {
    return sdks.toJson();
  }

  @Benchmark
  @RowName("read: Unless, {policy}")
  @Against(value = "readSdk", atMost = 1)
  public PolicyDocument readUnless() {
    return PolicyReader.read(json);
  }

  @Benchmark
  @RowName("read: SDK, {policy}")
  public IamPolicy readSdk() {
    return IamPolicy.fromJson(json);
  }
}
