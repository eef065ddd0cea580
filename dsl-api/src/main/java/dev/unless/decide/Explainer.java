package dev.unless.decide;

import dev.unless.decide.ExplainedElement.OfAction;
import dev.unless.decide.ExplainedElement.OfCondition;
import dev.unless.decide.ExplainedElement.OfPrincipal;
import dev.unless.decide.ExplainedElement.OfResource;
import dev.unless.decide.ExplainedElement.Value;
import dev.unless.decide.Explanation.OfLayer;
import dev.unless.decide.Explanation.OfStatement;
import dev.unless.decide.PolicyLevel.Placed;
import dev.unless.document.ActionElement;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Layer;
import dev.unless.document.Pointer;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.Truth;
import dev.unless.operator.Operator;
import dev.unless.request.ContextEntry;
import dev.unless.request.ContextValue;
import dev.unless.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains a decision by asking every matcher again, one value at a time. */
final class Explainer {
  private final LayerMatchers layers;
  private final Evaluation evaluation;
  private final Request request;
  private final ElementNotes notes;

  Explainer(Evaluation evaluation, Request request) {
    this.layers = evaluation.layers();
    this.evaluation = evaluation;
    this.request = request;
    this.notes = new ElementNotes(request);
  }

  Explanation explain(Decision decision) {
    return new Explanation(
        decision.outcome(),
        decision.message(),
        decision.layer(),
        decision.by(),
        Stream.of(Layer.values()).map(this::layer).toList(),
        decision.notes());
  }

  private OfLayer layer(Layer layer) {
    List<OfStatement> statements = layers.placed(layer).map(this::statement).toList();
    return new OfLayer(
        layer,
        request.standing().inForce(layer),
        passes(layer),
        new LayerNotes(evaluation, request).of(layer, statements.isEmpty()),
        statements);
  }

  private Truth passes(Layer layer) {
    if (request.standing().credentials().allowed() == Truth.TRUE) {
      return Truth.TRUE;
    }
    boolean closed = layer == Layer.RESOURCE && request.standing().crossesPartitions();
    return closed
        ? Truth.FALSE
        : evaluation.denies(request, layer).not().and(evaluation.passes(request, layer));
  }

  private OfStatement statement(Placed placed) {
    StatementMatcher statement = placed.statement();
    int index = placed.ref().statement();
    return new OfStatement(
        placed.ref(),
        Pointer.statement(index),
        statement.effect(),
        statement.applies(request),
        statement.principal().map(matcher -> principal(index, matcher)),
        action(index, statement.action()),
        statement.resource().map(matcher -> resource(index, matcher)),
        Stream.of(statement.conditions()).map(matcher -> condition(index, matcher)).toList());
  }

  private OfPrincipal principal(int statement, PrincipalMatcher matcher) {
    PrincipalElement element = matcher.element();
    Truth reaches = matcher.reaches(request, GrantReach.DELEGATED);
    var values =
        values(
            element.principals(),
            Pointer.principals(statement, element),
            principal -> matcher.names(principal, request));
    boolean listed = values.stream().anyMatch(value -> value.matches() == Truth.TRUE);
    return new OfPrincipal(
        Pointer.element(statement, element.name()),
        element,
        reaches,
        request.caller(),
        values,
        element.negated() && listed && reaches == Truth.TRUE
            ? List.of(matcher.whyNotExcepted())
            : List.of());
  }

  private OfAction action(int statement, ActionMatcher matcher) {
    ActionElement element = matcher.element();
    String pointer = Pointer.element(statement, element.name());
    return new OfAction(
        pointer,
        element,
        Truth.of(matcher.matches(request)),
        request.action(),
        values(
            element.patterns(),
            pointer,
            pattern -> Truth.of(ActionMatcher.matches(pattern, request))));
  }

  private OfResource resource(int statement, ResourceMatcher matcher) {
    ResourceElement element = matcher.element();
    String pointer = Pointer.element(statement, element.name());
    return new OfResource(
        pointer,
        element,
        matcher.matches(request),
        request.resource(),
        values(element.patterns(), pointer, pattern -> matcher.matches(pattern, request)),
        notes.of(matcher));
  }

  private OfCondition condition(int statement, ConditionMatcher matcher) {
    ConditionEntry entry = matcher.entry();
    String pointer = Pointer.entry(statement, entry);
    ContextValue value = request.value(matcher.foldedKey());
    return new OfCondition(
        pointer,
        entry,
        matcher.matches(request),
        Optional.ofNullable(value).map(Explainer::entry),
        values(entry.values(), pointer, text -> matches(matcher, text, value)),
        notes.of(matcher, value));
  }

  private Truth matches(
      ConditionMatcher matcher, String policyValue, @Nullable ContextValue value) {
    if (matcher.entry().operator().operator() == Operator.NULL) {
      return matcher.presenceIs(policyValue, request);
    }
    if (value == null) {
      return Truth.FALSE;
    }
    return value.isUnknown()
        ? Truth.UNKNOWN
        : matcher.values().matchesAny(policyValue, value.values(), request);
  }

  private static ContextEntry entry(ContextValue value) {
    if (value.isUnknown()) {
      return new ContextEntry.UnknownValue();
    }
    return value.isSet()
        ? new ContextEntry.SetOfValues(value.texts())
        : new ContextEntry.OneValue(value.texts().get(0));
  }

  private static <T> List<Value<T>> values(
      List<T> values, String pointer, Function<T, Truth> matches) {
    return values(values, Pointer.values(pointer, values.size()), matches);
  }

  private static <T> List<Value<T>> values(
      List<T> values, List<String> pointers, Function<T, Truth> matches) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> new Value<>(values.get(i), pointers.get(i), matches.apply(values.get(i))))
        .toList();
  }
}
