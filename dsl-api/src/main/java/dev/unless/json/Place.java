package dev.unless.json;

import dev.unless.document.Pointer;
import org.jspecify.annotations.Nullable;

/** A place in a text as a chain of steps; its pointer is spelt only when an error needs it. */
final class Place {
  static final Place ROOT = new Place(null, "");

  private final @Nullable Place parent;
  private final Object step;

  private Place(@Nullable Place parent, Object step) {
    this.parent = parent;
    this.step = step;
  }

  /** A member of this place by name, or an element by index. */
  Place child(Object step) {
    return new Place(this, step);
  }

  String pointer() {
    return parent == null ? Pointer.ROOT : Pointer.child(parent.pointer(), step);
  }
}
