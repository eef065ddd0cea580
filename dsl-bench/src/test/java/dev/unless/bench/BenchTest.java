package dev.unless.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unless.bench.growth.Statements;
import dev.unless.bench.table.Against;
import dev.unless.bench.table.Grows;
import dev.unless.bench.table.Heading;
import dev.unless.bench.table.RowName;
import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchTest {
  static final List<Class<?>> SUBJECTS = Bench.SUBJECTS;

  @Test
  void everyBenchmarkIsRun() {
    var all =
        BenchmarkList.defaultList()
            .getAll(
                OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                List.of());
    assertThat(all)
        .extracting(entry -> entry.getUserClassQName())
        .allMatch(name -> SUBJECTS.stream().anyMatch(subject -> subject.getName().equals(name)));
    assertThat(new TreeSet<>(all.stream().map(entry -> entry.getUserClassQName()).toList()))
        .hasSameSizeAs(SUBJECTS);
  }

  @ParameterizedTest
  @FieldSource("SUBJECTS")
  void everyBenchmarkHasARowAndItsBase(Class<?> subject) throws NoSuchMethodException {
    assertThat(subject).hasAnnotation(Heading.class);
    for (Method method : subject.getMethods()) {
      if (method.isAnnotationPresent(Benchmark.class)) {
        assertThat(method.isAnnotationPresent(RowName.class)).as("%s", method).isTrue();
        for (Against against : method.getAnnotationsByType(Against.class)) {
          assertThat(subject.getMethod(against.value()))
              .matches(base -> base.isAnnotationPresent(Benchmark.class));
        }
      }
    }
  }

  @Test
  void anExpressionSelectsBenchmarks() {
    Selection reading = new Selection(Pattern.compile("JsonOfPolicies\\.read"));
    assertThat(SUBJECTS.stream().flatMap(subject -> reading.of(subject).stream()))
        .containsExactly(
            "dev.unless.bench.json.JsonOfPolicies.readSdk",
            "dev.unless.bench.json.JsonOfPolicies.readUnless");
    assertThat(reading.notes()).isEmpty();
  }

  @Test
  void whatCannotRunIsNoted() {
    Selection all = new Selection(Pattern.compile("Processes"));
    assertThat(SUBJECTS.stream().flatMap(subject -> all.of(subject).stream()))
        .containsExactly("dev.unless.bench.start.Processes.version");
    assertThat(all.notes()).singleElement().asString().contains("unless.jar");
  }

  @Test
  void aShortRunTakesTheSmallestAndTheLargestOfWhatGrows() {
    assertThat(Quick.ends(Statements.class, Statements.class.getAnnotation(Grows.class)))
        .containsExactly("10", "10000");
  }
}
