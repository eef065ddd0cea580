package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.document.KeyOrigin;
import dev.unless.document.ServiceKey;
import dev.unless.finding.RefusedException;
import dev.unless.operator.Arity;
import dev.unless.prove.Dimension.GivenAsSet;
import dev.unless.prove.Dimension.OfKey;
import dev.unless.prove.Dimension.Part;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a request of what a search has found. */
final class WitnessRequest {
  private static final String NO_RESOURCE = "*";

  private final Model model;
  private final Catalog catalog;

  private final Set<String> keys;

  /**
   * @param keys the keys of which something was asked, case folded: those that the model lacks the
   *     request says to be absent
   */
  WitnessRequest(Model model, Set<String> keys, Catalog catalog) {
    this.model = model;
    this.keys = keys;
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
      if (!RequestDraft.namesAccount(resource)) {
        model.text(Part.RESOURCE_ACCOUNT).ifPresent(builder::resourceAccount);
      }
      model.values().entrySet().stream()
          .filter(entry -> entry.getKey() instanceof OfKey)
          .sorted(Comparator.comparing(entry -> ((OfKey) entry.getKey()).folded()))
          .forEach(entry -> say((OfKey) entry.getKey(), entry.getValue(), builder));
      Set<String> said = new HashSet<>();
      model.values().keySet().forEach(key -> addName(key, said));
      keys.stream()
          .filter(key -> !said.contains(key) && Request.mayBeUnsaid(key) && isOwn(key))
          .forEach(builder::without);
      return Optional.of(builder.build());
    } catch (RefusedException noSuchRequest) {
      return Optional.empty();
    }
  }

  /** Whether what is said of the key is not said of who calls or on what instead. */
  private static boolean isOwn(String key) {
    return ServiceKey.of(key).isEmpty()
        && GlobalKey.of(key)
            .filter(of -> of.origin() == KeyOrigin.CALLER || of == GlobalKey.RESOURCE_ACCOUNT)
            .isEmpty();
  }

  private static void addName(Dimension dimension, Set<String> names) {
    if (dimension instanceof OfKey key) {
      names.add(key.folded());
    }
  }

  private void say(OfKey key, List<String> values, RequestBuilder builder) {
    boolean asSet =
        key.arity()
            .map(arity -> arity == Arity.MULTI)
            .orElse(model.values().containsKey(new GivenAsSet(key.folded())));
    if (asSet) {
      builder.with(key.folded(), values);
    } else {
      builder.with(key.folded(), values.get(0));
    }
  }
}
