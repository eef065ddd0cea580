package dev.unless.check.model;

import dev.unless.annotation.Internal;
import dev.unless.document.PolicyKind;

/** Kinds of policies that rules speak of together. */
@Internal
public final class Kinds {
  private Kinds() {}

  /** Whether policies of the kind say who may use resources; not those of endpoints and roles. */
  public static boolean isAboutResources(PolicyKind kind) {
    return kind.isOfResource() || kind == PolicyKind.RESOURCE_CONTROL;
  }
}
