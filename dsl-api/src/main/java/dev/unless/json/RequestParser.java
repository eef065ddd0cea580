package dev.unless.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Problem;
import dev.unless.finding.RefusedException;
import dev.unless.request.Caller;
import dev.unless.request.Caller.RoleSession;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the request of a case. */
final class RequestParser {
  private static final List<String> ELEMENTS =
      List.of("principal", "action", "resource", "resourceAccount", "context", "unknown");
  private static final String PRINCIPAL_ARN = GlobalKey.PRINCIPAL_ARN.folded();

  /** What the request says of one key, to be given once the whole request is read. */
  private record Given(LazyPointer place, Position position, Consumer<RequestBuilder> give) {}

  private final Cursor cursor;
  private final Catalog catalog;
  private final TextElementParser texts;
  private final List<Given> context = new ArrayList<>();

  private Optional<Caller> caller = Optional.empty();
  private Optional<String> action = Optional.empty();
  private Optional<String> resource = Optional.empty();
  private Optional<String> resourceAccount = Optional.empty();
  private Optional<ParsedArn> principalArn = Optional.empty();

  RequestParser(Cursor cursor, Catalog catalog) {
    this.cursor = cursor;
    this.catalog = catalog;
    this.texts = new TextElementParser(cursor);
  }

  /** The request at hand; empty if there are errors. */
  Optional<Request> read(LazyPointer place) throws IOException {
    if (!cursor.at(JsonToken.START_OBJECT)) {
      cursor.unexpected(
          place, "an object", "Write {\"principal\": …, \"action\": …, \"resource\": …}.");
      return Optional.empty();
    }
    Position start = cursor.position();
    List<String> present = new ArrayList<>();
    cursor.members(
        place,
        (name, member) -> {
          present.add(name);
          element(name, member);
        });
    boolean complete = true;
    for (String name : List.of("principal", "action", "resource")) {
      if (!present.contains(name)) {
        cursor.error(
            place,
            start,
            new Problem(
                Code.INVALID_REQUEST,
                "The request has no " + name + ".",
                "",
                "Write \"" + name + "\": …."));
        complete = false;
      }
    }
    return complete ? build(place, start) : Optional.empty();
  }

  private Optional<Request> build(LazyPointer place, Position start) {
    if (caller.isEmpty() || action.isEmpty() || resource.isEmpty()) {
      return Optional.empty();
    }
    RequestBuilder builder =
        Request.builder(withPath(caller.get()), action.get(), resource.get(), catalog).asGiven();
    boolean accepted =
        resourceAccount.isEmpty()
            || attempt(
                place.child("resourceAccount"),
                start,
                () -> builder.resourceAccount(resourceAccount.get()));
    for (Given given : context) {
      accepted &= attempt(given.place(), given.position(), () -> given.give().accept(builder));
    }
    if (!accepted) {
      return Optional.empty();
    }
    try {
      return Optional.of(builder.build());
    } catch (RefusedException refused) {
      cursor.error(place, start, refused.problemOfJson());
      return Optional.empty();
    }
  }

  private boolean attempt(LazyPointer place, Position position, Runnable giving) {
    try {
      giving.run();
      return true;
    } catch (RefusedException refused) {
      cursor.error(place, position, refused.problemOfJson());
      return false;
    }
  }

  /** A session's ARN lacks the role's path; the context may tell the role's whole ARN. */
  private Caller withPath(Caller read) {
    if (read instanceof RoleSession session && principalArn.isPresent()) {
      ParsedArn role = principalArn.get();
      boolean same =
          role.service().equals("iam")
              && role.partition().equals(session.roleArn().partition())
              && role.account().equals(session.roleArn().account())
              && role.resource().startsWith("role/")
              && role.resource().endsWith("/" + session.roleName());
      return same ? new RoleSession(role, session.session()) : read;
    }
    return read;
  }

  private void element(String name, LazyPointer place) throws IOException {
    cursor.known(Code.INVALID_REQUEST, name, place, "A request", ELEMENTS);
    cursor.toValue();
    boolean optional =
        !name.equals("principal") && !name.equals("action") && !name.equals("resource");
    if (optional && cursor.at(JsonToken.VALUE_NULL)) {
      return;
    }
    switch (name) {
      case "principal" -> caller = new CallerParser(cursor, texts).read(place);
      case "action" -> action = texts.one(place, TextKind.NAME, Function.identity());
      case "resource" -> resource = texts.one(place, TextKind.NAME, Function.identity());
      case "resourceAccount" ->
          resourceAccount = texts.one(place, TextKind.ACCOUNT, Function.identity());
      case "context" -> context(place);
      case "unknown" -> unknown(place);
      default -> cursor.skip();
    }
  }

  private void context(LazyPointer place) throws IOException {
    if (!cursor.at(JsonToken.START_OBJECT)) {
      cursor.unexpected(place, "an object", "Write {\"aws:SourceIp\": \"203.0.113.9\", …}.");
      return;
    }
    cursor.members(place, this::key);
  }

  private void key(String key, LazyPointer place) throws IOException {
    cursor.toValue();
    Position position = cursor.position();
    if (cursor.at(JsonToken.VALUE_NULL)) {
      context.add(new Given(place, position, builder -> builder.without(key)));
      return;
    }
    if (cursor.at(JsonToken.START_ARRAY)) {
      List<String> values = texts.list(place, TextKind.CONDITION_VALUE, Function.identity());
      context.add(new Given(place, position, builder -> builder.with(key, values)));
      return;
    }
    Optional<String> value = texts.one(place, TextKind.CONDITION_VALUE, Function.identity());
    if (CaseFolding.fold(key).equals(PRINCIPAL_ARN)) {
      principalArn = value.flatMap(ParsedArn::parse);
    }
    value.ifPresent(
        text -> context.add(new Given(place, position, builder -> builder.with(key, text))));
  }

  private void unknown(LazyPointer place) throws IOException {
    Position position = cursor.position();
    for (String key : texts.list(place, TextKind.NAME, Function.identity())) {
      context.add(new Given(place, position, builder -> builder.unknown(key)));
    }
  }
}
