package dev.unless.decide;

import dev.unless.catalog.Catalog;
import dev.unless.document.Statement;
import dev.unless.document.Truth;
import dev.unless.request.Request;

/** A statement alone, for laws of other packages. */
public final class Applying {
  private final StatementMatcher statement;

  public Applying(PolicyMatcher.Use use, Statement statement) {
    this.statement = new StatementMatcher(use, statement, Catalog.aws());
  }

  /** Whether the statement applies and reaches the caller at least so far, as is decided. */
  public Truth to(Request request, GrantReach atLeast) {
    return statement.applies(request, atLeast);
  }
}
