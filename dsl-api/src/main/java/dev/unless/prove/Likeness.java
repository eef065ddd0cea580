package dev.unless.prove;

import static java.util.stream.Collectors.toSet;

import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.operator.ConditionOperator;
import dev.unless.text.CaseFolding;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement says but for one element, in whatever order: statements of one likeness differ
 * in that element alone.
 *
 * @param but the name of the element that is left out
 */
record Likeness(
    Differing but,
    Effect effect,
    Optional<Said<?>> principal,
    Optional<Said<?>> action,
    Optional<Said<?>> resource,
    Set<Asked> conditions) {

  /** Elements of which statements may have the entries of several. */
  enum Differing {
    PRINCIPAL,
    ACTION,
    RESOURCE,
    VALUES
  }

  /** The entries of an element. */
  record Said<T>(boolean negated, Set<T> entries) {}

  /** A condition entry; without values where these are left out. */
  record Asked(ConditionOperator operator, String key, Optional<Set<String>> values) {}

  /** But for its principals, actions or resources. */
  static Likeness of(Statement statement, Differing but) {
    return new Likeness(
        but,
        statement.effect(),
        but == Differing.PRINCIPAL ? Optional.empty() : statement.principal().map(Likeness::said),
        but == Differing.ACTION ? Optional.empty() : Optional.of(said(statement.action())),
        but == Differing.RESOURCE ? Optional.empty() : statement.resource().map(Likeness::said),
        statement.conditions().stream().map(Likeness::asked).collect(toSet()));
  }

  /** But for the values of this entry of it. */
  static Likeness of(Statement statement, ConditionEntry but) {
    Likeness whole = of(statement, Differing.VALUES);
    Set<Asked> conditions =
        statement.conditions().stream()
            .map(entry -> entry.equals(but) ? withoutValues(entry) : asked(entry))
            .collect(toSet());
    return new Likeness(
        whole.but(),
        whole.effect(),
        whole.principal(),
        whole.action(),
        whole.resource(),
        conditions);
  }

  private static Said<?> said(PrincipalElement element) {
    return new Said<>(element.negated(), Set.copyOf(element.principals()));
  }

  private static Said<?> said(ActionElement element) {
    return new Said<>(
        element.negated(),
        element.patterns().stream()
            .map(ActionPattern::text)
            .map(CaseFolding::fold)
            .collect(toSet()));
  }

  private static Said<?> said(ResourceElement element) {
    return new Said<ResourcePattern>(element.negated(), Set.copyOf(element.patterns()));
  }

  private static Asked asked(ConditionEntry entry) {
    return new Asked(
        entry.operator(), CaseFolding.fold(entry.key()), Optional.of(Set.copyOf(entry.values())));
  }

  private static Asked withoutValues(ConditionEntry entry) {
    return new Asked(entry.operator(), CaseFolding.fold(entry.key()), Optional.empty());
  }
}
