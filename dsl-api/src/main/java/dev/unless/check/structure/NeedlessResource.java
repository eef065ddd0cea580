package dev.unless.check.structure;

import dev.unless.check.model.StatementView;
import dev.unless.document.ResourceElement;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A Resource in a policy whose statements need none, as those of ECR's repositories: the service
 * has refused it, though its guide shows one today.
 */
final class NeedlessResource {
  private NeedlessResource() {}

  static List<Finding> findings(StatementView statement) {
    Optional<String> element = statement.statement().resource().map(ResourceElement::name);
    return element.isPresent() && statement.kind().needsNoResource()
        ? List.of(finding(statement, element.get()))
        : List.of();
  }

  private static Finding finding(StatementView statement, String element) {
    return new Finding(
        statement.pointer(element),
        new Problem(
            Code.NEEDLESS_RESOURCE,
            "The policy of "
                + statement.kind().ofWhat()
                + " needs no "
                + element
                + ", and the service has refused policies with one.",
            element,
            "Leave it out: what the policy is attached to is meant."));
  }
}
