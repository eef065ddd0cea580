package dev.unless;

import dev.unless.finding.Nonempty;
import dev.unless.vocabulary.LastingPrincipal;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Resource;
import java.util.List;

/** A denial that says neither who nor where. */
public final class Deny extends Rule<Deny>
    implements AllowOrDeny, IdentityRule, ResourceControlRule {
  Deny(RuleSpec spec) {
    super(spec);
  }

  @Override
  Deny with(RuleSpec changed) {
    return new Deny(changed);
  }

  /** By these principals. */
  @Override
  public RuleTo to(PolicyPrincipal first, PolicyPrincipal... more) {
    return toAll(Nonempty.list(first, more));
  }

  /**
   * By these principals.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  @Override
  public RuleTo toAll(List<? extends PolicyPrincipal> principals) {
    return new RuleTo(spec().toAll(principals));
  }

  /** By everyone, anonymous callers and services included. */
  @Override
  public RuleTo toEveryone() {
    return new RuleTo(spec().toEveryone());
  }

  /**
   * By everyone but these, a role's sessions included: {@code Principal: "*"} with conditions on
   * {@code aws:PrincipalArn} and {@code aws:PrincipalAccount}, so that anonymous callers and
   * services are not excepted.
   */
  public RuleTo toEveryoneExcept(LastingPrincipal first, LastingPrincipal... more) {
    return toEveryoneExcept(Nonempty.list(first, more));
  }

  /**
   * By everyone but these, a role's sessions included.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  public RuleTo toEveryoneExcept(List<? extends LastingPrincipal> principals) {
    return new RuleTo(spec().toEveryoneExcept(principals));
  }

  /** On these resources. */
  @Override
  public DenyOn on(Resource first, Resource... more) {
    return onAll(Nonempty.list(first, more));
  }

  /**
   * On these resources.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  @Override
  public DenyOn onAll(List<Resource> resources) {
    return new DenyOn(spec().onAll(resources));
  }

  /** On every resource: {@code *}. */
  @Override
  public DenyOn onEverything() {
    return new DenyOn(spec().onEverything());
  }

  /** On every resource but these: NotResource. */
  @Override
  public DenyOn onEverythingExcept(Resource first, Resource... more) {
    return onEverythingExcept(Nonempty.list(first, more));
  }

  /**
   * On every resource but these: NotResource.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  @Override
  public DenyOn onEverythingExcept(List<Resource> resources) {
    return new DenyOn(spec().onEverythingExcept(resources));
  }
}
