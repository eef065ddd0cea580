package dev.unless.json;

import dev.unless.document.Pointer;
import org.jspecify.annotations.Nullable;

/** A place in a text as a chain of steps; its pointer is spelt only when an error needs it. */
final class LazyPointer {
  static final LazyPointer ROOT = new LazyPointer(null, null, 0);

  private final @Nullable LazyPointer parent;
  private final @Nullable String name;
  private final int index;

  private LazyPointer(@Nullable LazyPointer parent, @Nullable String name, int index) {
    this.parent = parent;
    this.name = name;
    this.index = index;
  }

  /** A member of this place. */
  LazyPointer child(String name) {
    return new LazyPointer(this, name, 0);
  }

  /** An element of this place. */
  LazyPointer child(int index) {
    return new LazyPointer(this, null, index);
  }

  String pointer() {
    return parent == null
        ? Pointer.ROOT
        : Pointer.child(parent.pointer(), name == null ? index : name);
  }
}
