package dev.unless.decide;

import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.finding.Code;
import dev.unless.finding.Printable;
import dev.unless.finding.Problem;
import dev.unless.request.CallerKind;
import dev.unless.request.ContextValue;
import dev.unless.request.CredentialLimits;
import dev.unless.request.OddRequest;
import dev.unless.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds out what is odd about a request that has been decided. */
final class DecisionNotes {
  private static final List<Layer> OF_WHOEVER_HAS_POLICIES =
      List.of(Layer.SERVICE_CONTROL, Layer.IDENTITY, Layer.BOUNDARY, Layer.SESSION);

  private final LayerMatchers layers;
  private final Evaluation evaluation;
  private final Request request;
  private final Verdict verdict;

  DecisionNotes(Evaluation evaluation, Request request, Verdict verdict) {
    this.layers = evaluation.layers();
    this.evaluation = evaluation;
    this.request = request;
    this.verdict = verdict;
  }

  List<Problem> all() {
    List<Problem> notes = new ArrayList<>(OddRequest.of(request));
    unsaidKeys().map(UnsaidKey::note).forEach(notes::add);
    new RolePaths(evaluation, request).note(verdict).ifPresent(notes::add);
    ruledResourceType().forEach(notes::add);
    policiesOfNobody().forEach(notes::add);
    return List.copyOf(notes);
  }

  /** What every such request has would have settled an open outcome, or could have another one. */
  private Stream<UnsaidKey> unsaidKeys() {
    if (!bearsOnUnsaidKeys()) {
      return Stream.empty();
    }
    Request expecting = request.isAsGiven() ? request.expecting() : request;
    return evaluation.of(expecting).isOpen()
        ? UnsaidKey.among(Completions.settlingKeys(layers, expecting), expecting)
        : Stream.empty();
  }

  /** Whether something hangs on a key at all that every such request has and this one does not. */
  private boolean bearsOnUnsaidKeys() {
    return request.matchedResource().isRegionOpen()
        || request.standing().credentials().areOpen()
        || CredentialLimits.mayBear(request)
        || someAskFor();
  }

  private boolean someAskFor() {
    for (PolicyMatcher policy : layers.policies()) {
      for (String key : policy.askedKeys()) {
        if (isNotSaid(key)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isNotSaid(String key) {
    ContextValue value = request.value(key);
    return value == null || value.isUnknown();
  }

  private Stream<Problem> ruledResourceType() {
    boolean ruled =
        !layers.of(Layer.RESOURCE_CONTROL).isEmpty() && request.standing().isResourceTypeRuled();
    if (!ruled) {
      return Stream.empty();
    }
    boolean bear = request.standing().inForce(Layer.RESOURCE_CONTROL) != Truth.FALSE;
    return Stream.of(
        new Problem(
            Code.UNKNOWN_RESOURCE_TYPE,
            "It is not known whether "
                + Printable.escape(request.action())
                + " is on resources, so resource control policies are taken "
                + (bear ? "" : "not ")
                + "to bear on it.",
            request.action(),
            "Decide with a catalogue that has the action, such as that of dsl-aws."));
  }

  private Stream<Problem> policiesOfNobody() {
    CallerKind kind = request.standing().callerKind();
    return Stream.concat(
        OF_WHOEVER_HAS_POLICIES.stream()
            .filter(layer -> !layers.of(layer).isEmpty() && !kind.isBoundBy(layer))
            .map(
                layer ->
                    new Problem(
                        Code.POLICY_NOT_IN_FORCE,
                        capitalized(layer.phraseWithArticle())
                            + " was given, and "
                            + Printable.escape(request.caller().displayName())
                            + " has none.",
                        "",
                        "Leave it out, or name the user or role that has it.")),
        layers.of(Layer.VPC_ENDPOINT).isEmpty()
            ? Stream.empty()
            : EndpointUse.problem(request).stream());
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
