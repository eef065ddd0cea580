package dev.unless.layout;

import dev.unless.annotation.Internal;

/** Paints text for where it is shown, such as with colours on a terminal. */
@FunctionalInterface
@Internal
public interface Paint {
  /** Leaves every text as it is. */
  Paint NONE = (tone, text) -> text;

  /** The text in this tone. It may grow by what does not print, but still reads the same. */
  String of(Tone tone, String text);
}
