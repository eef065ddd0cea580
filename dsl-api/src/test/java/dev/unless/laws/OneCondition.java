package dev.unless.laws;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import dev.unless.document.Version;
import dev.unless.request.Request;
import java.util.List;
import java.util.Optional;

/** One condition entry that nothing else hides: its statement is about everything. */
record OneCondition(ConditionEntry entry, Optional<Version> version) {
  OneCondition(ConditionEntry entry) {
    this(entry, Optional.of(Version.V2012_10_17));
  }

  boolean hasVariables() {
    return version.equals(Optional.of(Version.V2012_10_17));
  }

  /** Whether a Deny with the condition denies. */
  boolean denies(Request request) {
    return outcome(denying(), request) == Outcome.EXPLICIT_DENY;
  }

  /** How a request is decided where an Allow with the condition stands. */
  Outcome allowing(Request request) {
    return outcome(layers(Effect.ALLOW, Optional.of(ConditionBlock.of(entry))), request);
  }

  /** How it is decided where an Allow of everything stands. */
  Outcome allowed(Request request) {
    return outcome(layers(Effect.ALLOW, Optional.empty()), request);
  }

  /** How it is decided where nothing stands. */
  Outcome alone(Request request) {
    return outcome(Layers.none(), request);
  }

  private static Outcome outcome(Layers layers, Request request) {
    return Decider.of(layers, Catalog.aws()).outcome(request);
  }

  private Layers denying() {
    return layers(Effect.DENY, Optional.of(ConditionBlock.of(entry)));
  }

  private Layers layers(Effect effect, Optional<ConditionBlock> condition) {
    return Layers.none()
        .withIdentity(document(effect, Optional.empty(), condition))
        .withResource(document(effect, Optional.of(PrincipalElement.everyone()), condition));
  }

  private PolicyDocument document(
      Effect effect, Optional<PrincipalElement> principal, Optional<ConditionBlock> condition) {
    return new PolicyDocument(
        version,
        Optional.empty(),
        List.of(
            new Statement(
                Optional.empty(),
                effect,
                principal,
                new ActionElement(false, List.of(new ActionPattern("*"))),
                Optional.of(new ResourceElement(false, List.of(new ResourcePattern("*")))),
                condition)));
  }

  String describe(Request request) {
    return Case.describe(denying(), request);
  }
}
