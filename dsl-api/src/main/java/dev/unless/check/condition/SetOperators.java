package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.KeyDefinition;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.InJava;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.Arity;
import dev.unless.operator.ConditionOperator;
import dev.unless.operator.Operator;
import dev.unless.operator.Quantifier;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Optional;

/** Set operators where the key has one value, and none where it has many. */
final class SetOperators {
  private static final String AUDIENCE = ":aud";

  /** Sets to the catalogue, but single values in EventBridge's user guide and AWS's policies. */
  private static final List<String> OF_EVENTS = List.of("events:detail-type", "events:source");

  private SetOperators() {}

  static List<Finding> findings(EntryView entry) {
    if (entry.operator() == Operator.NULL) {
      return List.of();
    }
    Optional<Arity> arity = entry.definition().map(KeyDefinition::arity);
    boolean single = arity.filter(Arity.SINGLE::equals).isPresent() || isAudience(entry);
    return switch (entry.quantifier()) {
      case NONE ->
          entry.isBareOnSet() && OF_EVENTS.stream().noneMatch(entry::isOn)
              ? List.of(missing(entry))
              : List.of();
      case FOR_ALL_VALUES ->
          single && entry.statement().allows() ? List.of(forAll(entry)) : List.of();
      case FOR_ANY_VALUE ->
          isAudience(entry) && entry.statement().allows() ? List.of(audience(entry)) : List.of();
    };
  }

  /** Whether the key is the audience of a token, the name of an issuer being its prefix. */
  private static boolean isAudience(EntryView entry) {
    String key = CaseFolding.fold(entry.key());
    return key.endsWith(AUDIENCE)
        && (key.indexOf('.') >= 0 || key.equals("saml" + AUDIENCE))
        && key.indexOf(':') == key.length() - AUDIENCE.length();
  }

  /** An Allow that takes any of the values lets the others through with it. */
  private static Finding missing(EntryView entry) {
    ConditionOperator operator = entry.entry().operator();
    boolean allows = entry.statement().allows();
    ConditionOperator asked =
        new ConditionOperator(
            Quantifier.NONE,
            operator.operator(),
            operator.ifExists() && (!allows || operator.operator().isNegated()));
    String any = "Write " + quote(Quantifier.FOR_ANY_VALUE.prefix() + asked.text());
    String all = quote(Quantifier.FOR_ALL_VALUES.prefix() + asked.text());
    String anyInJava = "Write " + InJava.key(entry) + InJava.any(entry);
    return entry.finding(
        Code.MISSING_QUALIFIER,
        quote(entry.key())
            + " has many values, and "
            + quote(operator.text())
            + " compares with one only.",
        allows
            ? Fix.of(
                    any
                        + " if one of them is to satisfy it; if each is, "
                        + all
                        + " beside \"Null\": {"
                        + quote(entry.key())
                        + ": \"false\"}.")
                .inJava(
                    anyInJava
                        + " if one of them is to satisfy it; if each is, "
                        + InJava.all(entry)
                        + " and "
                        + InJava.whenPresent(InJava.key(entry))
                        + ".")
            : Fix.of(any + " if one of them is to satisfy it, " + all + " if each is.")
                .inJava(
                    anyInJava
                        + " if one of them is to satisfy it, "
                        + InJava.all(entry)
                        + " if each is."));
  }

  private static Finding forAll(EntryView entry) {
    return entry.finding(
        Code.FORALLVALUES_WITH_SINGLE_VALUED_KEY,
        quote(entry.key())
            + " has one value; under "
            + quote(entry.entry().operator().text())
            + " the condition also holds where it is absent.",
        bareFix(entry));
  }

  private static Finding audience(EntryView entry) {
    return entry.finding(
        Code.FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE,
        quote(entry.key()) + " has one value, which ForAnyValue does not ask for.",
        bareFix(entry));
  }

  private static Fix bareFix(EntryView entry) {
    return Fix.of("Write " + quote(bare(entry)) + ".")
        .inJava("Write " + InJava.compared(entry) + ".");
  }

  private static String bare(EntryView entry) {
    ConditionOperator operator = entry.entry().operator();
    return new ConditionOperator(Quantifier.NONE, operator.operator(), operator.ifExists()).text();
  }
}
