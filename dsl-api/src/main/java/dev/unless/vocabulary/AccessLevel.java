package dev.unless.vocabulary;

import dev.unless.annotation.Internal;

/**
 * What an action does to what it is allowed on.
 *
 * <p>Source: Service Authorization Reference, "The access level column". An action that AWS lists
 * as writing and as tagging or managing permissions counts as the latter, so that the group of
 * writing actions does not hold those that can hand out access (ruling).
 */
@Internal
public enum AccessLevel {
  /** Lists resources, without their contents. */
  LIST,
  /** Reads contents and attributes. */
  READ,
  /** Creates, changes or deletes. */
  WRITE,
  /** Grants or changes permissions. */
  PERMISSIONS_MANAGEMENT,
  /** Changes tags only. */
  TAGGING
}
