package dev.unless.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.request.Caller;
import dev.unless.request.Caller.FederatedUser;
import dev.unless.request.Caller.User;
import dev.unless.text.ParsedArn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads who makes the request of a case. */
final class CallerParser {
  private static final String ISSUER = "issuer";
  private static final List<String> ELEMENTS =
      List.of("service", "federated", "canonicalUser", "federatedUser", ISSUER);

  /** The user behind a federated session, and where it stands. */
  private record Issuer(User user, LazyPointer place, Position position) {}

  private final Cursor cursor;
  private final TextElementParser texts;
  private final List<String> named = new ArrayList<>();

  private Optional<Caller> caller = Optional.empty();
  private Optional<Issuer> issuer = Optional.empty();

  CallerParser(Cursor cursor, TextElementParser texts) {
    this.cursor = cursor;
    this.texts = texts;
  }

  /** The caller at hand; empty if there are errors. */
  Optional<Caller> read(LazyPointer place) throws IOException {
    if (!cursor.at(JsonToken.START_OBJECT)) {
      return texts.one(
          place,
          TextKind.NAME,
          text -> text.equals("anonymous") ? new Caller.Anonymous() : Caller.ofArn(text));
    }
    Position start = cursor.position();
    cursor.members(place, this::element);
    if (named.size() != 1) {
      cursor.error(
          place,
          start,
          new Problem(
              Code.INVALID_REQUEST,
              "The principal names not one caller.",
              "",
              "Write {\"service\": \"…\"}."));
      return Optional.empty();
    }
    return issuer.isEmpty() ? caller : issued(issuer.get());
  }

  private void element(String name, LazyPointer place) throws IOException {
    cursor.known(Code.INVALID_REQUEST, name, place, "A principal", ELEMENTS);
    cursor.toValue();
    switch (name) {
      case "service" -> caller(name, place, Caller.Service::new);
      case "federated" -> caller(name, place, Caller.FederatedIdentity::new);
      case "canonicalUser" -> caller(name, place, Caller.CanonicalUser::new);
      case "federatedUser" ->
          caller(name, place, arn -> new FederatedUser(ParsedArn.of(arn), Optional.empty()));
      case ISSUER -> issuer(place);
      default -> cursor.skip();
    }
  }

  private void caller(String name, LazyPointer place, Function<String, Caller> maker)
      throws IOException {
    named.add(name);
    caller = texts.one(place, TextKind.NAME, maker);
  }

  private void issuer(LazyPointer place) throws IOException {
    if (!cursor.at(JsonToken.VALUE_NULL)) {
      Position position = cursor.position();
      issuer =
          texts
              .one(place, TextKind.NAME, arn -> new User(ParsedArn.of(arn)))
              .map(user -> new Issuer(user, place, position));
    }
  }

  private Optional<Caller> issued(Issuer by) {
    if (!named.contains("federatedUser")) {
      cursor.error(
          by.place(),
          by.position(),
          new Problem(
              Code.INVALID_REQUEST,
              "Only a federated user has an issuer.",
              by.user().userArn().toString(),
              "Write {\"federatedUser\": \"…\", \"issuer\": \"…\"}."));
      return Optional.empty();
    }
    try {
      return caller.map(
          session -> new FederatedUser(session.arn().orElseThrow(), Optional.of(by.user())));
    } catch (RefusedException refused) {
      cursor.error(by.place(), by.position(), refused.problemOfJson());
      return Optional.empty();
    }
  }
}
