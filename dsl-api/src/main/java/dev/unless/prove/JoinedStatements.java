package dev.unless.prove;

import dev.unless.document.ActionElement;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.PrincipalType;
import dev.unless.document.ResourceElement;
import dev.unless.document.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Proposes one statement in the place of several that differ in one element. */
final class JoinedStatements {
  private JoinedStatements() {}

  /** Statements that may be one, in the order of their first; those that may not by themselves. */
  static Collection<List<Statement>> groups(
      List<Statement> statements, Likeness.Differing differing) {
    Map<Object, List<Statement>> groups = new LinkedHashMap<>();
    for (Statement statement : statements) {
      Object like = like(statement, differing, groups);
      groups.computeIfAbsent(like, first -> new ArrayList<>()).add(statement);
    }
    return groups.values();
  }

  /** What the statement is like; the statement itself where it is like no other. */
  private static Object like(
      Statement statement, Likeness.Differing differing, Map<Object, List<Statement>> groups) {
    boolean joins =
        switch (differing) {
          case PRINCIPAL -> statement.principal().filter(each -> !each.negated()).isPresent();
          case ACTION -> !statement.action().negated();
          case RESOURCE -> statement.resource().filter(each -> !each.negated()).isPresent();
          case VALUES -> !statement.conditions().isEmpty();
        };
    if (!joins) {
      return new Object();
    }
    if (differing != Likeness.Differing.VALUES) {
      return Likeness.of(statement, differing);
    }
    List<Likeness> ways =
        statement.conditions().stream().map(entry -> Likeness.of(statement, entry)).toList();
    return ways.stream().filter(groups::containsKey).findFirst().orElse(ways.get(0));
  }

  /** The statements as one, which has all entries of the element in which they differ. */
  static Statement joined(List<Statement> all, Likeness.Differing differing) {
    Statement first = all.get(0);
    return new Statement(
        all.stream().map(Statement::sid).distinct().count() > 1 ? Optional.empty() : first.sid(),
        first.effect(),
        differing == Likeness.Differing.PRINCIPAL ? principals(all) : first.principal(),
        differing == Likeness.Differing.ACTION
            ? new ActionElement(false, entries(all, each -> each.action().patterns().stream()))
            : first.action(),
        differing == Likeness.Differing.RESOURCE
            ? Optional.of(
                new ResourceElement(
                    false,
                    entries(
                        all,
                        each -> each.resource().stream().flatMap(it -> it.patterns().stream()))))
            : first.resource(),
        differing == Likeness.Differing.VALUES ? values(all) : first.condition());
  }

  private static Optional<PrincipalElement> principals(List<Statement> all) {
    if (all.stream().anyMatch(each -> each.principal().orElseThrow().listed().isEmpty())) {
      return Optional.of(PrincipalElement.everyone());
    }
    Map<PrincipalType, List<Principal>> listed = new EnumMap<>(PrincipalType.class);
    entries(all, each -> each.principal().orElseThrow().principals().stream())
        .forEach(
            principal ->
                listed.computeIfAbsent(principal.type(), type -> new ArrayList<>()).add(principal));
    return Optional.of(PrincipalElement.of(listed));
  }

  private static <T> List<T> entries(List<Statement> all, Function<Statement, Stream<T>> of) {
    return all.stream().flatMap(of).distinct().toList();
  }

  private static Optional<ConditionBlock> values(List<Statement> all) {
    return all.get(0)
        .condition()
        .map(
            block ->
                new ConditionBlock(
                    block.entries().stream().map(entry -> joined(entry, all)).toList(),
                    block.withoutKeys()));
  }

  /** The entry with the values of the like entries of all statements. */
  private static ConditionEntry joined(ConditionEntry entry, List<Statement> all) {
    return new ConditionEntry(
        entry.operator(),
        entry.key(),
        entries(
            all,
            each ->
                each.conditions().stream()
                    .filter(other -> Draft.isLike(other, entry))
                    .flatMap(other -> other.values().stream())));
  }
}
