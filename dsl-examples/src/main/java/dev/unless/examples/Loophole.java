package dev.unless.examples;

import dev.unless.decide.Decision;

/**
 * A request that gets through a published policy, against what its author wanted, and does not get
 * through ours.
 *
 * @param rebuilt both policies
 * @param row the request
 * @param why how it gets through
 */
public record Loophole(Rebuilt rebuilt, Row row, String why) {

  Decision published() {
    return rebuilt.decidePublished(row).orElseThrow();
  }

  Decision ours() {
    return rebuilt.decideOurs(row);
  }
}
