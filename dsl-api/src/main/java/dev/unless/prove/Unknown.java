package dev.unless.prove;

import dev.unless.finding.Nonnull;
import java.util.List;

/**
 * It was not found out whether it holds.
 *
 * @param where what could not be settled: a condition key or an element, or the search as a whole
 * @param why in words
 * @param restsOn what would be taken for granted beyond the policies, in words
 */
public record Unknown(String where, String why, List<String> restsOn) implements Answer {
  /** Copies what it rests on. */
  public Unknown {
    Nonnull.require("where", where, "why", why);
    Nonnull.requireAll("restsOn", restsOn);
    restsOn = List.copyOf(restsOn);
  }

  @Override
  public String sentence() {
    return "Not found out: " + why;
  }
}
