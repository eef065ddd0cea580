package dev.unless.check.proof;

import dev.unless.document.ActionElement;
import dev.unless.document.ConditionBlock;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.ResourceElement;
import dev.unless.document.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements of which one part only is asked for. */
final class Parts {
  private Parts() {}

  /** Everything under these conditions, whoever calls. */
  static Statement under(List<ConditionEntry> entries) {
    return under(Effect.ALLOW, entries);
  }

  /** Likewise, allowed or denied. */
  static Statement under(Effect effect, List<ConditionEntry> entries) {
    return new Statement(
        Optional.empty(),
        effect,
        Optional.of(PrincipalElement.everyone()),
        ActionElement.everyAction(),
        Optional.of(ResourceElement.everyResource()),
        entries.isEmpty() ? Optional.empty() : Optional.of(new ConditionBlock(entries, List.of())));
  }

  /** The statement under these conditions instead of its own. */
  static Statement under(Statement statement, List<ConditionEntry> entries) {
    return new Statement(
        statement.sid(),
        statement.effect(),
        statement.principal(),
        statement.action(),
        statement.resource(),
        entries.isEmpty() ? Optional.empty() : Optional.of(new ConditionBlock(entries, List.of())));
  }

  /** The statement without its condition. */
  static Statement scope(Statement statement) {
    return under(statement, List.of());
  }

  /** The statement to one of its principals alone. */
  static Statement to(Statement statement, Principal principal) {
    return to(statement, PrincipalElement.of(Map.of(principal.type(), List.of(principal))));
  }

  /** The statement to everyone. */
  static Statement toEveryone(Statement statement) {
    return to(statement, PrincipalElement.everyone());
  }

  private static Statement to(Statement statement, PrincipalElement principals) {
    return new Statement(
        statement.sid(),
        statement.effect(),
        Optional.of(principals),
        statement.action(),
        statement.resource(),
        statement.condition());
  }

  /** The statement of these actions instead of its own. */
  static Statement of(Statement statement, ActionElement actions) {
    return new Statement(
        statement.sid(),
        statement.effect(),
        statement.principal(),
        actions,
        statement.resource(),
        statement.condition());
  }
}
