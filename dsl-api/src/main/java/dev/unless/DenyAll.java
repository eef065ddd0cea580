package dev.unless;

import dev.unless.finding.Nonempty;
import dev.unless.vocabulary.LastingPrincipal;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Resource;
import java.util.List;

/** A denial of every action, or of all but some, to everyone where the policy names principals. */
public final class DenyAll extends Rule<DenyAll> implements IdentityRule, TrustRule {
  DenyAll(RuleSpec spec) {
    super(spec);
  }

  @Override
  DenyAll with(RuleSpec changed) {
    return new DenyAll(changed);
  }

  /** By these principals. */
  public RuleTo to(PolicyPrincipal first, PolicyPrincipal... more) {
    return toAll(Nonempty.list(first, more));
  }

  /**
   * By these principals.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  public RuleTo toAll(List<? extends PolicyPrincipal> principals) {
    return new RuleTo(spec().toAll(principals));
  }

  /** By everyone, anonymous callers and services included. */
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
  public DenyAllOn on(Resource first, Resource... more) {
    return onAll(Nonempty.list(first, more));
  }

  /**
   * On these resources.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  public DenyAllOn onAll(List<Resource> resources) {
    return new DenyAllOn(spec().onAll(resources));
  }

  /** On every resource: {@code *}. */
  public DenyAllOn onEverything() {
    return new DenyAllOn(spec().onEverything());
  }

  /** On every resource but these: NotResource. */
  public DenyAllOn onEverythingExcept(Resource first, Resource... more) {
    return onEverythingExcept(Nonempty.list(first, more));
  }

  /**
   * On every resource but these: NotResource.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  public DenyAllOn onEverythingExcept(List<Resource> resources) {
    return new DenyAllOn(spec().onEverythingExcept(resources));
  }
}
