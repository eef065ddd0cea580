package dev.unless.decide;

import dev.unless.decide.ExplainedElement.OfAction;
import dev.unless.decide.ExplainedElement.OfCondition;
import dev.unless.decide.ExplainedElement.OfPrincipal;
import dev.unless.decide.ExplainedElement.OfResource;
import dev.unless.document.Effect;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.finding.Nonnull;
import dev.unless.finding.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why a request is decided as it is, as values: layer by layer, statement by statement, element by
 * element, value by value. What it says is found by the same comparisons that decide. {@link
 * dev.unless.explain.ExplanationText} puts it into words for people.
 *
 * <pre>{@code
 * Explanation explanation = decider.decide(request).explain();
 * for (Explanation.OfStatement statement : explanation.settling()) {
 *   System.out.println(statement.ref() + " stands at " + statement.pointer());
 * }
 * }</pre>
 *
 * @param outcome the outcome
 * @param message the decision in one sentence
 * @param layer the layer that decided, as {@link Decision#layer} tells it
 * @param by the statements that decided, as {@link Decision#by} tells them
 * @param layers every layer, in the order of evaluation
 * @param notes what is odd about the request, as {@link Decision#notes} tells it
 */
public record Explanation(
    Outcome outcome,
    String message,
    Optional<Layer> layer,
    List<StatementRef> by,
    List<OfLayer> layers,
    List<Problem> notes) {
  private static final int FEW = 3;

  /** Copies the lists. */
  public Explanation {
    Nonnull.require("outcome", outcome, "message", message, "layer", layer);
    Nonnull.requireAll("by", by);
    Nonnull.requireAll("layers", layers);
    Nonnull.requireAll("notes", notes);
    by = List.copyOf(by);
    layers = List.copyOf(layers);
    notes = List.copyOf(notes);
  }

  /** Every statement, in the order of evaluation. */
  public Stream<OfStatement> statements() {
    return layers.stream().flatMap(each -> each.statements().stream());
  }

  /**
   * The statements that settled the outcome, in the order of evaluation: those that decided; where
   * nothing allows, those of the layer that failed to, which could have; where the outcome is not
   * settled, those that may apply.
   */
  public List<OfStatement> settling() {
    return switch (outcome) {
      case ALLOW, EXPLICIT_DENY -> decided();
      case IMPLICIT_DENY -> couldHaveAllowed();
      case UNDETERMINED, UNKNOWN ->
          statements().filter(statement -> statement.applies() == Truth.UNKNOWN).toList();
    };
  }

  private List<OfStatement> decided() {
    Set<StatementRef> decided = Set.copyOf(by);
    return statements().filter(statement -> decided.contains(statement.ref())).toList();
  }

  /** Those for the action of the request; where there is none, the first few for others. */
  private List<OfStatement> couldHaveAllowed() {
    List<OfStatement> allows =
        layers.stream()
            .filter(each -> layer.equals(Optional.of(each.layer())))
            .flatMap(each -> each.statements().stream())
            .filter(statement -> statement.effect() == Effect.ALLOW)
            .filter(statement -> statement.applies() != Truth.TRUE)
            .toList();
    List<OfStatement> forAction = allows.stream().filter(OfStatement::isForAction).toList();
    return forAction.isEmpty() ? allows.stream().limit(FEW).toList() : forAction;
  }

  @Override
  public String toString() {
    return outcome + ": " + message;
  }

  /**
   * What one layer said.
   *
   * @param layer the layer
   * @param inForce whether it bears on the request
   * @param passes whether it lets the request pass: no Deny of it applies, and it allows or need
   *     not
   * @param note why it is as it is, where {@code inForce} and its statements alone do not tell
   * @param statements its statements
   */
  public record OfLayer(
      Layer layer,
      Truth inForce,
      Truth passes,
      Optional<LayerNote> note,
      List<OfStatement> statements) {
    /** Copies the statements. */
    public OfLayer {
      Nonnull.require("layer", layer, "inForce", inForce, "passes", passes);
      Nonnull.require("note", note);
      Nonnull.requireAll("statements", statements);
      statements = List.copyOf(statements);
    }
  }

  /**
   * Whether one statement applies.
   *
   * @param ref where it stands
   * @param pointer the JSON pointer to it, in its policy
   * @param effect what it does if it applies
   * @param applies whether it applies
   * @param principal its Principal or NotPrincipal, where it has one
   * @param action its Action or NotAction
   * @param resource its Resource or NotResource, where it has one
   * @param conditions the entries of its condition block, in order
   */
  public record OfStatement(
      StatementRef ref,
      String pointer,
      Effect effect,
      Truth applies,
      Optional<OfPrincipal> principal,
      OfAction action,
      Optional<OfResource> resource,
      List<OfCondition> conditions) {
    /** Copies the conditions. */
    public OfStatement {
      Nonnull.require("ref", ref, "pointer", pointer, "effect", effect);
      Nonnull.require("applies", applies, "principal", principal, "action", action);
      Nonnull.require("resource", resource);
      Nonnull.requireAll("conditions", conditions);
      conditions = List.copyOf(conditions);
    }

    /** Whether its Action or NotAction matches the action of the request. */
    public boolean isForAction() {
      return action.matches() != Truth.FALSE;
    }

    /** All of its elements: principal, action, resource, conditions. */
    public List<ExplainedElement> elements() {
      return Stream.of(
              principal.stream(), Stream.of(action), resource.stream(), conditions.stream())
          .<ExplainedElement>flatMap(elements -> elements)
          .toList();
    }
  }
}
