package dev.unless.cli.diff;

import dev.unless.cli.shell.ExitCode;
import dev.unless.layout.Tone;
import dev.unless.prove.Change;
import dev.unless.prove.Change.Completeness;

/** How a comparison ends. What is gained may be too much; what may be gained is not known. */
enum ChangeEnding {
  /** It is known that nothing is gained. */
  NOT_WIDER("✓", Tone.GOOD, ExitCode.FINE),
  /** Something is gained. */
  WIDER("✗", Tone.BAD, ExitCode.FOUND),
  /** It was not found out. */
  NOT_FOUND_OUT("?", Tone.UNSURE, ExitCode.NOT_FOUND_OUT);

  private final String mark;
  private final Tone tone;
  private final int exitCode;

  ChangeEnding(String mark, Tone tone, int exitCode) {
    this.mark = mark;
    this.tone = tone;
    this.exitCode = exitCode;
  }

  static ChangeEnding of(Change change) {
    if (change.isWider()) {
      return WIDER;
    }
    return change.completeness() == Completeness.PERHAPS_MORE ? NOT_FOUND_OUT : NOT_WIDER;
  }

  String mark() {
    return mark;
  }

  Tone tone() {
    return tone;
  }

  int exitCode() {
    return exitCode;
  }
}
