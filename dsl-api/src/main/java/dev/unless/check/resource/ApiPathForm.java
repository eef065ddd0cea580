package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.StatementView;
import dev.unless.document.ResourcePattern;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.text.TextSet;
import java.util.List;
import java.util.Optional;

/**
 * Paths of the policy's own API that no request has: those of an API are {@code stage/verb/path},
 * in which the path of the root is empty, those of a private custom domain name {@code
 * domainnames/name+id}.
 */
final class ApiPathForm {
  private static final List<TextSet> SHAPES =
      List.of(TextSet.ofPattern("?*/?*/*"), TextSet.ofPattern("domainnames/?*+?*"));

  private ApiPathForm() {}

  static Optional<Finding> finding(StatementView statement, int index) {
    ResourcePattern entry = statement.resources().get(index);
    TextSet path = TextSet.of(entry.apiPath(statement.variables()).orElseThrow());
    return SHAPES.stream().anyMatch(shape -> shape.mayMeet(path))
        ? Optional.empty()
        : Optional.of(
            statement.finding(
                Code.INVALID_ARN_RESOURCE,
                statement.statement().resource().orElseThrow().name(),
                index,
                quote(entry.text()) + " is no path of an API.",
                entry.text(),
                "Write \"execute-api:/stage/VERB/path\", with \"*\" for all that is meant from"
                    + " there on."));
  }
}
