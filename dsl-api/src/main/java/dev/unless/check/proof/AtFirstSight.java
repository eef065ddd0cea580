package dev.unless.check.proof;

import dev.unless.check.model.StatementView;
import dev.unless.text.CaseFolding;
import dev.unless.text.Glob;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Variables;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a statement names, by which it is seen quickly whether others cannot cover it: a pattern
 * that covers another one matches its text. Whether they do is proved.
 *
 * @param statement the statement
 * @param keys the keys of its condition, case folded
 * @param actions its actions as patterns; none where it names those that it is not about
 * @param resources its resources, likewise
 */
record AtFirstSight(
    StatementView statement, Set<String> keys, List<Glob> actions, List<Glob> resources) {
  /** More pairs are not looked at: what is left is asked for. */
  private static final int MOST = 64;

  static AtFirstSight of(StatementView statement) {
    return new AtFirstSight(
        statement,
        statement.statement().conditions().stream()
            .map(entry -> CaseFolding.fold(entry.key()))
            .collect(Collectors.toSet()),
        statement.statement().action().negated() ? List.of() : globs(actionTexts(statement)),
        statement.namesResources() ? globs(resourceTexts(statement)) : List.of());
  }

  /** Those of the others under no more keys that may cover some of it, if they may cover it all. */
  List<StatementView> covering(List<AtFirstSight> others) {
    return cancelling(
        others.stream()
            .filter(
                other ->
                    other.statement.index() != statement.index() && keys.containsAll(other.keys))
            .toList());
  }

  /** Those of some Denies that may deny some of it, if they may deny it all. */
  List<StatementView> cancelling(List<AtFirstSight> denies) {
    List<Pair> pairs = denies.isEmpty() ? List.of() : pairs();
    List<AtFirstSight> some =
        denies.stream().filter(deny -> pairs.stream().anyMatch(deny::names)).toList();
    boolean all = pairs.stream().allMatch(pair -> some.stream().anyMatch(deny -> deny.names(pair)));
    return all ? some.stream().map(AtFirstSight::statement).toList() : List.of();
  }

  /** Its actions, each with each of its resources. */
  private List<Pair> pairs() {
    List<String> on = resources.isEmpty() ? List.of("") : resourceTexts(statement);
    List<String> does = actions.isEmpty() ? List.of("") : actionTexts(statement);
    return does.stream()
        .flatMap(action -> on.stream().map(resource -> new Pair(action, resource)))
        .limit(MOST)
        .toList();
  }

  /** An action and a resource; empty where the statement says which these are not. */
  private record Pair(String action, String resource) {}

  private boolean names(Pair pair) {
    return matches(actions, pair.action) && matches(resources, pair.resource);
  }

  private static boolean matches(List<Glob> globs, String text) {
    return globs.isEmpty()
        || text.isEmpty()
        || globs.stream().anyMatch(glob -> glob.matches(text, Variables.NONE));
  }

  private static List<String> actionTexts(StatementView statement) {
    return statement.actions().stream().map(pattern -> CaseFolding.fold(pattern.text())).toList();
  }

  private static List<String> resourceTexts(StatementView statement) {
    return statement.resources().stream().map(pattern -> pattern.text()).toList();
  }

  private static List<Glob> globs(List<String> patterns) {
    return patterns.stream().map(text -> Glob.of(Text.parse(text, Syntax.PATTERN))).toList();
  }
}
