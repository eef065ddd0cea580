package dev.unless.json;

import static dev.unless.finding.Printable.quote;

import dev.unless.annotation.Internal;
import dev.unless.finding.Code;
import dev.unless.finding.Fix;
import dev.unless.finding.RefusedException;
import dev.unless.prove.Answer;
import dev.unless.prove.Prover;
import dev.unless.text.NearMiss;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be asked of a policy by name, each with what it asks and how it is answered. */
@Internal
public enum QuestionName {
  /** Whether it allows none of some requests. */
  NEVER(
      "never",
      Beside.CONSTRAINT,
      "%s allows none of the requests of %s",
      (prover, asked) ->
          asked
              .layers()
              .map(layers -> prover.never(layers, asked.beside()))
              .orElseGet(() -> prover.never(asked.document(), asked.beside()))),
  /** Whether it allows no more than another. */
  LEQ(
      "leq",
      Beside.REFERENCE,
      "%s allows nothing that %s does not allow",
      (prover, asked) -> prover.allowsNoMore(asked.document(), asked.beside())),
  /** Whether both allow the same. */
  EQUIVALENT(
      "equivalent",
      Beside.REFERENCE,
      "%s and %s allow the same",
      (prover, asked) -> prover.equivalent(asked.document(), asked.beside())),
  /** Whether no request is as a statement asks. */
  UNSATISFIABLE_STATEMENT(
      "unsatisfiableStatement",
      Beside.STATEMENT,
      "no request is as %2$s of %1$s asks",
      (prover, asked) -> prover.unsatisfiable(asked.document(), asked.index())),
  /** Whether all that an Allow allows is denied. */
  DEAD_STATEMENT(
      "deadStatement",
      Beside.ALLOW,
      "%s denies all that its %s allows",
      (prover, asked) -> prover.dead(asked.document(), asked.index())),
  /** Whether nobody from outside is let in. */
  NOT_PUBLIC(
      "notPublic",
      Beside.NOTHING,
      "%s is not public",
      (prover, asked) -> prover.notPublic(asked.document())),
  /** Whether it allows no more than another, whatever policies stand beside it. */
  NO_MORE_PERMISSIVE(
      "noMorePermissive",
      Beside.REFERENCE,
      "%s is no more permissive than %s",
      (prover, asked) -> prover.noMorePermissive(asked.ofKind(), asked.document(), asked.beside())),
  /** Whether one may stand in the place of the other, whatever policies stand beside it. */
  INTERCHANGEABLE(
      "interchangeable",
      Beside.REFERENCE,
      "%s and %s are interchangeable",
      (prover, asked) -> prover.interchangeable(asked.ofKind(), asked.document(), asked.beside())),
  /** Whether the policy without a statement may stand in its place. */
  REDUNDANT_STATEMENT(
      "redundantStatement",
      Beside.STATEMENT,
      "%s is the same without its %s",
      (prover, asked) -> prover.redundant(asked.ofKind(), asked.document(), asked.index())),
  /** Whether all of some requests are allowed by all layers together. */
  ALWAYS(
      "always",
      Beside.CONSTRAINT,
      "%s allows all of the requests of %s",
      (prover, asked) -> prover.always(asked.layers().orElseThrow(), asked.beside()));

  private final String text;
  private final Beside beside;
  private final String sentence;
  private final Asking asking;

  /** What a question asks of beside the policy. */
  enum Beside {
    NOTHING,
    REFERENCE,
    CONSTRAINT,
    STATEMENT,
    /** A statement that allows. */
    ALLOW;

    boolean isDocument() {
      return this == REFERENCE || this == CONSTRAINT;
    }

    boolean isStatement() {
      return this == STATEMENT || this == ALLOW;
    }
  }

  private interface Asking {
    Answer of(Prover prover, AskedQuestion asked);
  }

  QuestionName(String text, Beside beside, String sentence, Asking asking) {
    this.text = text;
    this.beside = beside;
    this.sentence = sentence;
    this.asking = asking;
  }

  /** The name in a question file. */
  public String text() {
    return text;
  }

  /**
   * What is asked, as a sentence without its end.
   *
   * @param policy what the policy is called
   * @param other what the reference, the constraint or the statement is called
   */
  public String sentence(String policy, String other) {
    return String.format(Locale.ROOT, sentence, policy, other);
  }

  /** Whether it is asked of the requests of a constraint. */
  public boolean isOfConstraint() {
    return beside == Beside.CONSTRAINT;
  }

  /** Whether it is asked of the policies of all layers. */
  boolean mayBeOfLayers() {
    return this == NEVER || this == ALWAYS;
  }

  /** Whether it is asked of a policy. */
  boolean mayBeOfPolicy() {
    return this != ALWAYS;
  }

  /** Whether both policies stand where policies of their kind do, beside others. */
  public boolean isBesideOthers() {
    return this == NO_MORE_PERMISSIVE || this == INTERCHANGEABLE;
  }

  Beside beside() {
    return beside;
  }

  Answer answer(Prover prover, AskedQuestion asked) {
    return asking.of(prover, asked);
  }

  /**
   * The question of this name.
   *
   * @throws RefusedException if there is none
   */
  static QuestionName of(String text) {
    List<String> names = Arrays.stream(values()).map(QuestionName::text).toList();
    return Arrays.stream(values())
        .filter(name -> name.text.equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    Code.INVALID_REQUEST,
                    "There is no question " + quote(text) + ".",
                    text,
                    NearMiss.of(text, names)
                        .map(Fix::meant)
                        .orElseGet(() -> Fix.of("There are " + String.join(", ", names) + "."))));
  }
}
