package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Partition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resources and principals of more than one partition in one policy. An account is in one of them,
 * and AWS takes no ARN of another there: "Partition "aws" is not valid for resource …", "Invalid
 * principal in policy". The wildcard is of every partition; values of conditions are not looked at.
 *
 * <p>Ruling: not in policies of organizations and of VPC endpoints, where nobody reports that AWS
 * refuses it.
 */
final class OnePartition {
  private static final Set<PolicyKind> UNCERTAIN =
      EnumSet.of(PolicyKind.SERVICE_CONTROL, PolicyKind.RESOURCE_CONTROL, PolicyKind.VPC_ENDPOINT);

  private record Named(String pointer, String text, Partition partition) {}

  private OnePartition() {}

  static List<Finding> findings(Subject policy) {
    if (UNCERTAIN.contains(policy.kind())) {
      return List.of();
    }
    List<Named> named = new ArrayList<>();
    for (StatementView statement : policy.statements()) {
      resources(statement, named);
    }
    for (StatementView statement : policy.statements()) {
      statement
          .principals()
          .forEach(principal -> add(principal.pointer(), principal.text(), named));
    }
    return named.stream()
        .filter(one -> one.partition() != named.get(0).partition())
        .map(one -> finding(one, named.get(0)))
        .toList();
  }

  private static void resources(StatementView statement, List<Named> named) {
    String element = statement.statement().resource().map(one -> one.name()).orElse("");
    for (int i = 0; i < statement.resources().size(); i++) {
      add(statement.pointer(element, i), statement.resources().get(i).text(), named);
    }
  }

  private static void add(String pointer, String text, List<Named> named) {
    List<String> segments = ParsedArn.segments(text);
    Optional<Partition> partition =
        text.startsWith("arn:") && segments.size() > ParsedArn.SERVICE
            ? Partition.of(segments.get(ParsedArn.PARTITION))
            : Optional.empty();
    partition.ifPresent(known -> named.add(new Named(pointer, text, known)));
  }

  private static Finding finding(Named one, Named first) {
    return new Finding(
        one.pointer(),
        new Problem(
            Code.TWO_PARTITIONS,
            quote(one.text())
                + " is of the partition "
                + quote(one.partition().id())
                + ", but "
                + quote(first.text())
                + " of "
                + quote(first.partition().id())
                + "; no account takes both.",
            one.text(),
            "Write a policy for each partition, or \"*\" in place of the partition of resources."));
  }
}
