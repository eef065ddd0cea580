package dev.unless.check.access;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.KeyDefinition;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.Guards;
import dev.unless.check.model.InJava;
import dev.unless.check.model.Subject;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.Arity;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Quantifier;
import dev.unless.text.CaseFolding;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code ForAnyValue} with a negated operator: it holds as soon as one value is none of those
 * named, and fails where the key is absent.
 *
 * <p>In an Allow that lets through sets which hold what was to be kept out beside something else.
 * In a Deny it misses requests without the key; that opens something where such requests are those
 * to be kept out, as with keys that tell who calls and on which way. A Deny of values beyond a
 * list, such as an e-mail's recipients, is right so (ruling).
 */
final class NegatedForAnyValue {
  private static final Set<GlobalKey> ABSENT_FROM_OUTSIDERS =
      EnumSet.of(
          GlobalKey.CALLED_VIA,
          GlobalKey.PRINCIPAL_ORG_PATHS,
          GlobalKey.PRINCIPAL_SERVICE_NAMES_LIST,
          GlobalKey.RESOURCE_ORG_PATHS,
          GlobalKey.VPCE_ORG_PATHS);

  private NegatedForAnyValue() {}

  static List<Finding> findings(Subject policy) {
    List<EntryView> entries =
        policy.statements().stream()
            .flatMap(statement -> statement.entries().stream())
            .filter(
                entry ->
                    entry.quantifier() == Quantifier.FOR_ANY_VALUE && entry.operator().isNegated())
            .toList();
    if (entries.isEmpty()) {
      return List.of();
    }
    Set<String> denied = deniedWhenAbsent(policy);
    return entries.stream()
        .filter(entry -> entry.statement().allows() ? mixes(entry) : misses(entry, denied))
        .map(NegatedForAnyValue::finding)
        .toList();
  }

  /** The keys without which some Deny applies. */
  private static Set<String> deniedWhenAbsent(Subject policy) {
    return policy.statements().stream()
        .filter(statement -> !statement.allows())
        .flatMap(statement -> statement.entries().stream())
        .filter(EntryView::holdsWhenAbsent)
        .map(entry -> CaseFolding.fold(entry.key()))
        .collect(Collectors.toSet());
  }

  /** A key of one value has no sets that hold something else. */
  private static boolean mixes(EntryView entry) {
    return entry.definition().map(KeyDefinition::arity).filter(Arity.SINGLE::equals).isEmpty();
  }

  private static boolean misses(EntryView entry, Set<String> denied) {
    String key = CaseFolding.fold(entry.key());
    return entry.globalKey().filter(ABSENT_FROM_OUTSIDERS::contains).isPresent()
        && !denied.contains(key)
        && !Guards.asksForPresence(entry.statement(), key);
  }

  private static Finding finding(EntryView entry) {
    String operator = entry.entry().operator().text();
    String instead =
        new ConditionOperator(entry.quantifier().opposite(), entry.operator(), false).text();
    return entry.finding(
        Code.FORANYVALUE_WITH_NEGATED_OPERATOR,
        entry.statement().allows()
            ? quote(operator)
                + " holds as soon as one value of "
                + quote(entry.key())
                + " is another, so the Allow lets through requests that also have the values named."
            : quote(operator)
                + " fails where "
                + quote(entry.key())
                + " is absent, so the Deny misses every request without it.",
        Fix.of("Write " + quote(instead) + ": it holds where no value is one of those named.")
            .inJava(
                "Write "
                    + InJava.any(entry)
                    + " instead of "
                    + InJava.all(entry)
                    + ": its opposite holds where no value is one of those named."));
  }
}
