package dev.unless.cli.prove;

import dev.unless.cli.shell.ExitCode;
import dev.unless.prove.Answer;
import dev.unless.prove.Proved;
import java.util.Collection;

/** How a question ends, worst first. */
enum Ending {
  /** It could not be read, or there is nothing of which it was asked. */
  BAD(ExitCode.BAD_INPUT),
  /** It was not found out. */
  UNKNOWN(ExitCode.NOT_FOUND_OUT),
  /** It does not hold. */
  REFUTED(ExitCode.FOUND),
  /** It holds. */
  PROVED(ExitCode.FINE);

  private final int exitCode;

  Ending(int exitCode) {
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  static Ending of(Answer answer) {
    return answer.fold(Ending::of, refuted -> REFUTED, unknown -> UNKNOWN);
  }

  private static Ending of(Proved proved) {
    return proved.vacuous() ? BAD : PROVED;
  }

  static Ending worst(Collection<Ending> endings) {
    return endings.stream().min(Ending::compareTo).orElse(PROVED);
  }
}
