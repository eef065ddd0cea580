package dev.unless;

import dev.unless.document.Effect;
import dev.unless.document.Statement;
import java.util.Optional;

/**
 * A statement of a document, which no type has examined. It fits every kind of policy; the kind's
 * grammar is examined when the policy is made.
 */
public final class RawStatement implements IdentityRule, TrustRule, ResourceControlRule {
  private final Statement statement;

  /** Only of documents in which variables mean what they mean in Version 2012-10-17. */
  RawStatement(Statement statement) {
    this.statement = statement;
  }

  /** The statement. */
  public Statement statement() {
    return statement;
  }

  @Override
  public Optional<String> name() {
    return statement.sid();
  }

  @Override
  public Effect effect() {
    return statement.effect();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawStatement raw && statement.equals(raw.statement);
  }

  @Override
  public int hashCode() {
    return statement.hashCode();
  }

  @Override
  public String toString() {
    return statement.toString();
  }
}
