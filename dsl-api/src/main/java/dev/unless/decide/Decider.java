package dev.unless.decide;

import dev.unless.annotation.Internal;
import dev.unless.catalog.Catalog;
import dev.unless.finding.Nonnull;
import dev.unless.request.Request;
import java.util.Comparator;
import java.util.List;

/**
 * Layers of policies compiled once, to decide any number of requests: immutable, indexed by action,
 * safe for any number of threads.
 *
 * <pre>{@code
 * Decider decider = Decider.of(Layers.none().withIdentity(reader).withResource(logs), Catalog.aws());
 * boolean allowed = decider.outcome(request) == Outcome.ALLOW;
 * String why = decider.decide(request).message();
 * }</pre>
 *
 * <p>Not modelled: S3 Block Public Access, access control lists, objects owned by other accounts
 * than the bucket, KMS grants, and task policies of AssumeRoot.
 */
public final class Decider {
  private static final List<Outcome> STRICTEST_FIRST =
      List.of(
          Outcome.EXPLICIT_DENY,
          Outcome.IMPLICIT_DENY,
          Outcome.UNKNOWN,
          Outcome.UNDETERMINED,
          Outcome.ALLOW);

  private final LayerMatchers layers;
  private final Evaluation evaluation;

  private Decider(Layers layers, PolicyMatcher.Compiler compiler) {
    this.layers = new LayerMatchers(layers, compiler);
    this.evaluation = new Evaluation(this.layers);
  }

  /**
   * The decider of these layers.
   *
   * @param catalog says which condition keys are multivalued; of a key that it lacks the request's
   *     form does, and the explanation says so
   */
  public static Decider of(Layers layers, Catalog catalog) {
    Nonnull.require("layers", layers, "catalog", catalog);
    return of(layers, use -> PolicyMatcher.of(use, catalog));
  }

  /**
   * The decider of these layers, whose policies are compiled by this compiler. One that remembers
   * makes many deciders cheap that have policies in common:
   *
   * <pre>{@code
   * Map<PolicyMatcher.Use, PolicyMatcher> seen = new ConcurrentHashMap<>();
   * PolicyMatcher.Compiler once =
   *     use -> seen.computeIfAbsent(use, policy -> PolicyMatcher.of(policy, Catalog.aws()));
   * Decider decider = Decider.of(layers, once);
   * }</pre>
   */
  @Internal
  public static Decider of(Layers layers, PolicyMatcher.Compiler compiler) {
    return new Decider(layers, compiler);
  }

  /**
   * How the request is decided. Allocates nothing for a request whose known keys settle it; for
   * others two completions of its unknown keys are looked for, one allowed and one denied.
   */
  public Outcome outcome(Request request) {
    Nonnull.require("request", request);
    Verdict verdict = evaluation.of(request);
    return verdict.isOpen() ? decide(request).outcome() : verdict.outcome();
  }

  /** How the request is decided, with the reasons. */
  public Decision decide(Request request) {
    Nonnull.require("request", request);
    Verdict verdict = evaluation.of(request);
    Completions completions =
        verdict.isOpen() ? Completions.search(layers, evaluation, request) : Completions.NONE;
    return new Decision(evaluation, request, verdict, completions);
  }

  /**
   * How an action on several resources is decided: once for each, and all must be allowed.
   *
   * @return the strictest of the decisions, of several the first
   * @throws IllegalArgumentException if there is no request, which would mean that nothing need be
   *     allowed
   */
  public Decision decideAll(List<Request> requests) {
    Nonnull.requireAll("requests", requests);
    return requests.stream()
        .map(this::decide)
        .min(Comparator.comparingInt(decision -> STRICTEST_FIRST.indexOf(decision.outcome())))
        .orElseThrow(
            () ->
                new IllegalArgumentException("No request to decide. Give one for each resource."));
  }
}
