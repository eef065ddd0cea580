package dev.unless.layout;

import dev.unless.annotation.Internal;

/** What a piece of text that is shown to people means, for where it can be painted. */
@Internal
public enum Tone {
  /** It holds, or is allowed. */
  GOOD,

  /** It fails, is denied or wrong. */
  BAD,

  /** It is not known, or deserves a look. */
  UNSURE,

  /** What the eye should find first. */
  STRONG,

  /** What the eye may pass over. */
  FAINT
}
