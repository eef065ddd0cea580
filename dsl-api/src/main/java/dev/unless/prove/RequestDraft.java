package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.document.GlobalKey;
import dev.unless.document.Truth;
import dev.unless.finding.RefusedException;
import dev.unless.request.Caller;
import dev.unless.request.Request;
import dev.unless.request.RequestBuilder;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A request on its way to a better one: what is said of it, before anything follows from that.
 *
 * @param owner the account that owns the resource, where that is said and the ARN names none
 * @param said what is said of condition keys, by folded name
 * @param absent the condition keys that are said to be absent, case folded
 */
record RequestDraft(
    Caller caller,
    String action,
    String resource,
    Optional<String> owner,
    Map<String, SaidKey> said,
    Set<String> absent) {
  /**
   * What is said of a condition key.
   *
   * @param key its name
   * @param set whether it is given a set of values
   */
  record SaidKey(String key, List<String> values, boolean set) {
    SaidKey {
      values = List.copyOf(values);
    }

    SaidKey with(List<String> others) {
      return new SaidKey(key, others, set);
    }
  }

  RequestDraft {
    said = Collections.unmodifiableMap(new TreeMap<>(said));
    absent = Collections.unmodifiableSet(new TreeSet<>(absent));
  }

  /** What the request says. */
  static RequestDraft of(Request request) {
    Map<String, SaidKey> said = new TreeMap<>();
    for (String key : request.saidKeys()) {
      said.put(CaseFolding.fold(key), new SaidKey(key, request.values(key), request.isSet(key)));
    }
    return new RequestDraft(
        request.caller(),
        request.action(),
        request.resource(),
        namesAccount(request.resource()) ? Optional.empty() : request.target().account(),
        said,
        request.context().absent().keySet());
  }

  /** Whether the ARN tells of which account it is. */
  static boolean namesAccount(String resource) {
    return ParsedArn.parse(resource)
        .map(ParsedArn::account)
        .filter(ParsedArn::isAccount)
        .isPresent();
  }

  /** The request; empty where there is no such one. */
  Optional<Request> request(Catalog catalog) {
    try {
      RequestBuilder builder = Request.builder(caller, action, resource, catalog);
      owner.ifPresent(builder::resourceAccount);
      for (SaidKey key : said.values()) {
        if (key.set()) {
          builder.with(key.key(), key.values());
        } else {
          builder.with(key.key(), key.values().get(0));
        }
      }
      absent.forEach(key -> builder.without(GlobalKey.of(key).map(GlobalKey::text).orElse(key)));
      return Optional.of(builder.build());
    } catch (RefusedException noSuchRequest) {
      return Optional.empty();
    }
  }

  /** By another caller, of whom nothing is said that no such caller's requests carry. */
  RequestDraft by(Caller other) {
    return new RequestDraft(
        other,
        action,
        resource,
        owner,
        changed(all -> all.keySet().removeIf(key -> lacks(other, key))),
        changedAbsent(all -> all.removeIf(key -> lacks(other, key))));
  }

  private static boolean lacks(Caller caller, String folded) {
    return GlobalKey.of(folded)
        .filter(key -> caller.kind().carries(key) == Truth.FALSE)
        .isPresent();
  }

  RequestDraft on(String otherAction, String otherResource) {
    return new RequestDraft(
        caller,
        otherAction,
        otherResource,
        namesAccount(otherResource) ? Optional.empty() : owner,
        said,
        absent);
  }

  RequestDraft ownedBy(Optional<String> other) {
    return new RequestDraft(
        caller, action, resource, namesAccount(resource) ? Optional.empty() : other, said, absent);
  }

  /** Which says this of the key instead. */
  RequestDraft saying(SaidKey key) {
    String folded = CaseFolding.fold(key.key());
    return new RequestDraft(
        caller,
        action,
        resource,
        owner,
        changed(all -> all.put(folded, key)),
        changedAbsent(all -> all.remove(folded)));
  }

  /** Which says that it lacks the key. */
  RequestDraft lacking(String folded) {
    return new RequestDraft(
        caller,
        action,
        resource,
        owner,
        changed(all -> all.remove(folded)),
        changedAbsent(all -> all.add(folded)));
  }

  /** Which says nothing of the key. */
  RequestDraft silentOn(String folded) {
    return new RequestDraft(
        caller,
        action,
        resource,
        owner,
        changed(all -> all.remove(folded)),
        changedAbsent(all -> all.remove(folded)));
  }

  private Map<String, SaidKey> changed(Consumer<Map<String, SaidKey>> change) {
    Map<String, SaidKey> copy = new TreeMap<>(said);
    change.accept(copy);
    return copy;
  }

  private Set<String> changedAbsent(Consumer<Set<String>> change) {
    Set<String> copy = new TreeSet<>(absent);
    change.accept(copy);
    return copy;
  }
}
