package dev.unless.prove;

import dev.unless.decide.GrantReach;
import dev.unless.decide.Outcome;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Principal;
import dev.unless.document.PrincipalElement;
import dev.unless.document.Statement;
import dev.unless.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** In what way a policy lets something through that another one does not. */
enum Gained {
  /** It is allowed, and was not. */
  ALLOWED,
  /** It is not denied any more: this or other policies may allow it. */
  UNDENIED,
  /** No identity policy need allow it any more. */
  DIRECT(
      GrantReach.DIRECT, "it needs no identity policy any more", "it needs an identity policy now"),
  /** No permissions boundary limits it any more. */
  UNBOUNDED(
      GrantReach.UNBOUNDED,
      "no permissions boundary limits it any more",
      "a permissions boundary limits it now"),
  /** No session policy limits it any more. */
  UNLIMITED(
      GrantReach.UNLIMITED,
      "no session policy limits it any more",
      "a session policy limits it now");

  private final Optional<GrantReach> reach;
  private final Optional<String> words;
  private final Optional<String> lost;

  Gained() {
    this.reach = Optional.empty();
    this.words = Optional.empty();
    this.lost = Optional.empty();
  }

  Gained(GrantReach reach, String words, String lost) {
    this.reach = Optional.of(reach);
    this.words = Optional.of(words);
    this.lost = Optional.of(lost);
  }

  /** How far it reaches the caller now where both allow; or, where it is lost, does not. */
  Optional<String> grant(boolean isLost) {
    return isLost ? lost : words;
  }

  /** Whether a grant reaches further, of requests that both may allow. */
  boolean isFurther() {
    return reach.isPresent();
  }

  /** The effect of a statement that tells it. */
  Effect effect() {
    return this == UNDENIED ? Effect.DENY : Effect.ALLOW;
  }

  /** In what way the request is gained. */
  static Optional<Gained> of(
      AskedPolicies asked, PolicyDocument after, PolicyDocument before, Request request) {
    return Stream.of(values()).filter(each -> each.isSo(asked, after, before, request)).findFirst();
  }

  /** A request is gained so; of one that reaches further, whatever was granted before. */
  Proposition holds(AskedPolicies asked, PolicyDocument after, PolicyDocument before) {
    Propositions propositions = asked.propositions();
    return switch (this) {
      case ALLOWED -> propositions.and(asked.allows(after), propositions.not(asked.allows(before)));
      case UNDENIED ->
          propositions.and(
              asked.some(before, Effect.DENY), propositions.not(asked.some(after, Effect.DENY)));
      case DIRECT, UNBOUNDED, UNLIMITED ->
          propositions.allOf(
              List.of(
                  asked.allows(after),
                  asked.grants(after, reach.orElseThrow()),
                  propositions.not(asked.grants(before, reach.orElseThrow()))));
    };
  }

  private boolean isSo(
      AskedPolicies asked, PolicyDocument after, PolicyDocument before, Request request) {
    Outcome now = asked.decides(after, request);
    Outcome then = asked.decides(before, request);
    return switch (this) {
      case ALLOWED -> now == Outcome.ALLOW && then.isDenied();
      case UNDENIED -> now != Outcome.EXPLICIT_DENY && then == Outcome.EXPLICIT_DENY;
      case DIRECT, UNBOUNDED, UNLIMITED ->
          now == Outcome.ALLOW
              && then == Outcome.ALLOW
              && asked.grants(after, request, reach.orElseThrow())
              && !asked.grants(before, request, reach.orElseThrow());
    };
  }

  /**
   * The statements by which the request is gained so, the first one first; behind each the same for
   * one of its principals alone, since another may have been granted as much before.
   */
  List<Statement> by(
      AskedPolicies asked, PolicyDocument after, PolicyDocument before, Request request) {
    PolicyDocument policy = this == UNDENIED ? before : after;
    List<Principal> spared =
        after.statements().stream()
            .flatMap(statement -> statement.principal().stream())
            .filter(PrincipalElement::negated)
            .flatMap(element -> element.principals().stream())
            .toList();
    return policy.statements().stream()
        .filter(statement -> statement.effect() == effect())
        .flatMap(statement -> Draft.byPrincipal(statement, spared))
        .filter(statement -> isBy(asked, statement, policy, request))
        .map(statement -> WithVariables.of(policy, statement))
        .toList();
  }

  private boolean isBy(
      AskedPolicies asked, Statement statement, PolicyDocument of, Request request) {
    PolicyDocument alone = new PolicyDocument(of.version(), Optional.empty(), List.of(statement));
    return reach.isPresent()
        ? asked.grants(alone, request, reach.get())
        : asked.decides(alone, request) != Outcome.IMPLICIT_DENY;
  }
}
