package dev.unless.check.model;

import dev.unless.annotation.Internal;
import dev.unless.document.Principal;
import dev.unless.operator.Operator;
import dev.unless.text.CaseFolding;
import java.util.Set;
import java.util.stream.Collectors;

/** What a statement makes sure of by its other elements. */
@Internal
public final class Guards {
  private Guards() {}

  /**
   * The keys, case folded, that every request has to which the statement applies: one of its
   * entries fails without them.
   */
  public static Set<String> ensuredKeys(StatementView statement) {
    return statement.entries().stream()
        .filter(entry -> !entry.holdsWhenAbsent())
        .map(entry -> CaseFolding.fold(entry.key()))
        .collect(Collectors.toSet());
  }

  /** Whether every request has the key to which the statement applies. */
  public static boolean ensuresPresence(StatementView statement, String key) {
    return ensuredKeys(statement).contains(CaseFolding.fold(key));
  }

  /** Whether the statement says of the key that it must be there, with {@code Null}. */
  public static boolean asksForPresence(StatementView statement, String key) {
    return statement.entries(key).stream()
        .anyMatch(entry -> entry.operator() == Operator.NULL && !entry.holdsWhenAbsent());
  }

  /**
   * Whether the statement is about every caller, apart from its condition; that of a policy that is
   * attached to somebody is.
   */
  public static boolean isAboutEveryone(StatementView statement) {
    return !statement.hasNotPrincipal()
        && (statement.principals().isEmpty()
            ? !statement.kind().hasPrincipal()
            : statement.principals().stream()
                .anyMatch(principal -> principal.form() == Principal.Form.EVERYONE));
  }
}
