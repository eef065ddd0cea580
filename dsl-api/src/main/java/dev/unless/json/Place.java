package dev.unless.json;

import dev.unless.document.Pointer;
import org.jspecify.annotations.Nullable;

/** A place in a text as a chain of steps; its pointer is spelt only when an error needs it. */
final class Place {
  static final Place ROOT = new Place(null, null, 0);

  private final @Nullable Place parent;
  private final @Nullable String name;
  private final int index;

  private Place(@Nullable Place parent, @Nullable String name, int index) {
    this.parent = parent;
    this.name = name;
    this.index = index;
  }

  /** A member of this place. */
  Place child(String name) {
    return new Place(this, name, 0);
  }

  /** An element of this place. */
  Place child(int index) {
    return new Place(this, null, index);
  }

  String pointer() {
    return parent == null
        ? Pointer.ROOT
        : Pointer.child(parent.pointer(), name == null ? index : name);
  }
}
