package dev.unless.vocabulary;

import dev.unless.document.ActionPattern;
import dev.unless.text.GrammarException;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * Several actions of one service: all of them, those whose name matches a pattern, or those of an
 * access level.
 *
 * @param patterns the entries that a policy writes for them
 */
public record ActionGroup(List<ActionPattern> patterns) implements Actions {
  /**
   * @throws GrammarException if there is none
   */
  public ActionGroup {
    patterns = List.copyOf(patterns);
    if (patterns.isEmpty()) {
      throw new GrammarException(
          "A group of actions is empty; a policy without actions applies to nothing.",
          "Name an action.");
    }
  }

  /** These actions, each under its own name. */
  public static ActionGroup of(Action first, Action... more) {
    return new ActionGroup(
        Stream.concat(Stream.of(first), Stream.of(more))
            .flatMap(action -> action.patterns().stream())
            .toList());
  }

  /** Every action of the service, present and future: {@code service:*}. */
  public static ActionGroup all(String service) {
    return new ActionGroup(List.of(new ActionPattern(service + ":*")));
  }

  /**
   * The actions of the service whose name the pattern matches, present and future.
   *
   * @throws GrammarException if the pattern is empty, has a variable, or is literal with a wildcard
   *     in it, for which actions have no escape
   */
  public static ActionGroup matching(String service, Text name) {
    return new ActionGroup(List.of(new ActionPattern(service + ":" + name.write(Syntax.PATTERN))));
  }
}
