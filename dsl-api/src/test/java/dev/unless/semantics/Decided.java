package dev.unless.semantics;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Decider;
import dev.unless.decide.Decision;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.PolicyDocument;
import dev.unless.request.RequestBuilder;
import java.util.List;

/** Decides requests, and says only what a test asks for. */
final class Decided {
  private Decided() {}

  static Outcome outcome(Layers layers, RequestBuilder request) {
    return decision(layers, request).outcome();
  }

  static Decision decision(Layers layers, RequestBuilder request) {
    return Decider.of(layers, Catalog.aws()).decide(request.build());
  }

  static String message(Layers layers, RequestBuilder request) {
    return decision(layers, request).message();
  }

  /** Whether a policy of the resource with this statement alone allows the request. */
  static boolean resourceAllows(Stmt statement, RequestBuilder request) {
    return outcome(resource(statement), request).isAllowed();
  }

  /** Whether an identity policy with this statement alone allows the request. */
  static boolean identityAllows(Stmt statement, RequestBuilder request) {
    return outcome(identity(statement), request).isAllowed();
  }

  static Layers identity(Stmt... statements) {
    return Layers.none().withIdentity(Stmt.policy(statements));
  }

  static Layers resource(Stmt... statements) {
    return Layers.none().withResource(Stmt.policy(statements));
  }

  /** Layers that allow everything to everyone who is not denied it. */
  static Layers allowingAll() {
    return identity(Stmt.allow("*")).withResource(Stmt.allow("*").toAll().policy());
  }

  /** The policies as the levels of an organization, one a level. */
  static List<List<PolicyDocument>> levels(Stmt... statements) {
    return List.of(statements).stream().map(statement -> List.of(statement.policy())).toList();
  }
}
