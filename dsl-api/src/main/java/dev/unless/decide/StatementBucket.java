package dev.unless.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Statements under one action or service; many of them are told apart by the resource's head. */
final class StatementBucket {
  private static final int FEW = 8;
  private static final CompiledStatement[] NONE = {};

  static final StatementBucket EMPTY = new StatementBucket(List.of());

  private final Map<String, CompiledStatement[]> byHead = new HashMap<>();
  private final CompiledStatement[] anyHead;

  StatementBucket(List<CompiledStatement> statements) {
    Map<String, List<CompiledStatement>> heads = new HashMap<>();
    List<CompiledStatement> others = new ArrayList<>();
    for (CompiledStatement statement : statements) {
      Optional<Set<String>> of =
          statements.size() <= FEW
              ? Optional.empty()
              : statement.resource().flatMap(ResourceMatcher::heads);
      if (of.isEmpty()) {
        others.add(statement);
      } else {
        of.get()
            .forEach(head -> heads.computeIfAbsent(head, h -> new ArrayList<>()).add(statement));
      }
    }
    heads.forEach((head, list) -> byHead.put(head, list.toArray(NONE)));
    this.anyHead = others.toArray(NONE);
  }

  /** Whether some statement applies to the request and reaches its caller at least so far. */
  Truth anyApplies(Request request, Grant atLeast) {
    Truth any = any(anyHead, request, atLeast);
    return any == Truth.TRUE || byHead.isEmpty()
        ? any
        : any.or(any(byHead.getOrDefault(request.resourceHead(), NONE), request, atLeast));
  }

  private static Truth any(CompiledStatement[] statements, Request request, Grant atLeast) {
    Truth any = Truth.FALSE;
    for (CompiledStatement statement : statements) {
      any = any.or(statement.applies(request, atLeast));
      if (any == Truth.TRUE) {
        break;
      }
    }
    return any;
  }
}
