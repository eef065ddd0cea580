package dev.unless.check.access;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.KeyLookup;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.Guards;
import dev.unless.check.model.InJava;
import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.Arity;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Set;

/**
 * {@code ForAllValues} with a positive operator in an Allow where nothing makes sure that the key
 * is there: a request without it is allowed.
 *
 * <p>Silent for keys that the requests of their actions always carry, for what a request sets, such
 * as tags, where nothing is no harm (ruling), and for {@code dynamodb:Attributes}, which has a code
 * of its own.
 */
final class ForAllValuesOpens {
  private static final Set<String> HARMLESS =
      Set.of(
          GlobalKey.TAG_KEYS.folded(),
          "s3:requestobjecttagkeys",
          "cloudwatch:alarmactions",
          "dynamodb:attributes",
          "kms:grantoperations",
          "ses:recipients");

  private static final String OF_RECORDS = "route53:changeresourcerecordsets";

  private ForAllValuesOpens() {}

  static List<Finding> findings(StatementView statement) {
    if (!statement.allows()) {
      return List.of();
    }
    List<EntryView> entries =
        statement.entries().stream().filter(ForAllValuesOpens::mayOpen).toList();
    Set<String> ensured = entries.isEmpty() ? Set.of() : Guards.ensuredKeys(statement);
    return entries.stream()
        .filter(entry -> !ensured.contains(CaseFolding.fold(entry.key())))
        .map(ForAllValuesOpens::finding)
        .toList();
  }

  private static boolean mayOpen(EntryView entry) {
    return entry.quantifier() == Quantifier.FOR_ALL_VALUES
        && !entry.operator().isNegated()
        && entry.operator() != Operator.NULL
        && mayHoldSets(entry)
        && mayBeAbsent(entry);
  }

  /** ForAllValues on a key of one value is another finding. */
  private static boolean mayHoldSets(EntryView entry) {
    KeyLookup lookup = entry.lookup();
    return lookup instanceof KeyLookup.IssuerKey
        || entry.definition().map(KeyDefinition::arity).filter(Arity.MULTI::equals).isPresent();
  }

  private static boolean mayBeAbsent(EntryView entry) {
    String key = CaseFolding.fold(entry.key());
    return !HARMLESS.contains(key)
        && !key.startsWith(OF_RECORDS)
        && !(key.equals("dynamodb:leadingkeys") && !entry.statement().concerns("dynamodb:Scan"));
  }

  private static Finding finding(EntryView entry) {
    String key = quote(entry.key());
    return entry.finding(
        Code.FORALLVALUES_WITHOUT_NULL_CHECK,
        quote(entry.entry().operator().text())
            + " holds where "
            + key
            + " is absent, so the Allow lets through requests without it.",
        Fix.of("Add \"Null\": {" + key + ": \"false\"}, which asks for the key.")
            .inJava("Add " + InJava.whenPresent(InJava.key(entry)) + ", which asks for the key."));
  }
}
