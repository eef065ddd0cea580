package dev.unless.bench;

import dev.unless.bench.start.Processes;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How benchmarks are run.
 *
 * @param quick in little time, with large errors
 * @param log takes what the harness has to say
 */
record Run(boolean quick, PrintStream log) {
  /** Runs the benchmarks of these full names, all of one class. */
  Collection<RunResult> of(Class<?> subject, List<String> benchmarks) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder().jvmArgsAppend("-Xms1g", "-Xmx1g").shouldFailOnError(true);
    benchmarks.forEach(name -> options.include("^" + Pattern.quote(name) + "$"));
    if (subject != Processes.class) {
      options.addProfiler(GCProfiler.class);
    }
    if (quick) {
      Quick.shorten(subject, options);
    }
    return new Runner(
            options.build(), OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL))
        .run();
  }
}
