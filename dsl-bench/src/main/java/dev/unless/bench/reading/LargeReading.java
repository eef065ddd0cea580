package dev.unless.bench.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unless.bench.table.Against;
import dev.unless.bench.table.Heading;
import dev.unless.bench.table.Rate;
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

/** Large documents read, beside Jackson's tree of them and the SDK's reader. */
@Heading("Reading large documents")
@Rate(bytes = "bytes")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LargeReading {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Param({"100000", "1000000", "10000000"})
  public int bytes;

  private String json = "";

  @Setup
  public void write() {
    json = LargePolicy.json(bytes);
  }

  @Benchmark
  @RowName("Unless, {bytes} bytes")
  @Against("jackson")
  @Against("sdk")
  public PolicyDocument unless() {
    return PolicyReader.read(json);
  }

  @Benchmark
  @RowName("Jackson's readTree, {bytes} bytes")
  public JsonNode jackson() throws JsonProcessingException {
    return MAPPER.readTree(json);
  }

  @Benchmark
  @RowName("the SDK's IamPolicy, {bytes} bytes")
  public IamPolicy sdk() {
    return IamPolicy.fromJson(json);
  }
}
