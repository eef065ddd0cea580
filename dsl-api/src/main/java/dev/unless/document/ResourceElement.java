package dev.unless.document;

import dev.unless.finding.Nonnull;
import java.util.List;

/**
 * The Resource or NotResource element of a statement.
 *
 * @param negated whether this is NotResource, which applies where no entry matches
 * @param patterns the entries; an empty Resource applies to nothing, an empty NotResource to
 *     everything (ruling)
 */
public record ResourceElement(boolean negated, List<ResourcePattern> patterns) {
  private static final ResourceElement EVERY_RESOURCE =
      new ResourceElement(false, List.of(new ResourcePattern("*")));

  /** Copies the entries. */
  public ResourceElement {
    Nonnull.requireAll("patterns", patterns);
    patterns = List.copyOf(patterns);
  }

  /** Every resource: {@code *}. */
  public static ResourceElement everyResource() {
    return EVERY_RESOURCE;
  }

  /** The element's name in JSON. */
  public String name() {
    return negated ? "NotResource" : "Resource";
  }
}
