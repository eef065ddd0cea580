package dev.unless.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.unless.decide.Layers;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the policies of all layers from the members of an object that are named as cases name them.
 */
final class LayersParser {
  /** The members' names. */
  static final List<String> PARTS =
      List.of(
          "identityPolicies",
          "resourcePolicy",
          "permissionsBoundary",
          "sessionPolicy",
          "serviceControlPolicies",
          "resourceControlPolicies",
          "vpcEndpointPolicy");

  private final String json;
  private final JsonParser parser;
  private final PolicyMemory memory;
  private final Cursor cursor;
  private final PositionLocator locator;
  private final ErrorList errors;

  private List<PolicyDocument> identity = List.of();
  private Optional<PolicyDocument> resource = Optional.empty();
  private Optional<PolicyDocument> boundary = Optional.empty();
  private Optional<PolicyDocument> session = Optional.empty();
  private List<List<PolicyDocument>> serviceControl = List.of();
  private List<List<PolicyDocument>> resourceControl = List.of();
  private Optional<PolicyDocument> vpcEndpoint = Optional.empty();

  LayersParser(
      String json,
      JsonParser parser,
      PolicyMemory memory,
      Cursor cursor,
      PositionLocator locator,
      ErrorList errors) {
    this.json = json;
    this.parser = parser;
    this.memory = memory;
    this.cursor = cursor;
    this.locator = locator;
    this.errors = errors;
  }

  /** Reads the value at hand of the member of this name; of another name it is skipped. */
  void part(String name, LazyPointer place) throws IOException {
    switch (name) {
      case "identityPolicies" -> identity = policies(place, PolicyKind.IDENTITY);
      case "resourcePolicy" -> resource = policy(place, PolicyKind.RESOURCE_BASED);
      case "permissionsBoundary" -> boundary = policy(place, PolicyKind.PERMISSIONS_BOUNDARY);
      case "sessionPolicy" -> session = policy(place, PolicyKind.SESSION);
      case "serviceControlPolicies" -> serviceControl = levels(place, PolicyKind.SERVICE_CONTROL);
      case "resourceControlPolicies" ->
          resourceControl = levels(place, PolicyKind.RESOURCE_CONTROL);
      case "vpcEndpointPolicy" -> vpcEndpoint = policy(place, PolicyKind.VPC_ENDPOINT);
      default -> cursor.skip();
    }
  }

  /** The resource's policy. */
  Optional<PolicyDocument> resource() {
    return resource;
  }

  boolean hasEndpointPolicy() {
    return vpcEndpoint.isPresent();
  }

  /** What was read; without error there is nothing in it that its layer's grammar refuses. */
  Layers layers() {
    return new Layers(
        identity, resource, boundary, session, serviceControl, resourceControl, vpcEndpoint);
  }

  private Optional<PolicyDocument> policy(LazyPointer place, PolicyKind kind) throws IOException {
    if (memory == PolicyMemory.NONE || !cursor.at(JsonToken.START_OBJECT)) {
      return read(place, kind);
    }
    int start = (int) parser.currentTokenLocation().getCharOffset();
    String text = JsonExtent.at(json, start);
    Optional<PolicyDocument> known = memory.recall(text, kind);
    if (known.isPresent()) {
      cursor.skip();
      return known;
    }
    Optional<PolicyDocument> read = read(place, kind);
    read.ifPresent(document -> memory.keep(text, kind, document));
    return read;
  }

  private Optional<PolicyDocument> read(LazyPointer place, PolicyKind kind) throws IOException {
    return new DocumentParser(parser, place, locator, errors).read(Optional.of(kind));
  }

  private List<PolicyDocument> policies(LazyPointer place, PolicyKind kind) throws IOException {
    List<PolicyDocument> documents = new ArrayList<>();
    if (cursor.at(JsonToken.START_ARRAY)) {
      for (int i = 0; cursor.toItem(); i++) {
        policy(place.child(i), kind).ifPresent(documents::add);
      }
    } else {
      cursor.unexpected(place, "an array of policies", "Write [{…}].");
    }
    return documents;
  }

  private List<List<PolicyDocument>> levels(LazyPointer place, PolicyKind kind) throws IOException {
    List<List<PolicyDocument>> levels = new ArrayList<>();
    if (cursor.at(JsonToken.START_ARRAY)) {
      for (int i = 0; cursor.toItem(); i++) {
        levels.add(policies(place.child(i), kind));
      }
    } else {
      cursor.unexpected(
          place, "an array of levels, each an array of policies", "Write [[{…}], [{…}]].");
    }
    return levels;
  }
}
