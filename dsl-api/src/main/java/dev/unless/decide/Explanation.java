package dev.unless.decide;

import dev.unless.annotation.Internal;
import dev.unless.document.Effect;
import dev.unless.document.Layer;
import dev.unless.document.Truth;
import dev.unless.layout.Paint;
import java.util.List;
import java.util.Optional;

/**
 * Why a request is decided as it is: layer by layer, statement by statement, element by element,
 * value by value. What it says is found by the same comparisons that decide.
 *
 * @param outcome the outcome
 * @param message the decision in one sentence
 * @param layer the layer that decided, as {@link Decision#layer} tells it
 * @param by the statements that decided, as {@link Decision#by} tells them
 * @param layers every layer, in the order of evaluation
 */
public record Explanation(
    Outcome outcome,
    String message,
    Optional<Layer> layer,
    List<StatementRef> by,
    List<OfLayer> layers) {
  /** How wide lines are where nothing else is asked for. */
  public static final int USUAL_WIDTH = 100;

  private static final int LEAST_WIDTH = 40;

  /** Copies the lists. */
  public Explanation {
    by = List.copyOf(by);
    layers = List.copyOf(layers);
  }

  /** The explanation as text of {@link #USUAL_WIDTH}, unpainted. */
  public String text() {
    return text(USUAL_WIDTH, Paint.NONE);
  }

  /**
   * The explanation as text that ends in a line feed: the outcome, the statements that settled it,
   * then every layer. An element of a statement is a row: its name, what the request says, and
   * beside it what the policy says. {@code ✓} holds, {@code ✗} fails, {@code ?} is unknown; a layer
   * holds where it lets the request pass, and has {@code –} where it does not bear on it; a value
   * holds where it alone matches, before any negation. What does not print is escaped. Of an
   * element with many values those that match come first, and of the others only their number may
   * be told; likewise of statements for other actions.
   *
   * @param width how many characters a line may have; less than 40 counts as 40
   * @param paint how marks and titles are painted
   */
  @Internal
  public String text(int width, Paint paint) {
    return new ExplanationText(this, Math.max(LEAST_WIDTH, width), paint).text();
  }

  @Override
  public String toString() {
    return text();
  }

  /**
   * What one layer said.
   *
   * @param layer the layer
   * @param inForce whether it bears on the request
   * @param passes whether it lets the request pass: no Deny of it applies, and it allows or need
   *     not
   * @param note why it is as it is, where its statements alone do not tell
   * @param statements its statements
   */
  public record OfLayer(
      Layer layer, Truth inForce, Truth passes, String note, List<OfStatement> statements) {
    /** Copies the statements. */
    public OfLayer {
      statements = List.copyOf(statements);
    }
  }

  /**
   * Whether one statement applies.
   *
   * @param ref where it stands
   * @param effect what it does if it applies
   * @param applies whether it applies
   * @param elements its elements
   */
  public record OfStatement(
      StatementRef ref, Effect effect, Truth applies, List<OfElement> elements) {
    /** Copies the elements. */
    public OfStatement {
      elements = List.copyOf(elements);
    }
  }

  /**
   * Whether one element of a statement matches.
   *
   * @param name the element; for a condition its operator and key
   * @param matches whether it matches
   * @param request what the request says; empty where it says nothing
   * @param values the policy's values, each with whether it alone matches, before any negation
   * @param note what else matters, such as where a value could not be read as its type
   */
  public record OfElement(
      String name, Truth matches, Optional<String> request, List<OfValue> values, String note) {
    /** Copies the values. */
    public OfElement {
      values = List.copyOf(values);
    }
  }

  /**
   * Whether one value of the policy matches what the request says.
   *
   * @param text the value as the policy spells it
   * @param matches whether it matches
   */
  public record OfValue(String text, Truth matches) {}
}
