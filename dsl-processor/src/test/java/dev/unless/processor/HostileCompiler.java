package dev.unless.processor;

import com.google.testing.compile.Compilation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;

/** Compiles the hostile programs one after the other, and prints a line of each. */
final class HostileCompiler {
  /** Of the processor's time, whatever else the machine does. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private HostileCompiler() {}

  /** The beginning of the names of the programs to compile; all without one. */
  public static void main(String[] arguments) {
    for (Map.Entry<String, String> program : HostilePrograms.all().entrySet()) {
      if (arguments.length == 0 || program.getKey().startsWith(arguments[0])) {
        long start = THREADS.getCurrentThreadCpuTime();
        String outcome = outcome(program.getValue());
        long millis = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
        System.out.println(program.getKey() + "\t" + millis + "\t" + outcome);
      }
    }
  }

  private static String outcome(String members) {
    try {
      Compilation compilation = Program.compile(List.of(), Program.inClass(members));
      return compilation.status()
          + " "
          + Program.told(compilation).stream()
              .map(told -> told.kind() + " " + told.text().lines().findFirst().orElse(""))
              .distinct()
              .limit(3)
              .toList();
    } catch (Throwable crash) {
      return "CRASH " + crash;
    }
  }
}
