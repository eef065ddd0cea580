package dev.unless.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.unless.document.GlobalKey;
import dev.unless.request.Caller;
import dev.unless.request.Caller.CanonicalUser;
import dev.unless.request.Caller.FederatedIdentity;
import dev.unless.request.Caller.FederatedUser;
import dev.unless.request.Caller.RoleSession;
import dev.unless.request.Caller.Service;
import dev.unless.request.Request;
import dev.unless.text.ParsedArn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes a request as cases have it, so that {@link RequestParser} reads the same request. */
final class RequestWriter {
  private final Request request;
  private final JsonGenerator out;

  RequestWriter(Request request, JsonGenerator out) {
    this.request = request;
    this.out = out;
  }

  /** The request as an object. */
  void write() throws IOException {
    out.writeStartObject();
    out.writeFieldName("principal");
    caller(request.caller());
    out.writeStringField("action", request.action());
    out.writeStringField("resource", request.resource());
    Optional<String> owner = request.target().account().filter(Predicate.not(ofArn()::equals));
    if (owner.isPresent()) {
      out.writeStringField("resourceAccount", owner.get());
    }
    List<String> unknown = request.saidKeys().stream().filter(this::isUnknown).toList();
    out.writeObjectFieldStart("context");
    pathOfRole();
    for (String key : request.saidKeys()) {
      if (!unknown.contains(key)) {
        key(key);
      }
    }
    for (String key : request.context().absent().values().stream().sorted().toList()) {
      out.writeNullField(key);
    }
    out.writeEndObject();
    if (!unknown.isEmpty()) {
      out.writeFieldName("unknown");
      texts(unknown);
    }
    out.writeEndObject();
  }

  /** The account that the resource's ARN names; empty where it names none. */
  private String ofArn() {
    return request.resourceArn().map(ParsedArn::account).orElse("");
  }

  private boolean isUnknown(String key) {
    return request.unknownKeys().contains(key);
  }

  private void caller(Caller caller) throws IOException {
    if (caller instanceof Service service) {
      named("service", service.name());
    } else if (caller instanceof FederatedIdentity identity) {
      named("federated", identity.provider());
    } else if (caller instanceof CanonicalUser user) {
      named("canonicalUser", user.id());
    } else if (caller instanceof FederatedUser user && user.issuer().isPresent()) {
      out.writeStartObject();
      out.writeStringField("federatedUser", user.sessionArn().toString());
      out.writeStringField("issuer", user.issuer().get().userArn().toString());
      out.writeEndObject();
    } else {
      out.writeString(caller.displayName());
    }
  }

  private void named(String type, String name) throws IOException {
    out.writeStartObject();
    out.writeStringField(type, name);
    out.writeEndObject();
  }

  /** A session's ARN lacks its role's path, which the role's own ARN in the context tells. */
  private void pathOfRole() throws IOException {
    if (request.caller() instanceof RoleSession session
        && !session.roleArn().resource().equals("role/" + session.roleName())
        && !request.says(GlobalKey.PRINCIPAL_ARN)) {
      out.writeStringField(GlobalKey.PRINCIPAL_ARN.text(), session.roleArn().toString());
    }
  }

  private void key(String key) throws IOException {
    List<String> values = request.values(key);
    out.writeFieldName(key);
    if (request.isSet(key)) {
      texts(values);
    } else {
      out.writeString(values.get(0));
    }
  }

  private void texts(List<String> texts) throws IOException {
    out.writeStartArray();
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }
}
