package dev.unless.cli.cases;

import dev.unless.cli.shell.ExitCode;
import dev.unless.decide.Decision;

/**
 * How many cases came out how.
 *
 * @param allowed how many requests are allowed
 * @param explicitlyDenied how many a statement denies
 * @param implicitlyDenied how many nothing allows
 * @param unsettled how many depend on unknown keys
 * @param noted how many of these decisions have notes
 * @param bad how many lines are no cases
 */
public record Tally(
    long allowed,
    long explicitlyDenied,
    long implicitlyDenied,
    long unsettled,
    long noted,
    long bad) {
  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);
  static final Tally BAD = new Tally(0, 0, 0, 0, 0, 1);

  static Tally of(Decision decision) {
    long noted = decision.notes().isEmpty() ? 0 : 1;
    return switch (decision.outcome()) {
      case ALLOW -> new Tally(1, 0, 0, 0, noted, 0);
      case EXPLICIT_DENY -> new Tally(0, 1, 0, 0, noted, 0);
      case IMPLICIT_DENY -> new Tally(0, 0, 1, 0, noted, 0);
      case UNDETERMINED, UNKNOWN -> new Tally(0, 0, 0, 1, noted, 0);
    };
  }

  Tally plus(Tally other) {
    return new Tally(
        allowed + other.allowed,
        explicitlyDenied + other.explicitlyDenied,
        implicitlyDenied + other.implicitlyDenied,
        unsettled + other.unsettled,
        noted + other.noted,
        bad + other.bad);
  }

  /** How many requests were decided. */
  public long decided() {
    return allowed + explicitlyDenied + implicitlyDenied + unsettled;
  }

  /** How many lines there were, blank ones left out. */
  public long lines() {
    return decided() + bad;
  }

  /** What that means for the shell. */
  public int exitCode() {
    return bad > 0 ? ExitCode.BAD_INPUT : allowed < lines() ? ExitCode.FOUND : ExitCode.FINE;
  }
}
