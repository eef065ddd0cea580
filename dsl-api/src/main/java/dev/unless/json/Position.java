package dev.unless.json;

import com.fasterxml.jackson.core.JsonLocation;
import dev.unless.annotation.Internal;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A position in a text.
 *
 * @param line the line, from 1; 0 if unknown
 * @param column the column in UTF-16 units, from 1; 0 if unknown
 */
@Internal
public record Position(int line, int column) {
  static final Position UNKNOWN = new Position(0, 0);
  static final Position START = new Position(1, 1);

  /** Jackson's location; trees and binary formats have none. */
  static Position of(@Nullable JsonLocation location) {
    return location == null || location.getLineNr() < 1
        ? UNKNOWN
        : new Position(location.getLineNr(), Math.max(location.getColumnNr(), 1));
  }

  /**
   * Where in a policy's text the places are that JSON pointers tell. What the text lacks is where
   * that is which lacks it.
   */
  public static Function<String, Position> in(String json, Collection<String> pointers) {
    return new PointerLocator(json).locate(pointers);
  }

  /** The position behind a text. */
  static Position after(CharSequence text) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i++) {
      column++;
      if (text.charAt(i) == '\n') {
        line++;
        column = 1;
      }
    }
    return new Position(line, column);
  }
}
