package dev.unless.bench.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured of one benchmark.
 *
 * @param type its class
 * @param method its method
 * @param parameters its parameters
 * @param time the mean time of a call
 * @param bytes what a call allocates; empty where that was not measured
 */
record Figure(
    String type,
    String method,
    Map<String, String> parameters,
    Estimate time,
    Optional<Double> bytes) {
  private static final Map<String, Double> NANOSECONDS =
      Map.of("ns/op", 1.0, "us/op", 1e3, "ms/op", 1e6, "s/op", 1e9);

  static Figure of(RunResult run) {
    String name = run.getParams().getBenchmark();
    int dot = name.lastIndexOf('.');
    Map<String, String> parameters = new TreeMap<>();
    for (String key : run.getParams().getParamsKeys()) {
      parameters.put(key, run.getParams().getParam(key));
    }
    Result<?> time = run.getPrimaryResult();
    double unit = NANOSECONDS.getOrDefault(time.getScoreUnit(), Double.NaN);
    return new Figure(
        name.substring(0, dot),
        name.substring(dot + 1),
        parameters,
        new Estimate(time.getScore() * unit, time.getScoreError() * unit),
        Optional.ofNullable(run.getSecondaryResults().get("gc.alloc.rate.norm"))
            .map(result -> result.getScore())
            .filter(bytes -> !bytes.isNaN()));
  }

  /** The one that another method has at the same parameters. */
  Optional<Figure> sibling(String other, List<Figure> all) {
    return all.stream()
        .filter(figure -> figure.method.equals(other) && figure.parameters.equals(parameters))
        .findFirst();
  }

  /** The one whose parameter is the smallest, the others being equal. */
  Optional<Figure> smallest(String parameter, List<Figure> all) {
    return all.stream()
        .filter(
            figure ->
                figure.method.equals(method)
                    && figure.without(parameter).equals(without(parameter)))
        .reduce((one, other) -> one.number(parameter) <= other.number(parameter) ? one : other);
  }

  /** The value of a number parameter. */
  double number(String parameter) {
    return Double.parseDouble(parameters.getOrDefault(parameter, ""));
  }

  private Map<String, String> without(String parameter) {
    Map<String, String> others = new TreeMap<>(parameters);
    others.remove(parameter);
    return others;
  }
}
