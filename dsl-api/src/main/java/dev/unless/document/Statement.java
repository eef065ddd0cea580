package dev.unless.document;

import dev.unless.finding.Nonnull;
import dev.unless.text.WellFormed;
import java.util.List;
import java.util.Optional;

/**
 * A statement of a policy: it applies to a request when its principal, action, resource and every
 * condition match.
 *
 * @param sid the statement's id
 * @param effect what it does with the requests it applies to
 * @param principal who; none in the policies that are attached to somebody
 * @param action what
 * @param resource on what; none in role trust policies
 * @param condition under which conditions
 */
public record Statement(
    Optional<String> sid,
    Effect effect,
    Optional<PrincipalElement> principal,
    ActionElement action,
    Optional<ResourceElement> resource,
    Optional<ConditionBlock> condition) {
  /**
   * @throws dev.unless.finding.RefusedException if the Sid holds a lone surrogate
   */
  public Statement {
    Nonnull.require("sid", sid, "effect", effect, "principal", principal);
    Nonnull.require("action", action, "resource", resource, "condition", condition);
    sid.ifPresent(WellFormed::require);
  }

  /** The entries of the condition block, none where there is no block. */
  public List<ConditionEntry> conditions() {
    return condition.map(ConditionBlock::entries).orElse(List.of());
  }
}
