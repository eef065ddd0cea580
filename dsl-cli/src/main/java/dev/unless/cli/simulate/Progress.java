package dev.unless.cli.simulate;

import dev.unless.cli.cases.Tally;
import dev.unless.cli.shell.Output;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells how far it is: on a terminal now and then, and in one line at the end. */
final class Progress implements Consumer<Tally> {
  private static final long EVERY_NANOS = 200_000_000;
  private static final int FEWEST_FOR_SPEED = 1000;
  private static final String ERASE = "\r\u001b[K";

  private final Output err;
  private final boolean live;
  private final long start = System.nanoTime();
  private long last = start;
  private boolean shown;

  /**
   * @param live whether somebody watches
   */
  Progress(Output err, boolean live) {
    this.err = err;
    this.live = live;
  }

  @Override
  public void accept(Tally tally) {
    long now = System.nanoTime();
    if (live && now - last >= EVERY_NANOS) {
      last = now;
      shown = true;
      err.print(ERASE + count(tally.lines(), "line") + speed(tally, now));
      err.flush();
    }
  }

  /** Tells what came out. */
  void end(Tally tally) {
    long now = System.nanoTime();
    String summary =
        count(tally.decided(), "request")
            + ": "
            + number(tally.allowed())
            + " allowed, "
            + number(tally.explicitlyDenied())
            + " denied by a statement, "
            + number(tally.implicitlyDenied())
            + " allowed by nothing"
            + unless(tally.unsettled(), " not settled")
            + unless(tally.noted(), " with notes")
            + unless(tally.bad(), tally.bad() == 1 ? " bad line" : " bad lines")
            + speed(tally, now);
    err.print((shown ? ERASE : "") + summary + "\n");
    err.flush();
  }

  private static String unless(long none, String what) {
    return none == 0 ? "" : ", " + number(none) + what;
  }

  private String speed(Tally tally, long now) {
    double seconds = (now - start) / 1e9;
    if (seconds < 1 || tally.lines() < FEWEST_FOR_SPEED) {
      return "";
    }
    return String.format(
        Locale.ROOT, "; %.1f s, %,d lines a second", seconds, Math.round(tally.lines() / seconds));
  }

  private static String count(long count, String noun) {
    return number(count) + " " + noun + (count == 1 ? "" : "s");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
