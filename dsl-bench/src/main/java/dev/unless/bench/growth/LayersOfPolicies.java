package dev.unless.bench.growth;

import dev.unless.bench.table.Grows;
import dev.unless.bench.table.Heading;
import dev.unless.bench.table.NoGarbage;
import dev.unless.bench.table.RowName;
import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.PolicyDocument;
import dev.unless.request.Request;
import java.util.ArrayList;
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

/** A decision under more and more layers of the same statement; the last allows it, or not. */
@Heading("Growth: layers")
@Grows(with = "layers")
@NoGarbage
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class LayersOfPolicies {
  @Param public Hit matching = Hit.LAST;

  @Param({"1", "2", "3", "4", "5"})
  public int layers;

  private Decider decider = PolicyTexts.decider("");
  private Request request = GrowthRequests.NONE;

  @Setup
  public void prepare() {
    Layers all = Layers.none();
    for (int layer = 1; layer <= layers; layer++) {
      String key = layer == layers ? "aws:PrincipalTag/last" : GrowthRequests.TEAM;
      all = with(all, layer, key);
    }
    decider = Decider.of(all, Catalog.aws());
    request =
        GrowthRequests.toRead()
            .with(GrowthRequests.TEAM, "shop")
            .with("aws:PrincipalTag/last", matching == Hit.LAST ? "shop" : "other")
            .build();
  }

  private static Layers with(Layers layers, int layer, String key) {
    PolicyDocument document =
        PolicyTexts.document(PolicyTexts.allowWhen("\"StringEquals\":{\"" + key + "\":\"shop\"}"));
    return switch (layer) {
      case 1 -> layers.withIdentity(document);
      case 2 -> layers.withBoundary(document);
      case 3 -> layers.withSession(document);
      default -> {
        List<List<PolicyDocument>> levels = new ArrayList<>(layers.serviceControl());
        levels.add(List.of(document));
        yield layers.withServiceControl(levels);
      }
    };
  }

  @Benchmark
  @RowName("{layers} layers, request matches {matching}")
  public Outcome outcome() {
    return decider.outcome(request);
  }
}
