package dev.unless.document;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;

/** What lets an {@code ObjectMapper} of Jackson read and write policies. */
@Internal
public final class MapperModule {
  private MapperModule() {}

  /** That a mapper lacks it. Without, Jackson would take a policy for a bean. */
  public static RefusedException missing() {
    return new RefusedException(
        Code.INVALID_VALUE,
        "The ObjectMapper does not know policies.",
        "",
        "Add new UnlessModule() to one of Jackson 2, new Jackson3Module() to one of Jackson 3; both"
            + " are in dev.unless.json.");
  }
}
