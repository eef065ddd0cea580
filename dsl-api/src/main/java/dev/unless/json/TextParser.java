package dev.unless.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads elements that hold a text or a list of texts. */
final class TextParser {
  private final Cursor cursor;

  TextParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads one text and makes a value of it; empty where that is an error. */
  <T> Optional<T> one(Place place, TextKind kind, Function<String, T> maker) throws IOException {
    if (!cursor.at(JsonToken.VALUE_STRING) && !kind.acceptsUnquoted(cursor)) {
      cursor.unexpected(place, "text", kind.hint());
      return Optional.empty();
    }
    // The parser's text of a number is its spelling, so 10.0 stays 10.0.
    String text = cursor.text();
    return cursor.make(place, () -> maker.apply(text));
  }

  /** Reads one text or a list of texts; those that are errors are left out. */
  <T> List<T> list(Place place, TextKind kind, Function<String, T> maker) throws IOException {
    if (!cursor.at(JsonToken.START_ARRAY)) {
      return one(place, kind, maker).map(List::of).orElse(List.of());
    }
    List<T> values = new ArrayList<>();
    cursor.items(place, item -> one(item, kind, maker).ifPresent(values::add));
    return List.copyOf(values);
  }
}
