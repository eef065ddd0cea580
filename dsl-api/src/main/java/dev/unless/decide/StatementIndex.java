package dev.unless.decide;

import dev.unless.document.ActionPattern;
import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Statements of one effect, found by action: those that name it, those that name its service with
 * wildcards, and the others. A request looks only at statements that could apply to it.
 */
final class StatementIndex {
  private final Map<String, StatementBucket> byAction;
  private final Map<String, StatementBucket> byService;
  private final StatementBucket others;

  StatementIndex(List<CompiledStatement> statements) {
    Map<String, List<CompiledStatement>> actions = new HashMap<>();
    Map<String, List<CompiledStatement>> services = new HashMap<>();
    List<CompiledStatement> rest = new ArrayList<>();
    for (CompiledStatement statement : statements) {
      Set<String> places = places(statement);
      if (places.contains("")) {
        rest.add(statement);
        continue;
      }
      for (String place : places) {
        (place.indexOf(':') < 0 ? services : actions)
            .computeIfAbsent(place, first -> new ArrayList<>())
            .add(statement);
      }
    }
    this.byAction = buckets(actions);
    this.byService = buckets(services);
    this.others = new StatementBucket(rest);
  }

  /**
   * The actions and services under which to find a statement; the empty text where it may apply to
   * any service.
   */
  private static Set<String> places(CompiledStatement statement) {
    Set<String> places = new TreeSet<>();
    if (statement.action().element().negated()) {
      places.add("");
    }
    for (ActionPattern pattern : statement.action().element().patterns()) {
      String text = CaseFolding.fold(pattern.text());
      String service = text.substring(0, Math.max(0, text.indexOf(':')));
      boolean anyService = hasWildcard(service);
      places.add(anyService ? "" : hasWildcard(text) ? service : text);
    }
    return places;
  }

  private static boolean hasWildcard(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  private static Map<String, StatementBucket> buckets(Map<String, List<CompiledStatement>> lists) {
    Map<String, StatementBucket> buckets = new HashMap<>();
    lists.forEach((place, statements) -> buckets.put(place, new StatementBucket(statements)));
    return buckets;
  }

  /** Whether some statement applies to the request and reaches its caller at least so far. */
  Truth anyApplies(Request request, Grant atLeast) {
    Truth any =
        byAction
            .getOrDefault(request.foldedAction(), StatementBucket.EMPTY)
            .anyApplies(request, atLeast);
    if (any != Truth.TRUE) {
      any =
          any.or(
              byService
                  .getOrDefault(request.service(), StatementBucket.EMPTY)
                  .anyApplies(request, atLeast));
    }
    return any == Truth.TRUE ? any : any.or(others.anyApplies(request, atLeast));
  }
}
