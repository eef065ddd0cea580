package dev.unless.explain;

import dev.unless.annotation.Internal;
import dev.unless.decide.ExplainedElement;
import dev.unless.decide.ExplainedElement.OfAction;
import dev.unless.decide.ExplainedElement.OfCondition;
import dev.unless.decide.ExplainedElement.OfPrincipal;
import dev.unless.decide.ExplainedElement.OfResource;
import dev.unless.decide.ExplainedElement.Value;
import dev.unless.decide.Explanation.OfStatement;
import dev.unless.document.ActionPattern;
import dev.unless.document.Principal;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Truth;
import dev.unless.request.ContextEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An explained element in words.
 *
 * @param name the element; for a condition its operator and key
 * @param matches whether it matches
 * @param request what the request says; empty where it says nothing
 * @param values the policy's values
 * @param note what else matters; empty where nothing does
 */
@Internal
public record ElementWords(
    String name, Truth matches, Optional<String> request, List<ValueWords> values, String note) {
  /** Copies the values. */
  public ElementWords {
    values = List.copyOf(values);
  }

  /**
   * One value of the policy.
   *
   * @param text the value as the policy spells it
   * @param matches whether it alone matches, before any negation
   */
  public record ValueWords(String text, Truth matches) {}

  /** The elements of a statement: principal, action, resource, conditions. */
  public static List<ElementWords> of(OfStatement statement) {
    return Stream.of(
            statement.principal().map(ElementWords::of).stream(),
            Stream.of(of(statement.action())),
            statement.resource().map(ElementWords::of).stream(),
            statement.conditions().stream().map(ElementWords::of))
        .flatMap(Function.identity())
        .toList();
  }

  private static ElementWords of(OfPrincipal principal) {
    return of(
        principal,
        principal.element().name(),
        Optional.of(principal.caller().displayName()),
        values(principal.values(), Principal::text));
  }

  private static ElementWords of(OfAction action) {
    return of(
        action,
        action.element().name(),
        Optional.of(action.action()),
        values(action.values(), ActionPattern::text));
  }

  private static ElementWords of(OfResource resource) {
    return of(
        resource,
        resource.element().name(),
        Optional.of(resource.resource()),
        values(resource.values(), ResourcePattern::text));
  }

  private static ElementWords of(OfCondition condition) {
    return of(
        condition,
        condition.entry().operator().text() + " " + condition.entry().key(),
        condition.context().map(ElementWords::of),
        values(condition.values(), Function.identity()));
  }

  private static ElementWords of(
      ExplainedElement element, String name, Optional<String> request, List<ValueWords> values) {
    return new ElementWords(name, element.matches(), request, values, NoteWords.of(element));
  }

  private static <T> List<ValueWords> values(List<Value<T>> values, Function<T, String> text) {
    return values.stream()
        .map(value -> new ValueWords(text.apply(value.value()), value.matches()))
        .toList();
  }

  private static String of(ContextEntry entry) {
    if (entry instanceof ContextEntry.UnknownValue) {
      return "unknown";
    }
    List<String> values = entry.values();
    String text = entry instanceof ContextEntry.SetOfValues ? values.toString() : values.get(0);
    return text.isEmpty() ? "\"\"" : text;
  }
}
