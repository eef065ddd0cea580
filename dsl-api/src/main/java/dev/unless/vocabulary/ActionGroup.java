package dev.unless.vocabulary;

import dev.unless.document.ActionElement;
import dev.unless.document.ActionPattern;
import dev.unless.finding.Code;
import dev.unless.finding.Nonempty;
import dev.unless.finding.Nonnull;
import dev.unless.finding.RefusedException;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several actions of one service: all of them, those whose name matches a pattern, or those of an
 * access level. Two groups are equal when a policy writes the same for them.
 */
public final class ActionGroup implements Actions {
  private final Supplier<List<ActionPattern>> source;
  private volatile @Nullable List<ActionPattern> patterns;

  private ActionGroup(Supplier<List<ActionPattern>> source) {
    this.source = source;
  }

  private ActionGroup(ActionPattern pattern) {
    this(() -> List.of(pattern));
  }

  /** These actions, each under its own name. */
  public static ActionGroup of(Action first, Action... more) {
    List<Action> actions = Nonempty.list(first, more);
    return of(() -> actions);
  }

  /** The actions that are found when the group is first used, each under its own name. */
  public static ActionGroup of(Supplier<List<Action>> actions) {
    Nonnull.require("actions", actions);
    return new ActionGroup(
        () -> actions.get().stream().flatMap(action -> action.patterns().stream()).toList());
  }

  /** Every action of every service, present and future: {@code *}. */
  public static ActionGroup every() {
    return new ActionGroup(() -> ActionElement.everyAction().patterns());
  }

  /**
   * Every action of the service, present and future: {@code service:*}.
   *
   * @throws RefusedException if the text is not one service's prefix
   */
  public static ActionGroup all(String service) {
    Nonnull.require("service", service);
    return new ActionGroup(new ActionPattern(Action.requireService(service) + ":*"));
  }

  /**
   * The actions of the service whose name the pattern matches, present and future.
   *
   * @throws RefusedException if the text is not one service's prefix; if the pattern is empty, has
   *     a variable, or is literal with a wildcard in it, for which actions have no escape
   */
  public static ActionGroup matching(String service, Text name) {
    Nonnull.require("service", service, "name", name);
    return new ActionGroup(
        new ActionPattern(Action.requireService(service) + ":" + name.write(Syntax.PATTERN)));
  }

  /**
   * {@inheritDoc}
   *
   * @throws RefusedException if there is none
   */
  @Override
  public List<ActionPattern> patterns() {
    List<ActionPattern> known = patterns;
    if (known == null) {
      known = List.copyOf(source.get());
      if (known.isEmpty()) {
        throw new RefusedException(
            Code.EMPTY_LIST,
            "A group of actions is empty; a policy without actions applies to nothing.",
            "",
            "Name an action.");
      }
      patterns = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ActionGroup group && patterns().equals(group.patterns());
  }

  @Override
  public int hashCode() {
    return patterns().hashCode();
  }

  @Override
  public String toString() {
    return patterns().stream().map(ActionPattern::text).toList().toString();
  }
}
