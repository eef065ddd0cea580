package dev.unless.prove;

import dev.unless.decide.GrantReach;
import dev.unless.decide.Outcome;
import dev.unless.document.Effect;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Statement;
import dev.unless.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** In what way a policy lets something through that another one does not. */
enum Gained {
  /** It is allowed, and was not. */
  ALLOWED,
  /** It is neither allowed nor denied any more: other policies may allow it. */
  UNDENIED,
  /** No identity policy need allow it any more. */
  DIRECT(GrantReach.DIRECT, "it needs no identity policy any more"),
  /** No permissions boundary limits it any more. */
  UNBOUNDED(GrantReach.UNBOUNDED, "no permissions boundary limits it any more"),
  /** No session policy limits it any more. */
  UNLIMITED(GrantReach.UNLIMITED, "no session policy limits it any more");

  private final Optional<GrantReach> reach;
  private final Optional<String> words;

  Gained() {
    this.reach = Optional.empty();
    this.words = Optional.empty();
  }

  Gained(GrantReach reach, String words) {
    this.reach = Optional.of(reach);
    this.words = Optional.of(words);
  }

  /** What the caller does not need any more where both allow. */
  Optional<String> grant() {
    return words;
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

  /** A request is gained so. */
  Proposition holds(AskedPolicies asked, PolicyDocument after, PolicyDocument before) {
    Propositions propositions = asked.propositions();
    return switch (this) {
      case ALLOWED -> propositions.and(asked.allows(after), propositions.not(asked.allows(before)));
      case UNDENIED ->
          propositions.allOf(
              List.of(
                  asked.some(before, Effect.DENY),
                  propositions.not(asked.some(after, Effect.DENY)),
                  propositions.not(asked.some(after, Effect.ALLOW))));
      case DIRECT, UNBOUNDED, UNLIMITED ->
          propositions.allOf(
              List.of(
                  asked.allows(after),
                  asked.allows(before),
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
      case UNDENIED -> now == Outcome.IMPLICIT_DENY && then == Outcome.EXPLICIT_DENY;
      case DIRECT, UNBOUNDED, UNLIMITED ->
          now == Outcome.ALLOW
              && then == Outcome.ALLOW
              && asked.grants(after, request, reach.orElseThrow())
              && !asked.grants(before, request, reach.orElseThrow());
    };
  }

  /** The first statement by which the request is gained so. */
  Optional<Statement> by(
      AskedPolicies asked, PolicyDocument after, PolicyDocument before, Request request) {
    return (this == UNDENIED ? before : after)
        .statements().stream()
            .filter(statement -> statement.effect() == effect())
            .filter(statement -> isBy(asked, statement, after, request))
            .findFirst();
  }

  private boolean isBy(
      AskedPolicies asked, Statement statement, PolicyDocument of, Request request) {
    PolicyDocument alone = new PolicyDocument(of.version(), Optional.empty(), List.of(statement));
    return reach.isPresent()
        ? asked.grants(alone, request, reach.get())
        : asked.decides(alone, request) != Outcome.IMPLICIT_DENY;
  }
}
