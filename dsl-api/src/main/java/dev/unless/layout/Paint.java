package dev.unless.layout;

import dev.unless.annotation.Internal;

/** Paints text for where it is shown, such as with colours on a terminal. */
@FunctionalInterface
@Internal
public interface Paint {
  /** Leaves every text as it is. */
  Paint NONE = (tone, text) -> text;

  /** Colours text as terminals understand it (ECMA-48). */
  Paint ANSI =
      (tone, text) -> {
        String code =
            switch (tone) {
              case GOOD -> "32";
              case BAD -> "31";
              case UNSURE -> "33";
              case STRONG -> "1";
              case FAINT -> "2";
            };
        return "\u001b[" + code + "m" + text + "\u001b[0m";
      };

  /** The text in this tone. It may grow by what does not print, but still reads the same. */
  String of(Tone tone, String text);
}
