package dev.unless.json;

import java.util.Collection;
import java.util.function.Function;

/** Finds where in the text the places are that only a JSON pointer tells. */
interface PositionLocator {
  /** The positions of these pointers. */
  Function<String, Position> locate(Collection<String> pointers);

  /** The one position that a stream still knows of what it has read. */
  static PositionLocator always(Position position) {
    return pointers -> pointer -> position;
  }
}
