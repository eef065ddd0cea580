package dev.unless.laws;

import dev.unless.document.ActionElement;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.PrincipalType;
import dev.unless.document.ResourceElement;
import dev.unless.document.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes policies in another order that means the same. */
final class Rewriter {
  private final Pick pick;

  Rewriter(Pick pick) {
    this.pick = pick;
  }

  PolicyDocument reordered(PolicyDocument policy) {
    return Edits.withStatements(
        policy, pick.shuffled(policy.statements().stream().map(this::reordered).toList()));
  }

  private Statement reordered(Statement statement) {
    ActionElement action = statement.action();
    return new Statement(
        statement.sid(),
        statement.effect(),
        statement.principal().map(this::reordered),
        new ActionElement(action.negated(), pick.shuffled(action.patterns())),
        statement
            .resource()
            .map(
                element ->
                    new ResourceElement(element.negated(), pick.shuffled(element.patterns()))),
        statement
            .condition()
            .map(
                block ->
                    new ConditionBlock(
                        pick.shuffled(block.entries().stream().map(this::reordered).toList()),
                        pick.shuffled(block.withoutKeys()))));
  }

  private PrincipalElement reordered(PrincipalElement element) {
    if (element.listed().isEmpty()) {
      return element;
    }
    Map<PrincipalType, List<Principal>> listed = new EnumMap<>(PrincipalType.class);
    element.listed().get().forEach((type, list) -> listed.put(type, pick.shuffled(list)));
    return new PrincipalElement(element.negated(), Optional.of(listed));
  }

  private ConditionEntry reordered(ConditionEntry entry) {
    return new ConditionEntry(entry.operator(), entry.key(), pick.shuffled(entry.values()));
  }
}
