package dev.unless.processor.proof;

import dev.unless.Authorizer;
import dev.unless.Policy;
import dev.unless.Requests;
import dev.unless.catalog.Catalog;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import dev.unless.processor.report.RuleAlone;
import dev.unless.prove.Answer;
import dev.unless.prove.Prover;
import java.util.Optional;

/** Something of which proofs are asked. */
sealed interface Provable {
  /**
   * A policy, by itself.
   *
   * @param rule whether it is a rule alone, which may stand in a policy of another kind, too
   */
  record OfPolicy(PolicyKind kind, PolicyDocument document, boolean rule) implements Provable {
    /** The same policy, said otherwise. */
    OfPolicy with(PolicyDocument other) {
      return new OfPolicy(kind, other, rule);
    }
  }

  /** The policies of all layers together. */
  record OfLayers(Authorizer authorizer) implements Provable {}

  /** The requests that are asked about, as a policy that allows them. */
  record OfRequests(PolicyDocument document) implements Provable {}

  /** What a value of the library is to proofs; empty where nothing can be asked of it. */
  static Optional<Provable> of(Object value) {
    if (value instanceof Policy policy) {
      return Optional.of(new OfPolicy(policy.kind(), policy.document(), false));
    }
    if (value instanceof Authorizer authorizer) {
      return Optional.of(new OfLayers(authorizer));
    }
    if (value instanceof Requests requests) {
      return Optional.of(new OfRequests(requests.document()));
    }
    return RuleAlone.policyOf(value)
        .map(policy -> new OfPolicy(policy.kind(), policy.document(), true));
  }

  /**
   * Asks for a proof.
   *
   * @param reference what the claim names; empty where it names nothing
   * @throws dev.unless.finding.RefusedException if the two cannot be compared
   */
  default Answer ask(ProofKind kind, Optional<Provable> reference, Catalog catalog) {
    return this instanceof OfLayers layers
        ? ask(layers.authorizer(), kind, reference.orElseThrow())
        : ask((OfPolicy) this, kind, reference, Prover.of(catalog));
  }

  private static Answer ask(Authorizer authorizer, ProofKind kind, Provable reference) {
    if (reference instanceof OfRequests requests) {
      Requests asked = Requests.of(requests.document());
      return kind == ProofKind.NEVER ? authorizer.never(asked) : authorizer.always(asked);
    }
    return authorizer.noMorePermissiveThan(((OfLayers) reference).authorizer());
  }

  private static Answer ask(
      OfPolicy policy, ProofKind kind, Optional<Provable> reference, Prover ofAny) {
    Prover prover = ofAny.ofKind(policy.kind());
    return switch (kind) {
      case NOT_PUBLIC -> prover.notPublic(policy.document());
      case NEVER ->
          prover.never(policy.document(), ((OfRequests) reference.orElseThrow()).document());
      case ALWAYS ->
          prover.always(policy.document(), ((OfRequests) reference.orElseThrow()).document());
      case NO_MORE_PERMISSIVE -> {
        OfPolicy other = (OfPolicy) reference.orElseThrow();
        requireSameKind(policy, other);
        yield prover.noMorePermissive(other.kind(), policy.document(), other.document());
      }
    };
  }

  private static void requireSameKind(OfPolicy policy, OfPolicy other) {
    if (policy.kind() != other.kind() && !policy.rule()) {
      throw new RefusedException(
          Code.INVALID_REQUEST,
          "A policy of kind "
              + policy.kind().text()
              + " stands where none of kind "
              + other.kind().text()
              + " does.",
          other.kind().text(),
          "Compare policies of one kind.");
    }
  }
}
