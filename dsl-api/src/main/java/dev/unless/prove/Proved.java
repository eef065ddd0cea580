package dev.unless.prove;

import dev.unless.finding.Nonnull;
import java.util.List;

/**
 * It holds of every request.
 *
 * @param vacuous whether that is so only because there is no request of which it was asked
 * @param restsOn what is taken for granted beyond the policies, in words
 */
public record Proved(boolean vacuous, List<String> restsOn) implements Answer {
  /** Copies what it rests on. */
  public Proved {
    Nonnull.requireAll("restsOn", restsOn);
    restsOn = List.copyOf(restsOn);
  }

  @Override
  public String sentence() {
    return vacuous
        ? "Proved, but of nothing: there is no request of which it was asked."
        : "Proved: it holds of every request" + providedThat(restsOn);
  }

  /** The end of a sentence. */
  static String providedThat(List<String> restsOn) {
    return restsOn.isEmpty() ? "." : ", provided that " + String.join("; ", restsOn) + ".";
  }
}
