package dev.unless.check.model;

import dev.unless.annotation.Internal;
import dev.unless.document.PolicyKind;
import java.util.EnumSet;
import java.util.Set;

/** Kinds of policies that rules speak of together. */
@Internal
public final class Kinds {
  /** Those that say who may use resources; those of endpoints and roles apart. */
  private static final Set<PolicyKind> ABOUT_RESOURCES =
      EnumSet.of(
          PolicyKind.BUCKET,
          PolicyKind.KEY,
          PolicyKind.RESOURCE_BASED,
          PolicyKind.RESOURCE_CONTROL);

  private Kinds() {}

  /** Whether policies of the kind say who may use resources; not those of endpoints and roles. */
  public static boolean isAboutResources(PolicyKind kind) {
    return ABOUT_RESOURCES.contains(kind);
  }
}
