package dev.unless.json;

import static dev.unless.finding.Printable.quote;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.RefusedException;
import dev.unless.prove.GivenLayers;
import dev.unless.text.ParsedArn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the policies of all layers of which a question is asked, and whose they are. */
final class LayersOfQuestion {
  private static final List<String> PARTS =
      Stream.concat(
              Stream.of("resourcesOf", "managementAccount", "partition", "accounts", "anyOthers"),
              LayersParser.PARTS.stream())
          .toList();

  private final JsonParser parser;
  private final Cursor cursor;
  private final TextElementParser texts;
  private final LayersParser layers;

  private Optional<String> resourcesOf = Optional.empty();
  private Optional<String> managementAccount = Optional.empty();
  private Optional<String> partition = Optional.empty();
  private final Set<String> accounts = new TreeSet<>();
  private boolean anyOthers;

  LayersOfQuestion(
      String json, JsonParser parser, Cursor cursor, PositionLocator locator, ErrorList errors) {
    this.parser = parser;
    this.cursor = cursor;
    this.texts = new TextElementParser(cursor);
    this.layers = new LayersParser(json, parser, PolicyMemory.NONE, cursor, locator, errors);
  }

  /** Reads the object at hand. */
  void read(LazyPointer place) throws IOException {
    if (cursor.at(JsonToken.START_OBJECT)) {
      cursor.members(place, this::member);
    } else {
      cursor.unexpected(place, "an object", "Write {\"identityPolicies\": [{…}], …}.");
    }
  }

  private void member(String name, LazyPointer place) throws IOException {
    cursor.known(Code.INVALID_REQUEST, name, place, "layers", PARTS);
    cursor.toValue();
    if (cursor.at(JsonToken.VALUE_NULL)) {
      return;
    }
    part(name, place);
  }

  /** Reads the value at hand of the member of this name. */
  void part(String name, LazyPointer place) throws IOException {
    switch (name) {
      case "resourcesOf" ->
          resourcesOf = texts.one(place, TextKind.ACCOUNT, LayersOfQuestion::account);
      case "managementAccount" ->
          managementAccount = texts.one(place, TextKind.ACCOUNT, LayersOfQuestion::account);
      case "partition" -> partition = texts.one(place, TextKind.NAME, Function.identity());
      case "accounts" ->
          accounts.addAll(texts.list(place, TextKind.ACCOUNT, LayersOfQuestion::account));
      case "anyOthers" -> anyOthers(place);
      default -> layers.part(name, place);
    }
  }

  private void anyOthers(LazyPointer place) throws IOException {
    if (cursor.at(JsonToken.VALUE_TRUE) || cursor.at(JsonToken.VALUE_FALSE)) {
      anyOthers = parser.getBooleanValue();
    } else {
      cursor.unexpected(place, "true or false", "Write \"anyOthers\": true.");
    }
  }

  private static String account(String text) {
    if (!ParsedArn.isAccount(text)) {
      throw new RefusedException(
          Code.INVALID_ACCOUNT,
          quote(text) + " is not an account id.",
          text,
          Fix.of("Write its 12 digits."));
    }
    return text;
  }

  /** What was read, where all of it could be. */
  GivenLayers given() {
    return new GivenLayers(
        layers.layers(),
        resourcesOf,
        managementAccount,
        partition,
        accounts,
        anyOthers,
        Optional.empty());
  }
}
