package dev.unless.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads elements that hold a text or a list of texts. */
final class TextElementParser {
  private final Cursor cursor;

  TextElementParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads one text and makes a value of it; empty where that is an error. */
  <T> Optional<T> one(LazyPointer place, TextKind kind, Function<String, T> maker)
      throws IOException {
    if (!cursor.at(JsonToken.VALUE_STRING) && !kind.acceptsUnquoted(cursor)) {
      cursor.unexpected(place, "text", kind.fix());
      return Optional.empty();
    }
    // The parser's text of a number is its spelling, so 10.0 stays 10.0.
    return cursor.make(place, cursor.text(), maker);
  }

  /** Reads one text or a list of texts; those that are errors are left out. */
  <T> List<T> list(LazyPointer place, TextKind kind, Function<String, T> maker) throws IOException {
    if (!cursor.at(JsonToken.START_ARRAY)) {
      Optional<T> value = one(place, kind, maker);
      return value.isPresent() ? List.of(value.get()) : List.of();
    }
    List<T> values = new ArrayList<>();
    for (int i = 0; cursor.toItem(); i++) {
      Optional<T> value = one(place.child(i), kind, maker);
      if (value.isPresent()) {
        values.add(value.get());
      }
    }
    return List.copyOf(values);
  }
}
