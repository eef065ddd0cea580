package dev.unless.request;

import dev.unless.annotation.Internal;
import dev.unless.catalog.ActionProblem;
import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyProblem;
import dev.unless.catalog.KeyTemplate;
import dev.unless.catalog.ResourceProblem;
import dev.unless.catalog.UnsupportedKey;
import dev.unless.document.ActionPattern;
import dev.unless.document.GlobalKey;
import dev.unless.document.Truth;
import dev.unless.finding.Problem;
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is odd about a request: that nobody makes it, since there is no such action or no such key,
 * since the action is never made on the resource or with the key, or since no context is so.
 *
 * <p>Only what is certain is told: nothing follows from what a catalogue does not know, be it that
 * it knows no services at all.
 */
@Internal
public final class OddRequest {
  private static final String OF_AWS = "sts";
  private static final String GLOBAL = "aws";

  /** More keys that are odd need not be told to see that the request is. */
  private static final int MOST = 50;

  private final Request request;
  private final Catalog catalog;

  /** What was given of keys, in the order of their names. */
  private final SortedMap<String, ContextValue> given;

  private OddRequest(Request request) {
    this.request = request;
    this.catalog = request.catalog();
    this.given = new TreeMap<>(request.given());
  }

  /** All that is odd: with the action, its resource, the keys, then the context. */
  public static List<Problem> of(Request request) {
    return new OddRequest(request).problems();
  }

  private List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    Optional<Problem> action =
        knows(request.service())
            ? ActionProblem.of(catalog, new ActionPattern(request.action()))
            : Optional.empty();
    action.ifPresent(problems::add);
    if (action.isEmpty()) {
      ResourceProblem.of(catalog, request.action(), request.resourceArn()).ifPresent(problems::add);
    }
    for (Map.Entry<String, ContextValue> entry : given.entrySet()) {
      if (problems.size() < MOST && !GlobalKey.isOne(entry.getKey())) {
        key(entry.getValue(), action.isEmpty()).ifPresent(problems::add);
      }
    }
    for (String lacking : request.context().absent().values()) {
      name(lacking).ifPresent(problems::add);
    }
    problems.addAll(new ContextCheck(request.context(), given, catalog).problems());
    return List.copyOf(problems);
  }

  /** A catalogue that lacks AWS's services cannot tell that another one does not exist. */
  private boolean knows(String prefix) {
    return catalog.service(prefix).isPresent() || catalog.service(OF_AWS).isPresent();
  }

  private Optional<Problem> name(String key) {
    String prefix = CaseFolding.fold(KeyTemplate.prefix(key));
    return prefix.equals(GLOBAL) || knows(prefix) ? KeyProblem.of(catalog, key) : Optional.empty();
  }

  /** A key without values is as good as none, so that the action does not have it either. */
  private Optional<Problem> key(ContextValue value, boolean ofAction) {
    Optional<Problem> name = name(value.key());
    return name.isPresent() || !ofAction || value.presence() == Truth.FALSE
        ? name
        : UnsupportedKey.of(catalog, request.action(), value.key());
  }
}
