package dev.unless.decide;

import dev.unless.document.ActionPattern;
import dev.unless.document.Truth;
import dev.unless.request.Request;
import dev.unless.text.CaseFolding;
import dev.unless.text.Text.Wildcard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Statements of one effect, found by action: those that name it, those that name its service with
 * wildcards, and the others, which a few statements all are. A request looks only at statements
 * that could apply to it.
 */
final class StatementIndex {
  private static final int FEW = 8;
  private static final Set<String> ANYWHERE = Set.of("");

  private final boolean few;
  private final Map<String, StatementBucket> byAction;
  private final Map<String, StatementBucket> byService;
  private final StatementBucket others;

  StatementIndex(List<StatementMatcher> statements) {
    this.few = statements.size() <= FEW;
    Map<String, List<StatementMatcher>> actions = new HashMap<>();
    Map<String, List<StatementMatcher>> services = new HashMap<>();
    List<StatementMatcher> rest = new ArrayList<>();
    for (StatementMatcher statement : statements) {
      Set<String> places = few ? ANYWHERE : places(statement);
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

  boolean isEmpty() {
    return byAction.isEmpty() && byService.isEmpty() && others.isEmpty();
  }

  /**
   * The actions and services under which to find a statement; the empty text where it may apply to
   * any service.
   */
  private static Set<String> places(StatementMatcher statement) {
    Set<String> places = new TreeSet<>();
    if (statement.action().element().negated()) {
      places.add("");
    }
    for (ActionPattern pattern : statement.action().element().patterns()) {
      String place = Wildcard.isIn(pattern.text()) ? pattern.service() : pattern.text();
      places.add(Wildcard.isIn(pattern.service()) ? "" : CaseFolding.fold(place));
    }
    return places;
  }

  private static Map<String, StatementBucket> buckets(Map<String, List<StatementMatcher>> lists) {
    Map<String, StatementBucket> buckets = new HashMap<>();
    lists.forEach((place, statements) -> buckets.put(place, new StatementBucket(statements)));
    return buckets;
  }

  /** Whether some statement applies to the request and reaches its caller at least so far. */
  Truth anyApplies(Request request, GrantReach atLeast) {
    Truth any = others.anyApplies(request, atLeast);
    if (few || any == Truth.TRUE) {
      return any;
    }
    any = any.or(any(byAction.get(request.foldedAction()), request, atLeast));
    return any == Truth.TRUE
        ? any
        : any.or(any(byService.get(request.service()), request, atLeast));
  }

  private static Truth any(@Nullable StatementBucket bucket, Request request, GrantReach atLeast) {
    return bucket == null ? Truth.FALSE : bucket.anyApplies(request, atLeast);
  }
}
