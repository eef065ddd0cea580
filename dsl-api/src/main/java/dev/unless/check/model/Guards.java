package dev.unless.check.model;

import dev.unless.document.Operator;
import dev.unless.document.Principal;
import dev.unless.text.CaseFolding;

/** What a statement makes sure of by its other elements. */
public final class Guards {
  private Guards() {}

  /**
   * Whether the statement applies only to requests that carry the key: one of its entries fails
   * without it. A tag that is asked for brings the request's tag keys along.
   */
  public static boolean ensuresPresence(StatementView statement, String key) {
    return statement.entries().stream()
        .anyMatch(entry -> brings(entry, key) && !entry.holdsWhenAbsent());
  }

  private static boolean brings(EntryView entry, String key) {
    boolean tag = CaseFolding.fold(entry.key()).startsWith("aws:requesttag/");
    return entry.isOn(key) || (tag && CaseFolding.fold(key).equals("aws:tagkeys"));
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
