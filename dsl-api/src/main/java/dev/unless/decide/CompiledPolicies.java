package dev.unless.decide;

import dev.unless.catalog.Catalog;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import java.util.ArrayList;
import java.util.List;

/** Policies of one layer, or of one level of it, whose statements count together. */
final class CompiledPolicies {
  private final List<CompiledStatement> statements;
  private final StatementIndex denies;
  private final StatementIndex allows;

  CompiledPolicies(
      Layer layer, int level, List<PolicyDocument> documents, boolean bounded, Catalog catalog) {
    List<CompiledStatement> compiled = new ArrayList<>();
    for (int policy = 0; policy < documents.size(); policy++) {
      PolicyDocument document = documents.get(policy);
      for (int i = 0; i < document.statements().size(); i++) {
        Statement statement = document.statements().get(i);
        StatementRef ref = new StatementRef(layer, level, policy, i, statement.sid());
        compiled.add(new CompiledStatement(document, statement, ref, bounded, catalog));
      }
    }
    this.statements = List.copyOf(compiled);
    this.denies = index(Effect.DENY);
    this.allows = index(Effect.ALLOW);
  }

  private StatementIndex index(Effect effect) {
    return new StatementIndex(
        statements.stream().filter(statement -> statement.effect() == effect).toList());
  }

  List<CompiledStatement> statements() {
    return statements;
  }

  /** Whether a Deny applies. */
  Truth deny(Request request) {
    return denies.anyApplies(request, Grant.DELEGATED);
  }

  /** Whether an Allow applies. */
  Truth allow(Request request) {
    return allows.anyApplies(request, Grant.DELEGATED);
  }

  /** Whether an Allow applies that reaches the caller at least so far. */
  Truth grant(Request request, Grant atLeast) {
    return allows.anyApplies(request, atLeast);
  }
}
