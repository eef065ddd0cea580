package dev.unless;

import dev.unless.condition.Condition;
import dev.unless.vocabulary.PolicyPrincipal;
import dev.unless.vocabulary.Resource;
import java.util.List;
import java.util.Optional;

/**
 * An allow or a denial that says neither who nor where: what a program goes on with that writes
 * both alike.
 *
 * <pre>{@code
 * boolean granted = true;
 * Action read = Action.of("s3:GetObject");
 * AllowOrDeny start = granted ? Unless.allow(read) : Unless.deny(read);
 * IdentityRule rule = start.on(Unless.arn("arn:aws:s3:::reports/2026.csv")).named("Reports");
 * }</pre>
 */
public sealed interface AllowOrDeny permits Allow, Deny {
  /** By these principals. */
  RuleTo to(PolicyPrincipal first, PolicyPrincipal... more);

  /**
   * By these principals.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  RuleTo toAll(List<? extends PolicyPrincipal> principals);

  /** By everyone, anonymous callers and services included. */
  RuleTo toEveryone();

  /** On these resources. */
  AllowOrDenyOn on(Resource first, Resource... more);

  /**
   * On these resources.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  AllowOrDenyOn onAll(List<Resource> resources);

  /** On every resource: {@code *}. */
  AllowOrDenyOn onEverything();

  /** On every resource but these: NotResource. */
  AllowOrDenyOn onEverythingExcept(Resource first, Resource... more);

  /**
   * On every resource but these: NotResource.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  AllowOrDenyOn onEverythingExcept(List<Resource> resources);

  /**
   * The rule applies only where the condition holds, too; see {@link Rule#when}.
   *
   * @throws dev.unless.finding.RefusedException if no statement can hold the rule's conditions
   *     together
   */
  AllowOrDeny when(Condition condition);

  /**
   * The rule does not apply where the condition holds; see {@link Rule#unless}.
   *
   * @throws dev.unless.finding.RefusedException if no statement can hold the rule's conditions
   *     together
   */
  AllowOrDeny unless(Condition condition);

  /**
   * The same where there is a condition; without one it applies always: {@link Rule#whenOrAlways}.
   */
  AllowOrDeny whenOrAlways(Optional<? extends Condition> condition);

  /** Likewise for an exception: {@link Rule#unlessOrAlways}. */
  AllowOrDeny unlessOrAlways(Optional<? extends Condition> condition);

  /**
   * The rule under a name; see {@link Rule#named}.
   *
   * @throws dev.unless.finding.RefusedException if the name is empty or holds a lone surrogate
   */
  AllowOrDeny named(String sid);
}
