package dev.unless.bench;

import dev.unless.bench.table.Grows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** A short run of a class: one process, less time, of what grows the smallest and the largest. */
final class Quick {
  private static final int PROCESSES = 3;

  private Quick() {}

  static void shorten(Class<?> subject, ChainedOptionsBuilder options) {
    if (isSingleShot(subject)) {
      options.forks(PROCESSES);
      return;
    }
    options.forks(1).warmupIterations(2).measurementIterations(3);
    Optional.ofNullable(subject.getAnnotation(Warmup.class))
        .ifPresent(all -> options.warmupTime(TimeValue.milliseconds(millis(all) / 2)));
    Optional.ofNullable(subject.getAnnotation(Measurement.class))
        .ifPresent(all -> options.measurementTime(TimeValue.milliseconds(millis(all) / 3)));
    Optional.ofNullable(subject.getAnnotation(Grows.class))
        .ifPresent(grows -> options.param(grows.with(), ends(subject, grows)));
  }

  private static boolean isSingleShot(Class<?> subject) {
    BenchmarkMode mode = subject.getAnnotation(BenchmarkMode.class);
    return mode != null && Arrays.asList(mode.value()).contains(Mode.SingleShotTime);
  }

  private static long millis(Warmup warmup) {
    return warmup.timeUnit().toMillis(warmup.time());
  }

  private static long millis(Measurement measurement) {
    return measurement.timeUnit().toMillis(measurement.time());
  }

  /** The first and the last value of the parameter that grows. */
  static String[] ends(Class<?> subject, Grows grows) {
    List<String> values =
        Stream.of(subject.getFields())
            .filter(field -> field.getName().equals(grows.with()))
            .flatMap(field -> Stream.of(field.getAnnotationsByType(Param.class)))
            .flatMap(param -> Stream.of(param.value()))
            .toList();
    return new String[] {values.get(0), values.get(values.size() - 1)};
  }
}
