package dev.unless;

import dev.unless.document.Effect;
import java.util.Optional;

/** A rule, or a statement as read, that some kind of policy takes. */
public sealed interface PolicyRule permits IdentityRule, ResourceRule, ResourceControlRule {
  /** The rule's name, by which a policy is edited: the Sid of its first statement. */
  Optional<String> name();

  /** Whether it allows or denies. */
  Effect effect();
}
