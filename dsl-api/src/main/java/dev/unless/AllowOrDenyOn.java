package dev.unless;

import dev.unless.condition.Condition;
import dev.unless.vocabulary.PolicyPrincipal;
import java.util.List;
import java.util.Optional;

/**
 * An allow or a denial that says where, but not who; see {@link AllowOrDeny}.
 *
 * <pre>{@code
 * AllowOrDenyOn everywhere = Unless.deny(Action.of("s3:GetObject")).onEverything();
 * IdentityPolicy policy = Unless.identityPolicy(everywhere.when(Keys.viaAwsService()));
 * }</pre>
 */
public sealed interface AllowOrDenyOn extends IdentityRule permits AllowOn, DenyOn {
  /** By these principals. */
  RuleToOn to(PolicyPrincipal first, PolicyPrincipal... more);

  /**
   * By these principals.
   *
   * @throws dev.unless.finding.RefusedException if there is none
   */
  RuleToOn toAll(List<? extends PolicyPrincipal> principals);

  /** By everyone, anonymous callers and services included. */
  RuleToOn toEveryone();

  /**
   * The rule applies only where the condition holds, too; see {@link Rule#when}.
   *
   * @throws dev.unless.finding.RefusedException if no statement can hold the rule's conditions
   *     together
   */
  AllowOrDenyOn when(Condition condition);

  /**
   * The rule does not apply where the condition holds; see {@link Rule#unless}.
   *
   * @throws dev.unless.finding.RefusedException if no statement can hold the rule's conditions
   *     together
   */
  AllowOrDenyOn unless(Condition condition);

  /**
   * The same where there is a condition; without one it applies always: {@link Rule#whenOrAlways}.
   */
  AllowOrDenyOn whenOrAlways(Optional<? extends Condition> condition);

  /** Likewise for an exception: {@link Rule#unlessOrAlways}. */
  AllowOrDenyOn unlessOrAlways(Optional<? extends Condition> condition);

  /**
   * The rule under a name; see {@link Rule#named}.
   *
   * @throws dev.unless.finding.RefusedException if the name is empty or holds a lone surrogate
   */
  AllowOrDenyOn named(String sid);
}
