package dev.unless.decide;

import static dev.unless.finding.RefusedException.quote;

import dev.unless.decide.Explanation.OfElement;
import dev.unless.decide.Explanation.OfLayer;
import dev.unless.decide.Explanation.OfStatement;
import dev.unless.decide.Explanation.OfValue;
import dev.unless.decide.PolicyLevel.Placed;
import dev.unless.document.ActionElement;
import dev.unless.document.Layer;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.Truth;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.request.ContextValue;
import dev.unless.request.Request;
import dev.unless.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains a decision by asking every matcher again, one value at a time. */
final class Explainer {
  private static final int FEW = 3;

  private final LayerMatchers layers;
  private final Evaluation evaluation;
  private final Request request;

  Explainer(LayerMatchers layers, Evaluation evaluation, Request request) {
    this.layers = layers;
    this.evaluation = evaluation;
    this.request = request;
  }

  Explanation explain(Decision decision) {
    return new Explanation(
        decision.outcome(),
        decision.message(),
        decision.layer(),
        decision.by(),
        Stream.of(Layer.values()).map(this::layer).toList());
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
    boolean closed = layer == Layer.RESOURCE && request.standing().crossesPartitions();
    return closed
        ? Truth.FALSE
        : evaluation.denies(layer, request).not().and(evaluation.passes(layer, request));
  }

  private OfStatement statement(Placed placed) {
    StatementMatcher statement = placed.statement();
    List<OfElement> elements = new ArrayList<>();
    statement.principal().map(this::principal).ifPresent(elements::add);
    elements.add(action(statement.action()));
    statement.resource().map(this::resource).ifPresent(elements::add);
    Stream.of(statement.conditions()).map(this::condition).forEach(elements::add);
    return new OfStatement(placed.ref(), statement.effect(), statement.applies(request), elements);
  }

  private OfElement principal(PrincipalMatcher matcher) {
    PrincipalElement element = matcher.element();
    List<OfValue> values =
        element.principals().stream()
            .map(principal -> new OfValue(principal.text(), matcher.names(principal, request)))
            .toList();
    Truth reaches = matcher.reaches(request, GrantReach.DELEGATED);
    boolean listed = values.stream().anyMatch(value -> value.matches() == Truth.TRUE);
    return new OfElement(
        element.name(),
        reaches,
        Optional.of(request.caller().displayName()),
        values,
        element.negated() && listed && reaches == Truth.TRUE ? matcher.whyNotExcepted() : "");
  }

  private OfElement action(ActionMatcher matcher) {
    ActionElement element = matcher.element();
    List<OfValue> values =
        element.patterns().stream()
            .map(
                pattern ->
                    new OfValue(pattern.text(), Truth.of(ActionMatcher.matches(pattern, request))))
            .toList();
    return new OfElement(
        element.name(),
        Truth.of(matcher.matches(request)),
        Optional.of(request.action()),
        values,
        "");
  }

  private OfElement resource(ResourceMatcher matcher) {
    ResourceElement element = matcher.element();
    List<OfValue> values =
        element.patterns().stream()
            .map(pattern -> new OfValue(pattern.text(), matcher.matches(pattern, request)))
            .toList();
    return new OfElement(
        element.name(),
        matcher.matches(request),
        Optional.of(request.resource()),
        values,
        join(List.of(), matcher.texts()));
  }

  private OfElement condition(ConditionMatcher matcher) {
    ContextValue value = request.value(matcher.foldedKey());
    List<OfValue> values =
        matcher.entry().values().stream()
            .map(text -> new OfValue(text, matchesAny(matcher, text, value)))
            .toList();
    return new OfElement(
        matcher.entry().operator().text() + " " + matcher.entry().key(),
        matcher.matches(request),
        Optional.ofNullable(value).map(Explainer::shown),
        values,
        note(matcher, value));
  }

  private Truth matchesAny(
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

  private String note(ConditionMatcher matcher, @Nullable ContextValue value) {
    KeyType type = matcher.entry().operator().operator().type();
    boolean presence = matcher.entry().operator().operator() == Operator.NULL;
    List<String> notes = new ArrayList<>();
    matcher
        .values()
        .unreadable()
        .ifPresent(text -> notes.add("the policy's " + quote(text) + notOfType(type)));
    if (value != null && matcher.countsAsAbsent(value)) {
      notes.add("an empty set of values counts as absent");
    } else if (value != null && !presence && value.values().anyMatch(v -> !v.isA(type))) {
      notes.add("the request's value" + notOfType(type));
    }
    if (value != null && matcher.bareOnSet(value)) {
      notes.add("a set of values never matches without ForAllValues or ForAnyValue");
    }
    if (value != null && !value.isUnknown() && matcher.guessesArity()) {
      notes.add(
          "not in the catalogue: "
              + (value.isSet() ? "a set" : "one value")
              + ", as in the request");
    }
    if (value != null && !presence && !value.isUnknown() && matcher.isSetWise()) {
      decisive(matcher, value).ifPresent(notes::add);
    }
    return join(notes, matcher.values().texts());
  }

  /** Which of the request's values fail a test of all of them, or pass one of any. */
  private Optional<String> decisive(ConditionMatcher matcher, ContextValue value) {
    boolean all = matcher.entry().operator().quantifier() == Quantifier.FOR_ALL_VALUES;
    Truth telling = Truth.of(!all);
    boolean compared = value.size() > 1 && !matcher.countsAsAbsent(value);
    if (!compared || matcher.matches(request) != telling) {
      return Optional.empty();
    }
    String values =
        value
            .values()
            .filter(each -> matcher.compare(each, request) == telling)
            .limit(FEW)
            .map(each -> quote(each.text()))
            .collect(Collectors.joining(", "));
    return Optional.of(all ? "not so for " + values : "so for " + values);
  }

  private static String notOfType(KeyType type) {
    return " is not of type " + type + ", so it matches nothing";
  }

  /** Notes, and what the variables of the texts stand for. */
  private String join(List<String> notes, Stream<Text> texts) {
    Stream<String> variables =
        texts
            .flatMap(text -> text.parts().stream())
            .filter(Text.Variable.class::isInstance)
            .map(part -> standsFor((Text.Variable) part))
            .distinct();
    return Stream.concat(notes.stream(), variables).collect(Collectors.joining("; "));
  }

  private String standsFor(Text.Variable variable) {
    String name = "${" + variable.key() + "}";
    if (request.isUnknown(variable.foldedKey())) {
      return name + " is unknown";
    }
    return variable
        .valueIn(request.variables())
        .map(value -> name + " = " + value)
        .orElse(name + " has no value, so that matches nothing");
  }

  private static String shown(ContextValue value) {
    if (value.isUnknown()) {
      return "unknown";
    }
    String single = value.isSet() ? value.texts().toString() : value.texts().get(0);
    return single.isEmpty() ? "\"\"" : single;
  }
}
