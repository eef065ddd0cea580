package dev.unless.json;

import static dev.unless.finding.Printable.quote;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.text.NearMiss;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;

/** Where the reader is in a text, and the list of what is wrong there. */
final class Cursor {
  private final JsonParser parser;
  private final ErrorList errors;
  private final Deque<NameSet> unused = new ArrayDeque<>();

  /** Reads one member of an object. */
  interface MemberReader {
    /**
     * Is called at the member's name; goes on to the value by {@link Cursor#toValue} and reads it,
     * or returns at once to have it skipped.
     */
    void read(String name, LazyPointer place) throws IOException;
  }

  Cursor(JsonParser parser, ErrorList errors) {
    this.parser = parser;
    this.errors = errors;
  }

  boolean at(JsonToken token) {
    return parser.currentToken() == token;
  }

  Position position() {
    return Position.of(parser.currentTokenLocation());
  }

  String text() throws IOException {
    return parser.getText();
  }

  boolean isNaN() throws IOException {
    return parser.isNaN();
  }

  void toValue() throws IOException {
    parser.nextToken();
  }

  /** Passes over the value at hand. */
  void skip() throws IOException {
    parser.skipChildren();
  }

  void error(LazyPointer place, Problem problem) {
    error(place, position(), problem);
  }

  void error(LazyPointer place, Position position, Problem problem) {
    errors.add(new Finding(place.pointer(), problem), position);
  }

  /** Says that the value at hand is not of the expected kind, and passes over it. */
  void unexpected(LazyPointer place, String expected, String fix) throws IOException {
    JsonToken token = parser.currentToken();
    Code code = token == null ? Code.JSON_SYNTAX_ERROR : Code.DATA_TYPE_MISMATCH;
    String offending = token != null && token.isScalarValue() ? text() : "";
    error(
        place,
        new Problem(code, "Expected " + expected + ", found " + found() + ".", offending, fix));
    skip();
  }

  /** What a value of the grammar is made of the text here; empty, with an error, if it refuses. */
  <T> Optional<T> make(LazyPointer place, String text, Function<String, T> maker) {
    try {
      return Optional.of(maker.apply(text));
    } catch (RefusedException refused) {
      error(place, refused.problemOfJson());
      return Optional.empty();
    }
  }

  /**
   * Says so if the grammar does not know the name at hand.
   *
   * @return the name that was probably meant
   */
  Optional<String> known(
      Code code, String name, LazyPointer place, String owner, Collection<String> names) {
    if (names.contains(name)) {
      return Optional.empty();
    }
    Optional<String> near = NearMiss.of(name, names);
    error(
        place,
        new Problem(
            code,
            owner + " has no element " + quote(name) + ".",
            name,
            near.map(Fix::meant)
                .orElseGet(() -> Fix.of("Its elements are " + String.join(", ", names) + "."))));
    return near;
  }

  /**
   * Reads the members of the object at hand, or the rest of those of the object around: Jackson
   * hands over in both states. A name that stands twice is an error.
   */
  void members(LazyPointer place, MemberReader reader) throws IOException {
    NameSet names = unused.isEmpty() ? new NameSet() : unused.pop();
    members(place, names, reader);
    names.clear();
    unused.push(names);
  }

  /** The same, with a set that takes the names as they are read. */
  void members(LazyPointer place, NameSet names, MemberReader reader) throws IOException {
    if (at(JsonToken.START_OBJECT)) {
      parser.nextToken();
    }
    for (; at(JsonToken.FIELD_NAME); parser.nextToken()) {
      String name = parser.currentName();
      LazyPointer member = place.child(name);
      if (names.add(name)) {
        reader.read(name, member);
      } else {
        error(
            member,
            new Problem(
                Code.DUPLICATE_NAME,
                quote(name) + " stands twice in the same object.",
                name,
                "Keep one of them."));
      }
      if (at(JsonToken.FIELD_NAME)) {
        parser.nextToken();
        skip();
      }
    }
  }

  /** Goes on to the next element of the array at hand; false at its end. */
  boolean toItem() throws IOException {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  private String found() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT, FIELD_NAME, END_OBJECT -> "an object";
      case START_ARRAY, END_ARRAY -> "an array";
      case VALUE_NULL -> "null";
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + quote(text());
      case VALUE_STRING -> "the text " + quote(text());
      case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> "a value that JSON does not have";
    };
  }
}
