package dev.unless.check.resource;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.document.GlobalKey;
import dev.unless.document.PolicyKind;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Problem;
import dev.unless.operator.Operator;
import dev.unless.text.ParsedArn;
import dev.unless.vocabulary.Partition;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * ARNs of more than one partition in one policy. An account is in one of them, and AWS takes no
 * resource or principal of another there: "Partition "aws" is not valid for resource …", "Invalid
 * principal in policy"; in a condition, and in policies of organizations, the other one never
 * occurs. The wildcard is of every partition.
 *
 * <p>Ruling: where AWS refuses nothing, a list that names both partitions is written for both; not
 * in policies of VPC endpoints.
 */
final class OnePartition {
  /** Those in which nobody reports that AWS refuses another partition. */
  private static final Set<PolicyKind> TOLERANT =
      EnumSet.of(PolicyKind.SERVICE_CONTROL, PolicyKind.RESOURCE_CONTROL);

  /** Keys whose values are ARNs of the account's own partition. */
  private static final List<String> KEYS =
      List.of(
          GlobalKey.PRINCIPAL_ARN.text(),
          GlobalKey.SOURCE_ARN.text(),
          "iam:PolicyARN",
          "iam:PermissionsBoundary");

  private record Named(String pointer, String text, Partition partition) {}

  /**
   * ARNs that stand together.
   *
   * @param refused whether AWS refuses one of another partition there
   */
  private record Listed(List<Named> named, boolean refused) {
    Stream<Named> others(Partition partition) {
      boolean both = named.stream().anyMatch(one -> one.partition() == partition);
      return both && !refused
          ? Stream.empty()
          : named.stream().filter(one -> one.partition() != partition);
    }
  }

  private OnePartition() {}

  static List<Finding> findings(Subject policy) {
    if (policy.kind() == PolicyKind.VPC_ENDPOINT) {
      return List.of();
    }
    boolean refused = !TOLERANT.contains(policy.kind());
    List<Listed> lists =
        Stream.of(
                each(policy, OnePartition::resources, refused),
                each(policy, OnePartition::principals, refused),
                policy.statements().stream().flatMap(OnePartition::conditions))
            .flatMap(Function.identity())
            .filter(list -> !list.named().isEmpty())
            .toList();
    return lists.isEmpty() ? List.of() : others(lists, lists.get(0).named().get(0));
  }

  private static List<Finding> others(List<Listed> lists, Named first) {
    return lists.stream()
        .flatMap(list -> list.others(first.partition()))
        .map(one -> finding(one, first))
        .toList();
  }

  private static Stream<Listed> each(
      Subject policy, Function<StatementView, Stream<Named>> named, boolean refused) {
    return policy.statements().stream()
        .map(statement -> new Listed(named.apply(statement).toList(), refused));
  }

  private static Stream<Named> resources(StatementView statement) {
    String element = statement.statement().resource().map(one -> one.name()).orElse("");
    return IntStream.range(0, statement.resources().size())
        .boxed()
        .flatMap(
            i ->
                named(statement.pointer(element, i), statement.resources().get(i).text()).stream());
  }

  private static Stream<Named> principals(StatementView statement) {
    return statement.principals().stream()
        .flatMap(principal -> named(principal.pointer(), principal.text()).stream());
  }

  private static Stream<Listed> conditions(StatementView statement) {
    return statement.entries().stream()
        .filter(entry -> KEYS.stream().anyMatch(entry::isOn))
        .filter(entry -> entry.operator() != Operator.NULL)
        .map(entry -> new Listed(values(entry), false));
  }

  private static List<Named> values(EntryView entry) {
    List<String> values = entry.entry().values();
    return IntStream.range(0, values.size())
        .boxed()
        .flatMap(i -> named(entry.pointer(i), values.get(i)).stream())
        .toList();
  }

  private static Optional<Named> named(String pointer, String text) {
    List<String> segments = ParsedArn.segments(text);
    return text.startsWith("arn:") && segments.size() > ParsedArn.SERVICE
        ? Partition.of(segments.get(ParsedArn.PARTITION))
            .map(known -> new Named(pointer, text, known))
        : Optional.empty();
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
                + "; no account is in both.",
            one.text(),
            "Write a policy for each partition, or \"*\" in place of the partition, which"
                + " principals do not take."));
  }
}
