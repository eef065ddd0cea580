package dev.unless.text;

import dev.unless.annotation.Internal;
import java.util.Optional;

/**
 * What came of the search for a text.
 *
 * @param text a text as it was looked for; none where there is none, or none was found
 * @param isCertain whether that is sure
 * @param steps what it took
 */
@Internal
public record FoundText(Optional<String> text, boolean isCertain, long steps) {
  /** Whether it is sure that there is no such text. */
  public boolean isProvedNone() {
    return text.isEmpty() && isCertain;
  }
}
