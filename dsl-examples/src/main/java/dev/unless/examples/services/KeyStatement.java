package dev.unless.examples.services;

import dev.unless.ResourcePolicy;
import dev.unless.condition.Keys;
import dev.unless.document.ConditionEntry;
import dev.unless.document.Effect;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.Statement;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Role;
import java.util.List;
import java.util.Optional;

/** A statement of a key's policy, read back into what it was made of. */
record KeyStatement(Statement statement) {
  private static final String ROLE = "role/";
  private static final ConditionOperator ARN_EQUALS = ConditionOperator.of(Operator.ARN_EQUALS);

  static KeyStatement of(ResourcePolicy policy, String sid) {
    return policy.document().statements().stream()
        .filter(statement -> statement.sid().equals(Optional.of(sid)))
        .findFirst()
        .map(KeyStatement::new)
        .orElseThrow(
            () ->
                new IllegalArgumentException("The key's policy has no statement \"" + sid + "\"."));
  }

  /** Those whom the statement allows under no condition. */
  List<Role> administrators() {
    if (statement.effect() == Effect.DENY || !statement.conditions().isEmpty()) {
      throw notOurs("denies, or has a condition");
    }
    return roles();
  }

  KeyUse use() {
    return new KeyUse(roles(), instances());
  }

  /** The roles; those that AWS shows by a unique id are deleted, and nobody can be them again. */
  private List<Role> roles() {
    PrincipalElement element = statement.principal().orElseThrow();
    if (element.negated()) {
      throw notOurs("has a NotPrincipal");
    }
    return element.principals().stream()
        .filter(principal -> principal.form() != Principal.Form.UNIQUE_ID)
        .map(KeyStatement::role)
        .toList();
  }

  private static Role role(Principal principal) {
    if (principal.form() != Principal.Form.ROLE) {
      throw notOurs("names " + principal.text() + ", which is no role");
    }
    ParsedArn arn = ParsedArn.of(principal.text());
    return Account.of(arn.account()).role(arn.resource().substring(ROLE.length()));
  }

  private Optional<List<String>> instances() {
    if (statement.effect() == Effect.DENY) {
      return Optional.of(List.of());
    }
    List<ConditionEntry> entries = statement.conditions();
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    if (entries.size() > 1 || !isOnInstances(entries.get(0))) {
      throw notOurs("has another condition than one on instances");
    }
    return Optional.of(entries.get(0).values());
  }

  private static boolean isOnInstances(ConditionEntry entry) {
    return entry.operator().equals(ARN_EQUALS)
        && entry.key().equalsIgnoreCase(Keys.EC2_SOURCE_INSTANCE_ARN.name());
  }

  private static IllegalArgumentException notOurs(String what) {
    return new IllegalArgumentException(
        "The statement " + what + ", which a change would lose; give that a statement of its own.");
  }
}
