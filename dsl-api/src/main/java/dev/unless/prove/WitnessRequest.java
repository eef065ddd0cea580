package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.prove.Dimension.OfKey;
import dev.unless.prove.Dimension.Part;
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
    if (model.caller().isEmpty()) {
      return Optional.empty();
    }
    try {
      String resource = model.text(Part.RESOURCE).orElse(NO_RESOURCE);
      RequestBuilder builder =
          Request.builder(
              model.caller().orElseThrow(),
              model.text(Part.ACTION).orElseThrow(),
              resource,
              catalog);
      boolean names =
          ParsedArn.parse(resource)
              .map(ParsedArn::account)
              .filter(ParsedArn::isAccount)
              .isPresent();
      if (!names) {
        model.text(Part.RESOURCE_ACCOUNT).ifPresent(builder::resourceAccount);
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
}
