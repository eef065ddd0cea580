package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.decide.Layers;
import dev.unless.decide.Outcome;
import dev.unless.document.Truth;
import dev.unless.request.Request;
import java.util.Set;
import java.util.TreeSet;

/** Policies with the propositions about them. */
record Company(SymbolicRequest request, CompanyLogic logic) {
  static Company of(Layers layers, Request about) {
    SymbolicRequest request = request(about);
    SymbolicStanding standing = new SymbolicStanding(request);
    StatementPropositions statements =
        new StatementPropositions(request, new SymbolicPrincipals(request, standing));
    return new Company(
        request, new CompanyLogic(layers, request.propositions(), standing, statements));
  }

  static SymbolicRequest request(Request about) {
    Set<String> accounts = new TreeSet<>(Set.of("111122223333"));
    about.caller().account().ifPresent(accounts::add);
    about.resourceAccount().ifPresent(accounts::add);
    Set<String> partitions = new TreeSet<>(Set.of("aws"));
    about.caller().partition().ifPresent(partitions::add);
    return new SymbolicRequest(Catalog.aws(), accounts, partitions);
  }

  Proposition access() {
    return logic.access(request);
  }

  static Truth truth(Outcome outcome) {
    return switch (outcome) {
      case ALLOW -> Truth.TRUE;
      case EXPLICIT_DENY, IMPLICIT_DENY -> Truth.FALSE;
      case UNDETERMINED, UNKNOWN -> Truth.UNKNOWN;
    };
  }
}
