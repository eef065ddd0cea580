package dev.unless.json;

import static dev.unless.finding.Printable.quote;

import com.fasterxml.jackson.core.JsonToken;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.PrincipalType;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a Principal or NotPrincipal element. */
final class PrincipalParser {
  private static final Map<String, PrincipalType> TYPES =
      Arrays.stream(PrincipalType.values())
          .collect(Collectors.toUnmodifiableMap(PrincipalType::text, Function.identity()));
  private static final List<String> NAMES =
      Arrays.stream(PrincipalType.values()).map(PrincipalType::text).toList();

  private final Cursor cursor;
  private final TextElementParser texts;
  private final BiFunction<PrincipalType, String, Principal> maker;

  /**
   * @param maker makes a principal of its text
   */
  PrincipalParser(
      Cursor cursor, TextElementParser texts, BiFunction<PrincipalType, String, Principal> maker) {
    this.cursor = cursor;
    this.texts = texts;
    this.maker = maker;
  }

  /** Reads the element's value; empty where it is an error as a whole. */
  Optional<PrincipalElement> read(LazyPointer place, boolean negated) throws IOException {
    if (cursor.at(JsonToken.START_OBJECT)) {
      return Optional.of(new PrincipalElement(negated, Optional.of(listed(place))));
    }
    if (!cursor.at(JsonToken.VALUE_STRING)) {
      cursor.unexpected(
          place,
          "\"*\" or an object",
          "Write one object with a list under its key: {\"AWS\": [\"arn:…\", \"arn:…\"]}.");
      return Optional.empty();
    }
    if (!cursor.text().equals("*")) {
      bareText(place, cursor.text());
      return Optional.empty();
    }
    return Optional.of(new PrincipalElement(negated, Optional.empty()));
  }

  private Map<PrincipalType, List<Principal>> listed(LazyPointer place) throws IOException {
    Map<PrincipalType, List<Principal>> principals = new EnumMap<>(PrincipalType.class);
    cursor.members(
        place,
        (name, member) -> {
          cursor.known(Code.INVALID_PRINCIPAL_KEY, name, member, "Principal", NAMES);
          PrincipalType type = TYPES.get(name);
          if (type != null) {
            cursor.toValue();
            TextKind kind = type == PrincipalType.AWS ? TextKind.AWS_PRINCIPAL : TextKind.PRINCIPAL;
            principals.put(type, texts.list(member, kind, text -> maker.apply(type, text)));
          }
        });
    return principals;
  }

  private void bareText(LazyPointer place, String text) {
    PrincipalType type =
        text.endsWith(".amazonaws.com") || text.endsWith(".amazonaws.com.cn")
            ? PrincipalType.SERVICE
            : PrincipalType.AWS;
    cursor.error(
        place,
        new Problem(
            Code.INVALID_PRINCIPAL_FORMAT,
            "The bare text " + quote(text) + " is no Principal; only \"*\" is.",
            text,
            "Write {" + quote(type.text()) + ": " + quote(text) + "}."));
  }
}
