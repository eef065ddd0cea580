package dev.unless.document;

import java.util.List;

/**
 * The Resource or NotResource element of a statement.
 *
 * @param negated whether this is NotResource, which applies where no entry matches
 * @param patterns the entries; an empty Resource applies to nothing, an empty NotResource to
 *     everything (ruling)
 */
public record ResourceElement(boolean negated, List<ResourcePattern> patterns) {
  /** Copies the entries. */
  public ResourceElement {
    patterns = List.copyOf(patterns);
  }

  /** The element's name in JSON. */
  public String name() {
    return negated ? "NotResource" : "Resource";
  }
}
