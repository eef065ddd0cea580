package dev.unless.prove;

import dev.unless.finding.Nonnull;
import java.util.List;
import java.util.stream.Collectors;

/**
 * It does not hold of one request at least.
 *
 * @param witness such a request, as the decider confirms
 * @param restsOn what is taken for granted beyond the policies, in words
 */
public record Refuted(Witness witness, List<String> restsOn) implements Answer {
  /** Copies what it rests on. */
  public Refuted {
    Nonnull.require("witness", witness);
    Nonnull.requireAll("restsOn", restsOn);
    restsOn = List.copyOf(restsOn);
  }

  @Override
  public String sentence() {
    return "Refuted: it does not hold of "
        + witness.sentence()
        + witness.decisions().stream()
            .map(each -> each.by() + " " + each.outcome())
            .collect(Collectors.joining(", ", " (", ")."));
  }
}
