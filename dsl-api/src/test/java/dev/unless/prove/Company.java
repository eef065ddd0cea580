package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.decide.AccessLogic;
import dev.unless.decide.GrantReach;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.decide.PolicyMatcher;
import dev.unless.document.Layer;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.document.Truth;
import dev.unless.request.Request;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The propositions about policies, perhaps with a fault. */
record Company(
    SymbolicRequest request,
    StatementPropositions statements,
    AccessLogic<SymbolicRequest, Proposition> logic) {

  static Company of(Layers layers) {
    return of(layers, Fault.NONE);
  }

  static Company of(Layers layers, Fault fault) {
    return of(layers, request(layers, false), fault);
  }

  static Company of(Layers layers, SymbolicRequest request, Fault fault) {
    var standing = fault.standing().apply(new SymbolicStanding(request));
    var principals = fault.principals().apply(new SymbolicPrincipals(request, standing));
    StatementPropositions statements = new StatementPropositions(request, principals);
    var logic = new CompanyLogic(layers, request.propositions(), standing, statements);
    return new Company(request, statements, fault.access().apply(logic));
  }

  /** A request of which the policies tell things apart. */
  static SymbolicRequest request(Layers layers, boolean viewed) {
    List<PolicyDocument> documents =
        Stream.of(Layer.values())
            .flatMap(layer -> layers.documents(layer).stream())
            .flatMap(List::stream)
            .toList();
    return new SymbolicRequest(Catalog.aws(), Wholes.of(documents), Map.of(), viewed);
  }

  /** Whether the request is allowed. */
  Truth allows(Request request) {
    return new RequestFacts(request).holds(logic.access(this.request));
  }

  /** Whether the statement applies to the request and reaches its caller at least so far. */
  Truth applies(PolicyMatcher.Use use, Statement statement, Request request, GrantReach atLeast) {
    return new RequestFacts(request).holds(statements.applies(use, statement, atLeast));
  }

  static Truth truth(Outcome outcome) {
    return switch (outcome) {
      case ALLOW -> Truth.TRUE;
      case EXPLICIT_DENY, IMPLICIT_DENY -> Truth.FALSE;
      case UNDETERMINED, UNKNOWN -> Truth.UNKNOWN;
    };
  }
}
