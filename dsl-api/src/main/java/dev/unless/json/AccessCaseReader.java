package dev.unless.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.unless.annotation.Internal;
import dev.unless.catalog.Catalog;
import dev.unless.decide.EndpointUse;
import dev.unless.document.PolicyDocument;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import dev.unless.request.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a request and the policies that bear on it from one JSON object:
 *
 * <pre>{@code
 * {"id": "1",
 *  "request": {"principal": "arn:aws:iam::111111111111:user/u", "action": "s3:GetObject",
 *              "resource": "arn:aws:s3:::b/k", "resourceAccount": "111111111111",
 *              "context": {"aws:SourceIp": "203.0.113.9"}, "unknown": ["aws:SourceVpce"]},
 *  "identityPolicies": [{…}], "resourcePolicy": {…}, "permissionsBoundary": {…},
 *  "sessionPolicy": {…}, "serviceControlPolicies": [[{…}], [{…}]],
 *  "resourceControlPolicies": [[{…}]], "vpcEndpointPolicy": {…}}
 * }</pre>
 *
 * <p>Every part but {@code request} may be absent or null. The principal is the ARN of a user,
 * root, role session, federated user, role or CloudFront origin access identity, or {@code
 * "anonymous"}, or one of {@code {"service": …}}, {@code {"federated": …}}, {@code
 * {"canonicalUser": …}} and {@code {"federatedUser": …, "issuer": …}}, in which the issuer is the
 * user who obtained the session, and may be absent where it is not known. The context is taken as
 * given: the keys that follow from the caller, the resource or others are filled in only where it
 * lacks them, and not where it gives them as null, which says that the request has no such key. A
 * role's path does not occur in the ARN of its session; {@code aws:PrincipalArn} in the context
 * tells it, for service-linked roles too. Organization policies stand by level, from the root to
 * the account.
 */
@Internal
public final class AccessCaseReader {
  private static final List<String> PARTS =
      Stream.concat(Stream.of("id", "request"), LayersParser.PARTS.stream()).toList();

  private final JsonParser parser;
  private final Catalog catalog;
  private final LayersParser layers;
  private final Cursor cursor;
  private final ErrorList errors;
  private final PositionLocator locator;

  private Optional<String> id = Optional.empty();
  private Optional<Request> request = Optional.empty();
  private boolean requestSeen;

  private AccessCaseReader(
      String json, JsonParser parser, Catalog catalog, PolicyMemory memory, ErrorList errors) {
    this.parser = parser;
    this.catalog = catalog;
    this.cursor = new Cursor(parser, errors);
    this.errors = errors;
    this.locator = new PointerLocator(json);
    this.layers = new LayersParser(json, parser, memory, cursor, locator, errors);
  }

  /**
   * The case that the text spells.
   *
   * @param catalog says of which type condition keys are, and which of them are multivalued
   * @throws PolicyJsonException if the text is no such object; the errors' pointers tell where
   */
  public static AccessCase read(String json, Catalog catalog) {
    ErrorList errors = new ErrorList();
    return read(JsonText.of(json, errors), catalog, PolicyMemory.NONE, errors);
  }

  /**
   * The case that the UTF-8 text spells.
   *
   * @param catalog says of which type condition keys are, and which of them are multivalued
   * @throws PolicyJsonException if the bytes are not UTF-8, or the text is no such object
   */
  public static AccessCase read(byte[] utf8, Catalog catalog) {
    return read(utf8, catalog, PolicyMemory.NONE);
  }

  /**
   * The case that the UTF-8 text spells, with policies that are remembered and not read again where
   * their text is the same.
   *
   * @param catalog says of which type condition keys are, and which of them are multivalued
   * @throws PolicyJsonException if the bytes are not UTF-8, or the text is no such object
   */
  public static AccessCase read(byte[] utf8, Catalog catalog, PolicyMemory memory) {
    ErrorList errors = new ErrorList();
    return read(JsonText.of(utf8, errors), catalog, memory, errors);
  }

  private static AccessCase read(
      String text, Catalog catalog, PolicyMemory memory, ErrorList errors) {
    Optional<AccessCase> read = Optional.empty();
    try (JsonParser parser = JsonText.FACTORY.createParser(text)) {
      try {
        read = new AccessCaseReader(text, parser, catalog, memory, errors).read();
      } catch (JsonEOFException broken) {
        errors.addSyntax(
            Position.of(broken.getLocation()),
            "The text ends in the middle.",
            "Write the whole case on one line; close every brace, bracket and quote.");
      } catch (JsonProcessingException syntax) {
        SyntaxErrors.add(syntax, parser, errors);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    errors.throwIfAny();
    return read.orElseThrow();
  }

  /** The id of a case that is not one otherwise, as JSON text; empty if not even that is found. */
  public static Optional<String> idOf(byte[] utf8) {
    try (JsonParser parser = JsonText.FACTORY.createParser(utf8)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals("id");
        parser.nextToken();
        if (found) {
          return id(parser);
        }
        parser.skipChildren();
      }
    } catch (IOException broken) {
      // What is wrong with the text has been said where it was read as a case.
    }
    return Optional.empty();
  }

  private Optional<AccessCase> read() throws IOException {
    parser.nextToken();
    if (!cursor.at(JsonToken.START_OBJECT)) {
      cursor.unexpected(LazyPointer.ROOT, "an object", "Write {\"request\": {…}, …}.");
      return Optional.empty();
    }
    Position start = cursor.position();
    cursor.members(LazyPointer.ROOT, this::part);
    if (!requestSeen) {
      cursor.error(
          LazyPointer.ROOT,
          start,
          new Problem(Code.INVALID_REQUEST, "There is no request.", "", "Write \"request\": {…}."));
    }
    if (parser.nextToken() != null) {
      errors.addSyntax(
          cursor.position(), "Something follows the object.", "Write one object a line.");
    }
    request.ifPresent(this::checkResourcePolicy);
    if (layers.hasEndpointPolicy()) {
      request.ifPresent(this::checkEndpointPolicy);
    }
    return request.filter(r -> errors.size() == 0).map(r -> new AccessCase(id, r, layers.layers()));
  }

  private void part(String name, LazyPointer place) throws IOException {
    cursor.known(Code.INVALID_REQUEST, name, place, "A case", PARTS);
    cursor.toValue();
    requestSeen |= name.equals("request");
    if (cursor.at(JsonToken.VALUE_NULL) && !name.equals("request")) {
      return;
    }
    switch (name) {
      case "id" -> readId(place);
      case "request" -> request = new RequestParser(cursor, catalog).read(place);
      default -> layers.part(name, place);
    }
  }

  private void readId(LazyPointer place) throws IOException {
    id = id(parser);
    if (id.isEmpty()) {
      cursor.unexpected(place, "a text or a number", "Write \"id\": \"…\".");
    }
  }

  private static Optional<String> id(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING ->
          Optional.of(
              '"'
                  + new String(JsonStringEncoder.getInstance().quoteAsString(parser.getText()))
                  + '"');
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(parser.getText());
      default -> Optional.empty();
    };
  }

  /** A policy that is given is never passed over in silence. */
  private void checkEndpointPolicy(Request read) {
    LazyPointer place = LazyPointer.ROOT.child("vpcEndpointPolicy");
    EndpointUse.problem(read)
        .map(problem -> new Finding(place.pointer(), problem))
        .ifPresent(
            finding ->
                errors.add(
                    finding, locator.locate(List.of(finding.pointer())).apply(finding.pointer())));
  }

  /** Which kind the resource's policy is follows from the request, which may stand behind it. */
  private void checkResourcePolicy(Request read) {
    Optional<PolicyDocument> resource = layers.resource();
    if (resource.isEmpty()) {
      return;
    }
    LazyPointer place = LazyPointer.ROOT.child("resourcePolicy");
    for (Finding problem : read.resourcePolicyKind().problems(resource.get())) {
      Finding placed = problem.within(place.pointer());
      errors.add(placed, locator.locate(List.of(placed.pointer())).apply(placed.pointer()));
    }
  }
}
