package dev.unless.bench;

import dev.unless.bench.start.Processes;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;

/** Which benchmarks are run. */
record Selection(Pattern names) {
  private static final String COMMAND_LINE = Processes.class.getName() + ".check";

  /** The full names of the benchmarks of a class. */
  List<String> of(Class<?> subject) {
    return Stream.of(subject.getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .map(Method::getName)
        .map(method -> subject.getName() + "." + method)
        .filter(name -> names.matcher(name).find())
        .filter(name -> !isMissing(name))
        .sorted()
        .toList();
  }

  /** What is left out, and why. */
  List<String> notes() {
    return isMissing(COMMAND_LINE) && names.matcher(COMMAND_LINE).find()
        ? List.of("Without unless.jar, which is built by dsl-cli: " + COMMAND_LINE)
        : List.of();
  }

  private static boolean isMissing(String name) {
    return name.equals(COMMAND_LINE) && Processes.jar().isEmpty();
  }
}
