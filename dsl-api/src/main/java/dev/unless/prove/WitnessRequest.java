package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.prove.Dimension.OfKey;
import dev.unless.prove.Dimension.Part;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.text.ParsedArn;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes a request of what a search has found. */
final class WitnessRequest {
  private static final String NO_RESOURCE = "*";

  private final Model model;
  private final Catalog catalog;

  WitnessRequest(Model model, Catalog catalog) {
    this.model = model;
    this.catalog = catalog;
  }

  /** The request, as its builder accepts it; empty where it refuses. */
  Optional<Request> request() {
    try {
      String resource = text(Part.RESOURCE).orElse(NO_RESOURCE);
      RequestBuilder builder =
          Request.builder(caller(), text(Part.ACTION).orElseThrow(), resource, catalog);
      boolean names =
          ParsedArn.parse(resource)
              .map(ParsedArn::account)
              .filter(ParsedArn::isAccount)
              .isPresent();
      if (!names) {
        text(Part.RESOURCE_ACCOUNT).ifPresent(builder::resourceAccount);
      }
      model.values().entrySet().stream()
          .filter(entry -> entry.getKey() instanceof OfKey)
          .sorted(Comparator.comparing(entry -> ((OfKey) entry.getKey()).folded()))
          .forEach(entry -> say((OfKey) entry.getKey(), entry.getValue(), builder));
      return Optional.of(builder.build());
    } catch (RefusedException noSuchRequest) {
      return Optional.empty();
    }
  }

  private static void say(OfKey key, List<String> values, RequestBuilder builder) {
    if (key.arity().equals(Optional.of(Arity.SINGLE))) {
      builder.with(key.folded(), values.get(0));
    } else {
      builder.with(key.folded(), values);
    }
  }

  private Caller caller() {
    String name = text(Part.CALLER_NAME).orElse("");
    return switch (model.kind()) {
      case USER -> new Caller.User(arn(Part.CALLER_ARN));
      case ROLE -> new Caller.Role(arn(Part.CALLER_ARN));
      case ROLE_SESSION ->
          new Caller.RoleSession(arn(Part.CALLER_ARN), text(Part.SESSION).orElse("session"));
      case FEDERATED_USER ->
          new Caller.FederatedUser(
              arn(Part.CALLER_ARN), text(Part.ISSUER_ARN).map(ParsedArn::of).map(Caller.User::new));
      case ROOT_USER -> new Caller.RootUser(arn(Part.CALLER_ARN));
      case SERVICE -> new Caller.Service(name);
      case ANONYMOUS -> new Caller.Anonymous();
      case FEDERATED_IDENTITY -> new Caller.FederatedIdentity(name);
      case CANONICAL_USER -> new Caller.CanonicalUser(name);
      case ORIGIN_ACCESS_IDENTITY -> new Caller.OriginAccessIdentity(ParsedArn.of(name));
    };
  }

  private ParsedArn arn(Part part) {
    return ParsedArn.of(text(part).orElse(""));
  }

  private Optional<String> text(Part part) {
    return Optional.ofNullable(model.values().get(part)).map(values -> values.get(0));
  }
}
