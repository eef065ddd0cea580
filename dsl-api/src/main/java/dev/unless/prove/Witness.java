package dev.unless.prove;

import dev.unless.decide.Outcome;
import dev.unless.finding.Nonnull;
import dev.unless.request.Request;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that shows that something does not hold. Its builder accepts it, and the decider
 * decides it as told here.
 *
 * @param request the request
 * @param decisions what each of the policies decides of it by itself
 */
public record Witness(Request request, List<Decided> decisions) {
  /** Copies the decisions. */
  public Witness {
    Nonnull.require("request", request);
    Nonnull.requireAll("decisions", decisions);
    decisions = List.copyOf(decisions);
  }

  /**
   * What one of the policies decides.
   *
   * @param by which of them, as the question names it: {@code policy}, {@code reference}
   * @param outcome what it decides
   */
  public record Decided(String by, Outcome outcome) {
    /** Refuses nothing but null. */
    public Decided {
      Nonnull.require("by", by, "outcome", outcome);
    }
  }

  /** The request in words: who, does what, on what, and what it says of condition keys. */
  public String sentence() {
    List<String> said = request.saidKeys();
    String keys =
        said.stream()
            .map(key -> key + " " + String.join(", ", request.values(key)))
            .collect(Collectors.joining("; "));
    return said.isEmpty() ? request.toString() : request + " with " + keys;
  }
}
