package dev.unless.decide;

import static dev.unless.text.GrammarException.quote;

import dev.unless.decide.Explanation.OfElement;
import dev.unless.decide.Explanation.OfLayer;
import dev.unless.decide.Explanation.OfStatement;
import dev.unless.decide.Explanation.OfValue;
import dev.unless.document.ActionElement;
import dev.unless.document.KeyType;
import dev.unless.document.Operator;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains a decision by asking every matcher again, one value at a time. */
final class Explainer {
  private final CompiledLayers layers;
  private final Evaluation evaluation;
  private final Request request;

  Explainer(CompiledLayers layers, Evaluation evaluation, Request request) {
    this.layers = layers;
    this.evaluation = evaluation;
    this.request = request;
  }

  Explanation explain(Decision decision) {
    return new Explanation(
        decision.outcome(),
        decision.message(),
        Stream.of(Layer.values()).map(this::layer).toList());
  }

  private OfLayer layer(Layer layer) {
    Truth inForce = request.standing().inForce(layer);
    Truth passes = evaluation.denies(layer, request).not().and(evaluation.passes(layer, request));
    List<OfStatement> statements = layers.statements(layer).map(this::statement).toList();
    return new OfLayer(
        layer, inForce, passes, note(layer, inForce, statements.isEmpty()), statements);
  }

  private String note(Layer layer, Truth inForce, boolean none) {
    if (inForce == Truth.FALSE) {
      return layer == Layer.VPC_ENDPOINT
          ? "the request comes through no VPC endpoint"
          : "not in force for this request";
    }
    if (layer == Layer.RESOURCE && request.standing().crossesPartitions()) {
      return "caller and resource are of different partitions";
    }
    if (layer == Layer.RESOURCE && request.standing().isRootRepairingBucketPolicy()) {
      return "no bucket policy denies this to its account's root user";
    }
    if (layer == Layer.RESOURCE && !request.standing().isSameAccount()) {
      return none
          ? "none, and the caller is not of the resource's account"
          : "must allow: the caller is not of the resource's account";
    }
    if (!none) {
      return "";
    }
    if (layer == Layer.SESSION && request.standing().needsSessionPolicy()) {
      return "none, and a federated session is allowed nothing without one";
    }
    return evaluation.passes(layer, request) == Truth.TRUE ? "none" : "none, so nothing allows";
  }

  private OfStatement statement(CompiledStatement statement) {
    List<OfElement> elements = new ArrayList<>();
    statement.principal().map(this::principal).ifPresent(elements::add);
    elements.add(action(statement.action()));
    statement.resource().map(this::resource).ifPresent(elements::add);
    Stream.of(statement.conditions()).map(this::condition).forEach(elements::add);
    return new OfStatement(
        statement.ref(), statement.effect(), statement.applies(request), elements);
  }

  private OfElement principal(PrincipalMatcher matcher) {
    PrincipalElement element = matcher.element();
    List<OfValue> values =
        element.principals().stream()
            .map(principal -> new OfValue(principal.text(), matcher.names(principal, request)))
            .toList();
    return new OfElement(
        element.name(),
        matcher.reaches(request, Grant.DELEGATED),
        Optional.of(request.caller().displayName()),
        values,
        "");
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
        element.name(), matcher.matches(request), Optional.of(request.resource()), values, "");
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
        : IntStream.range(0, value.size())
            .mapToObj(i -> matcher.values().matches(policyValue, value.value(i), request))
            .reduce(Truth.FALSE, Truth::or);
  }

  private static String note(ConditionMatcher matcher, @Nullable ContextValue value) {
    KeyType type = matcher.entry().operator().operator().type();
    Optional<String> unreadable = matcher.values().unreadable();
    if (unreadable.isPresent()) {
      return "the policy's "
          + quote(unreadable.get())
          + " is not of type "
          + type
          + ", so it matches nothing";
    }
    if (value == null || value.isUnknown()) {
      return "";
    }
    boolean presence = matcher.entry().operator().operator() == Operator.NULL;
    if (!presence && IntStream.range(0, value.size()).anyMatch(i -> !value.value(i).isA(type))) {
      return "the request's value is not of type " + type + ", so it matches nothing";
    }
    if (matcher.bareOnSet(value)) {
      return "a set of values never matches without ForAllValues or ForAnyValue";
    }
    return matcher.guessesArity() ? "not a global key: taken as the request gives it" : "";
  }

  private static String shown(ContextValue value) {
    if (value.isUnknown()) {
      return "unknown";
    }
    return value.isSet() ? value.texts().toString() : value.texts().get(0);
  }
}
