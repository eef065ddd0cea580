package dev.unless.bench;

import dev.unless.bench.compile.Compiling;
import dev.unless.bench.decide.Deciding;
import dev.unless.bench.explain.Explaining;
import dev.unless.bench.glob.Globs;
import dev.unless.bench.growth.ConditionKinds;
import dev.unless.bench.growth.LayersOfPolicies;
import dev.unless.bench.growth.ManyConditions;
import dev.unless.bench.growth.ManyParts;
import dev.unless.bench.growth.ManyValues;
import dev.unless.bench.growth.Statements;
import dev.unless.bench.json.JsonOfPolicies;
import dev.unless.bench.reading.LargeReading;
import dev.unless.bench.start.FirstCalls;
import dev.unless.bench.start.Processes;
import dev.unless.bench.table.Aim;
import dev.unless.bench.table.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs the benchmarks and prints a table for each class of them: {@code Bench [--quick] [regex]}.
 * The expression selects benchmarks whose class and method it is found in.
 */
public final class Bench {
  static final List<Class<?>> SUBJECTS =
      List.of(
          JsonOfPolicies.class,
          Deciding.class,
          Statements.class,
          ManyConditions.class,
          ManyValues.class,
          ManyParts.class,
          LayersOfPolicies.class,
          Globs.class,
          ConditionKinds.class,
          Explaining.class,
          LargeReading.class,
          Compiling.class,
          FirstCalls.class,
          Processes.class);

  /** Where the harness writes what it has to say. */
  private static final String LOG = System.getProperty("unless.jmh.log", "jmh.txt");

  private static final String QUICK = "--quick";

  private final PrintStream tables = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  private Bench() {}

  /** Runs them; see above. */
  public static void main(String[] args) throws IOException, RunnerException {
    List<String> words = List.of(String.join(" ", args).trim().split("\\s+"));
    Pattern selected =
        words.stream()
            .filter(word -> !word.equals(QUICK))
            .map(Pattern::compile)
            .findFirst()
            .orElse(Pattern.compile(""));
    try (PrintStream log = new PrintStream(LOG, StandardCharsets.UTF_8)) {
      new Bench().run(new Selection(selected), new Run(words.contains(QUICK), log));
    }
  }

  private void run(Selection selection, Run run) throws RunnerException {
    tables.println(Machine.description());
    List<Aim> aims = new ArrayList<>();
    for (Class<?> subject : SUBJECTS) {
      List<String> benchmarks = selection.of(subject);
      if (benchmarks.isEmpty()) {
        continue;
      }
      progress.println(subject.getSimpleName() + " …");
      Collection<RunResult> results = run.of(subject, benchmarks);
      Table table = Table.of(subject, results);
      tables.println();
      tables.print(table);
      aims.addAll(table.aims());
    }
    selection.notes().forEach(note -> tables.println("\n" + note));
    summary(aims);
  }

  private void summary(List<Aim> aims) {
    List<Aim> missed = aims.stream().filter(aim -> !aim.isMet()).toList();
    if (!aims.isEmpty()) {
      tables.println();
      tables.println(aims.size() - missed.size() + " of " + aims.size() + " aims reached");
      missed.forEach(aim -> tables.println("  " + aim));
    }
  }
}
