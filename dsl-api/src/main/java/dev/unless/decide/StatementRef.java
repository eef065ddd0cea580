package dev.unless.decide;

import dev.unless.document.Layer;
import dev.unless.finding.Nonnull;
import java.util.Optional;

/**
 * Where a statement stands among the policies that a request was decided with.
 *
 * @param layer the layer
 * @param level the level within an organization, counted from the root; 0 in layers without levels
 * @param policy the policy within its layer or level, counted from 0
 * @param statement the statement within its policy, counted from 0
 * @param sid the statement's Sid
 */
public record StatementRef(
    Layer layer, int level, int policy, int statement, Optional<String> sid) {
  /** Refuses nulls. */
  public StatementRef {
    Nonnull.require("layer", layer, "sid", sid);
  }

  @Override
  public String toString() {
    return layer.phrase()
        + (layer.hasLevels() ? " of level " + level + ", policy " : " ")
        + policy
        + ", statement "
        + statement
        + sid.map(id -> " (" + id + ")").orElse("");
  }
}
