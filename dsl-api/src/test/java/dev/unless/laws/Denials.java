package dev.unless.laws;

import dev.unless.decide.Layers;
import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.document.ConditionBlock;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.ResourcePattern;
import dev.unless.document.Statement;
import java.util.List;
import java.util.Optional;

/** Policies that deny everything to everyone under conditions, so that a decision shows these. */
final class Denials {
  private Denials() {}

  /** The layers of one resource's policy, with a statement for each block. */
  static Layers of(List<ConditionBlock> blocks) {
    return Layers.none().withResource(document(blocks));
  }

  static PolicyDocument document(List<ConditionBlock> blocks) {
    return PolicyDocument.of(blocks.stream().map(Denials::statement).toArray(Statement[]::new));
  }

  private static Statement statement(ConditionBlock block) {
    return new Statement(
        Optional.empty(),
        Effect.DENY,
        Optional.of(PrincipalElement.everyone()),
        new ActionElement(false, List.of(new ActionPattern("*"))),
        Optional.of(new ResourceElement(false, List.of(new ResourcePattern("*")))),
        Optional.of(block));
  }
}
