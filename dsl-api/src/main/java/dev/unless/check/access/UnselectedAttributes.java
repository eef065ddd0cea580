package dev.unless.check.access;

import dev.unless.check.model.EntryView;
import dev.unless.check.model.Inspection;
import dev.unless.check.model.StatementView;
import dev.unless.check.model.Subject;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.Operator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code dynamodb:Attributes} is only in requests that name attributes; one that names none reads
 * the whole item, unless {@code dynamodb:Select} forbids it.
 */
final class UnselectedAttributes {
  private static final List<String> READS =
      List.of("GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems", "PartiQLSelect");

  /** The values of {@code dynamodb:Select} under which no attribute is shown that is not named. */
  private static final Set<String> NOT_WHOLE = Set.of("SPECIFIC_ATTRIBUTES", "COUNT");

  private UnselectedAttributes() {}

  static List<Finding> findings(Subject policy) {
    boolean denied = policy.statements().stream().anyMatch(UnselectedAttributes::deniesWhole);
    return Inspection.ofStatements(statement -> findings(statement, denied)).findings(policy);
  }

  private static List<Finding> findings(StatementView statement, boolean denied) {
    List<EntryView> attributes =
        statement.entries("dynamodb:Attributes").stream()
            .filter(entry -> entry.operator() != Operator.NULL)
            .limit(1)
            .toList();
    if (attributes.isEmpty()
        || denied
        || select(statement).anyMatch(UnselectedAttributes::asksForAttributes)
        || READS.stream().noneMatch(read -> statement.concerns("dynamodb:" + read))) {
      return List.of();
    }
    return attributes.stream()
        .map(
            entry ->
                entry.finding(
                    Code.DYNAMODB_ATTRIBUTES_WITHOUT_SELECT,
                    "A read that names no attributes has no \"dynamodb:Attributes\" and returns"
                        + " every one of them.",
                    fix(statement)))
        .toList();
  }

  private static Fix fix(StatementView statement) {
    return statement.allows()
        ? Fix.of(
                "Add \"StringEqualsIfExists\": {\"dynamodb:Select\":"
                    + " \"SPECIFIC_ATTRIBUTES\"}.")
            .inJava("Add .when(DynamoDb.SELECT.is(\"SPECIFIC_ATTRIBUTES\").ifPresent()).")
        : Fix.of(
                "Add a Deny with \"StringNotEquals\": {\"dynamodb:Select\":"
                    + " \"SPECIFIC_ATTRIBUTES\"}.")
            .inJava("Add a deny(…) with .unless(DynamoDb.SELECT.is(\"SPECIFIC_ATTRIBUTES\")).");
  }

  /** Whether it holds for no read that selects whole items. */
  private static boolean asksForAttributes(EntryView entry) {
    return entry.narrows() && NOT_WHOLE.containsAll(entry.entry().values());
  }

  /** Whether it denies the reads that do not name attributes. */
  private static boolean deniesWhole(StatementView statement) {
    return !statement.allows() && select(statement).anyMatch(entry -> entry.operator().isNegated());
  }

  private static Stream<EntryView> select(StatementView statement) {
    return statement.entries("dynamodb:Select").stream();
  }
}
