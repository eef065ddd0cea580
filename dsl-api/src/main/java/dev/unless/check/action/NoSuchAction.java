package dev.unless.check.action;

import dev.unless.catalog.ActionProblem;
import dev.unless.check.model.StatementView;
import dev.unless.finding.Finding;
import java.util.List;
import java.util.stream.IntStream;

/** Entries of Action and NotAction that name no action: misspelt, retired, or an API operation. */
final class NoSuchAction {
  private NoSuchAction() {}

  static List<Finding> findings(StatementView statement) {
    String element = statement.statement().action().name();
    return IntStream.range(0, statement.actions().size())
        .boxed()
        .flatMap(
            index ->
                ActionProblem.of(statement.catalog(), statement.actions().get(index))
                    .map(problem -> new Finding(statement.pointer(element, index), problem))
                    .stream())
        .toList();
  }
}
