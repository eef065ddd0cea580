package dev.unless;

import dev.unless.finding.Nonempty;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Resource;
import java.util.List;

/** An allow that says neither who nor where. */
public final class Allow extends Rule<Allow> implements AllowOrDeny {
  Allow(RuleSpec spec) {
    super(spec);
  }

  @Override
  Allow with(RuleSpec changed) {
    return new Allow(changed);
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

  /** On these resources. */
  @Override
  public AllowOn on(Resource first, Resource... more) {
    return onAll(Nonempty.list(first, more));
  }

  /**
   * On these resources.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  @Override
  public AllowOn onAll(List<Resource> resources) {
    return new AllowOn(spec().onAll(resources));
  }

  /** On every resource: {@code *}. */
  @Override
  public AllowOn onEverything() {
    return new AllowOn(spec().onEverything());
  }

  /** On every resource but these: NotResource. */
  @Override
  public AllowOn onEverythingExcept(Resource first, Resource... more) {
    return onEverythingExcept(Nonempty.list(first, more));
  }

  /**
   * On every resource but these: NotResource.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  @Override
  public AllowOn onEverythingExcept(List<Resource> resources) {
    return new AllowOn(spec().onEverythingExcept(resources));
  }
}
