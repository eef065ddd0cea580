package dev.unless.decide;

import dev.unless.decide.index.PatternIndex;
import dev.unless.decide.index.PatternIndex.Filed;
import dev.unless.decide.index.PatternIndex.Trial;
import dev.unless.document.Truth;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statements under one action or service. Of many of them those are tried that could apply, by the
 * resource or by the value of a key, whichever tells them apart better.
 */
final class StatementBucket {
  private static final int FEW = 8;
  private static final StatementMatcher[] NONE = {};

  static final StatementBucket EMPTY = new StatementBucket(List.of());

  private final StatementMatcher[] tried;
  private final StatementMatcher[] indexed;
  private final @Nullable PatternIndex byResource;
  private final StatementsByValue[] byValue;
  private final boolean narrows;
  private final Trial<Request, GrantReach> trial = this::applies;

  StatementBucket(List<StatementMatcher> statements) {
    List<StatementMatcher> others = new ArrayList<>();
    List<StatementMatcher> ofResource = new ArrayList<>();
    Map<String, List<StatementMatcher>> ofKey = new LinkedHashMap<>();
    if (statements.size() <= FEW) {
      others.addAll(statements);
    } else {
      Alikes alikes = new Alikes(statements);
      for (StatementMatcher statement : statements) {
        if (alikes.valueTellsApart(statement)) {
          String key = statement.narrowest().orElseThrow().foldedKey();
          ofKey.computeIfAbsent(key, first -> new ArrayList<>()).add(statement);
        } else if (statement.namesResources()) {
          ofResource.add(statement);
        } else {
          others.add(statement);
        }
      }
    }
    this.tried = others.toArray(NONE);
    this.indexed = ofResource.toArray(NONE);
    this.byResource = ofResource.isEmpty() ? null : index(ofResource);
    this.byValue =
        ofKey.entrySet().stream()
            .map(entry -> new StatementsByValue(entry.getKey(), entry.getValue()))
            .toArray(StatementsByValue[]::new);
    this.narrows = byResource != null || byValue.length > 0;
  }

  private static PatternIndex index(List<StatementMatcher> statements) {
    List<Filed> filed = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      int number = i;
      statements
          .get(i)
          .resource()
          .orElseThrow()
          .texts()
          .forEach(text -> filed.add(new Filed(text, number)));
    }
    return new PatternIndex(filed);
  }

  /** How many statements are alike in their resource, or in a value that they ask for. */
  private static final class Alikes {
    private final Map<Object, Integer> counts = new HashMap<>();

    Alikes(List<StatementMatcher> statements) {
      for (StatementMatcher statement : statements) {
        counts.merge(resource(statement), 1, Integer::sum);
        values(statement).forEach(value -> counts.merge(value, 1, Integer::sum));
      }
    }

    /** Whether the value that the statement asks for is rarer than its resource. */
    boolean valueTellsApart(StatementMatcher statement) {
      List<Object> values = values(statement);
      int commonest = values.stream().mapToInt(this::count).max().orElse(Integer.MAX_VALUE);
      return !values.isEmpty()
          && (!statement.namesResources() || commonest < count(resource(statement)));
    }

    private int count(Object feature) {
      return counts.getOrDefault(feature, 0);
    }

    private static Object resource(StatementMatcher statement) {
      return statement.resource().map(matcher -> (Object) matcher.element()).orElse("");
    }

    private static List<Object> values(StatementMatcher statement) {
      return statement
          .narrowest()
          .map(
              condition ->
                  condition.onlyTexts().orElseThrow().stream()
                      .<Object>map(text -> List.of(condition.foldedKey(), text))
                      .toList())
          .orElse(List.of());
    }
  }

  boolean isEmpty() {
    return tried.length == 0 && !narrows;
  }

  /** Whether some statement applies to the request and reaches its caller at least so far. */
  Truth anyApplies(Request request, GrantReach atLeast) {
    Truth any = any(tried, request, atLeast);
    if (!narrows) {
      return any;
    }
    for (int i = 0; i < byValue.length && any != Truth.TRUE; i++) {
      any = any.or(any(byValue[i].thatCouldApply(request), request, atLeast));
    }
    if (byResource == null || any == Truth.TRUE) {
      return any;
    }
    return request.matchedResource().isRegionOpen()
        ? any.or(any(indexed, request, atLeast))
        : any.or(byResource.any(request.matchedResource().text(), trial, request, atLeast));
  }

  private Truth applies(int number, Request request, GrantReach atLeast) {
    return indexed[number].applies(request, atLeast);
  }

  private static Truth any(StatementMatcher[] statements, Request request, GrantReach atLeast) {
    Truth any = Truth.FALSE;
    for (int i = 0; i < statements.length && any != Truth.TRUE; i++) {
      any = any.or(statements[i].applies(request, atLeast));
    }
    return any;
  }
}
