package dev.unless.decide;

import dev.unless.decide.PolicyLevel.Placed;
import dev.unless.document.Effect;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.finding.Problem;
import dev.unless.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a request is decided, and why. The reasons are worked out when asked for.
 *
 * <pre>{@code
 * Decision decision = decider.decide(request);
 * if (decision.outcome() == Outcome.UNDETERMINED) {
 *   Request allowed = decision.allowedCompletion().orElseThrow();
 *   System.out.println(decision.settlingKeys() + " settle it, such as by " + allowed);
 * } else {
 *   System.out.println(ExplanationText.of(decision.explain()));
 * }
 * }</pre>
 */
public final class Decision {
  private final Evaluation evaluation;
  private final Request request;
  private final Verdict verdict;
  private final Completions completions;

  private volatile @Nullable List<Problem> notes;

  Decision(Evaluation evaluation, Request request, Verdict verdict, Completions completions) {
    this.evaluation = evaluation;
    this.request = request;
    this.verdict = verdict;
    this.completions = completions;
  }

  /** The outcome. */
  public Outcome outcome() {
    if (!verdict.isOpen()) {
      return verdict.outcome();
    }
    return completions.areDecidedDifferently() ? Outcome.UNDETERMINED : Outcome.UNKNOWN;
  }

  /** Whether the request gets through for certain. */
  public boolean isAllowed() {
    return outcome().isAllowed();
  }

  /** The request that was decided. */
  public Request request() {
    return request;
  }

  /**
   * The layer that decided: that of the first Deny that applies, the first that failed to allow, or
   * that allowed. Empty for a root user allowed by default, for caller and resource of different
   * partitions, and for what is not settled.
   */
  public Optional<Layer> layer() {
    return verdict.layer();
  }

  /**
   * The statements that decided: every Deny that applies, or every Allow of identity-based and
   * resource-based policies that applies. Empty where nothing allows.
   */
  public List<StatementRef> by() {
    return switch (verdict.outcome()) {
      case EXPLICIT_DENY -> Stream.of(Layer.values()).flatMap(this::denying).toList();
      case ALLOW ->
          Stream.of(Layer.IDENTITY, Layer.RESOURCE)
              .filter(layer -> request.standing().inForce(layer) == Truth.TRUE)
              .flatMap(layer -> applying(layer, Effect.ALLOW))
              .toList();
      default -> List.of();
    };
  }

  /**
   * The unknown keys that bear on an outcome that is not settled, as the request spells them,
   * sorted; empty for others.
   */
  public List<String> settlingKeys() {
    return completions.settlingKeys();
  }

  /**
   * A completion of the unknown keys under which the request is allowed, for an {@link
   * Outcome#UNDETERMINED} one.
   */
  public Optional<Request> allowedCompletion() {
    return outcome() == Outcome.UNDETERMINED ? completions.allowed() : Optional.empty();
  }

  /**
   * A completion of the unknown keys under which the request is denied, for an {@link
   * Outcome#UNDETERMINED} one.
   */
  public Optional<Request> deniedCompletion() {
    return outcome() == Outcome.UNDETERMINED ? completions.denied() : Optional.empty();
  }

  /**
   * One sentence: for a denial AWS's own, as its error messages put it.
   *
   * <p>Source: IAM User Guide, "Troubleshoot access denied error messages".
   */
  public String message() {
    return DecisionMessage.of(request, verdict, outcome(), settlingKeys());
  }

  /**
   * What is odd about the request: that nobody can make it, that it does not say what bears on the
   * outcome, or that a policy was given which cannot bear on it. Worked out when first asked for;
   * the outcome is right for the request as it stands.
   *
   * @return the notes, each with a code that has a page; empty where nothing is odd
   */
  public List<Problem> notes() {
    List<Problem> known = notes;
    if (known == null) {
      known = new DecisionNotes(evaluation, request, verdict).all();
      notes = known;
    }
    return known;
  }

  /**
   * The whole reasoning: every layer, statement, element and value. {@link
   * dev.unless.explain.ExplanationText} lays it out for people.
   */
  public Explanation explain() {
    return new Explainer(evaluation, request).explain(this);
  }

  private Stream<StatementRef> denying(Layer layer) {
    return evaluation.denies(request, layer) == Truth.TRUE
        ? applying(layer, Effect.DENY)
        : Stream.empty();
  }

  private Stream<StatementRef> applying(Layer layer, Effect effect) {
    return evaluation
        .layers()
        .placed(layer)
        .filter(placed -> placed.statement().effect() == effect)
        .filter(placed -> placed.statement().applies(request) == Truth.TRUE)
        .map(Placed::ref);
  }

  @Override
  public String toString() {
    return outcome() + ": " + message();
  }
}
