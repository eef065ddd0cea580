package dev.unless.prove;

import dev.unless.catalog.ActionSet;
import dev.unless.document.GlobalKey;
import dev.unless.document.Truth;
import dev.unless.prove.Denoted.OfTexts;
import dev.unless.prove.Dimension.OfKey;
import dev.unless.request.CallerKind;
import dev.unless.request.ContextFact;
import dev.unless.request.ContextFact.CallerIs;
import dev.unless.request.ContextFact.CallsService;
import dev.unless.request.ContextFact.CallsWithoutAccount;
import dev.unless.request.ContextFact.Present;
import dev.unless.request.ContextRule;
import dev.unless.request.KeyClaim;
import dev.unless.text.ParsedArn;
import dev.unless.text.TextSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What AWS guarantees of every request's context, as propositions: the builder's own rules. */
final class ContextPropositions {
  private final SymbolicRequest request;
  private final Propositions propositions;
  private final SymbolicStanding standing;

  ContextPropositions(SymbolicRequest request) {
    this.request = request;
    this.propositions = request.propositions();
    this.standing = new SymbolicStanding(request);
  }

  /**
   * What the rule says; empty where it relates a key to another text of whatever value. What
   * follows from the caller or the resource alone {@link Views} keeps. The rest is not said: a
   * request of which all else holds may be none, but what holds of none still holds of none.
   */
  Optional<Proposition> of(ContextRule rule) {
    return claim(rule.then())
        .map(then -> propositions.or(propositions.not(fact(rule.when())), then));
  }

  /** The key is there where all requests of a kind of caller carry it. */
  Proposition presence(GlobalKey key) {
    return propositions.or(
        propositions.not(
            request.callerIs(CallerKind.which(kind -> kind.carries(key) == Truth.TRUE))),
        request.has(key));
  }

  private Proposition fact(ContextFact fact) {
    if (fact instanceof CallerIs calls) {
      return request.callerIs(calls.kinds());
    }
    if (fact instanceof CallsService calls) {
      return standing.calls(ActionSet.ofService(calls.service()));
    }
    if (fact instanceof CallsWithoutAccount) {
      return standing.calls(ActionSet.WITHOUT_RESOURCE_ACCOUNT);
    }
    if (fact instanceof Present present) {
      return request.has(present.key());
    }
    return claim((KeyClaim) fact).orElseThrow();
  }

  private Optional<Proposition> claim(KeyClaim claim) {
    if (claim instanceof KeyClaim.Absent absent) {
      return Optional.of(propositions.not(request.has(absent.key())));
    }
    if (claim instanceof KeyClaim.True yes) {
      return Optional.of(request.says(yes.key()));
    }
    if (claim instanceof KeyClaim.NotTrue no) {
      return Optional.of(propositions.not(request.says(no.key())));
    }
    if (claim instanceof KeyClaim.PathsOf paths) {
      return Optional.of(pathsBegin(paths));
    }
    return claim instanceof KeyClaim.AccountOf account
        ? Optional.of(isAccountOf(account))
        : Optional.empty();
  }

  /** Of each organization: its paths begin with its id. */
  private Proposition pathsBegin(KeyClaim.PathsOf claim) {
    List<Proposition> all = new ArrayList<>();
    OfKey paths = request.key(claim.key().text());
    for (String organization : request.wholes().organizations()) {
      TextSet its = TextSet.startingWith(organization + "/");
      all.add(
          propositions.or(
              propositions.not(
                  request.holds(claim.organization().text(), TextSet.ofLiteral(organization))),
              request.of(new Atom(paths, true, true, new OfTexts(its), false))));
    }
    return propositions.allOf(all);
  }

  /** Of each account: what has an ARN of it has its id. */
  private Proposition isAccountOf(KeyClaim.AccountOf claim) {
    List<Proposition> all = new ArrayList<>();
    OfKey key = request.key(claim.key().text());
    for (String account : request.wholes().accounts()) {
      TextSet arns = SymbolicRequest.withField(ParsedArn.ACCOUNT, account);
      all.add(
          propositions.or(
              propositions.not(request.holds(claim.arn().text(), arns)),
              request.of(
                  new Atom(key, true, false, new OfTexts(TextSet.ofLiteral(account)), false))));
    }
    return propositions.allOf(all);
  }
}
