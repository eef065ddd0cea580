package dev.unless.check.principal;

import static dev.unless.finding.Printable.quote;

import dev.unless.check.model.EntryView;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.KeyType;
import dev.unless.operator.Operator;
import dev.unless.text.CaseFolding;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Conditions on the name of a service whose value is none or misspells one, or under {@code
 * kms:ViaService} has no region. Some of these keys also have names that are no principals, so that
 * one which is only unknown is not told.
 */
final class ServiceInCondition {
  private static final List<String> KEYS =
      List.of(
          GlobalKey.PRINCIPAL_SERVICE_NAME.text(),
          GlobalKey.PRINCIPAL_SERVICE_NAMES_LIST.text(),
          GlobalKey.CALLED_VIA.text(),
          GlobalKey.CALLED_VIA_FIRST.text(),
          GlobalKey.CALLED_VIA_LAST.text(),
          "iam:PassedToService",
          "iam:AWSServiceName");

  private static final String REGIONAL = "kms:ViaService";
  private static final List<String> DOMAINS = List.of(".amazonaws.com", ".amazonaws.com.cn");

  private ServiceInCondition() {}

  static List<Finding> findings(EntryView entry) {
    boolean regional = entry.isOn(REGIONAL);
    if (entry.operator() == Operator.NULL
        || entry.operator().type() != KeyType.STRING
        || (!regional && KEYS.stream().noneMatch(entry::isOn))) {
      return List.of();
    }
    List<Text> texts = entry.texts();
    return IntStream.range(0, texts.size())
        .filter(i -> texts.get(i).isLiteral())
        .boxed()
        .flatMap(i -> finding(entry, i, texts.get(i).write(Syntax.PLAIN), regional).stream())
        .toList();
  }

  private static Optional<Finding> finding(
      EntryView entry, int index, String value, boolean regional) {
    boolean ignoresCase =
        entry.operator() == Operator.STRING_EQUALS_IGNORE_CASE
            || entry.operator() == Operator.STRING_NOT_EQUALS_IGNORE_CASE;
    String name = ignoresCase ? CaseFolding.foldValue(value) : value;
    if (Wildcard.isIn(value)) {
      return Optional.empty();
    }
    if (!ServiceForm.isService(name)) {
      Optional<String> meant = ServiceForm.meant(entry.statement().catalog(), name);
      return Optional.of(
          none(entry, index, regional ? meant.map(ServiceInCondition::inRegion) : meant));
    }
    return regional && hasNoRegion(name)
        ? Optional.of(
            entry.finding(
                Code.INVALID_SERVICE_PRINCIPAL_FORMAT,
                index,
                quote(value) + " has no region, which " + quote(entry.key()) + " always has.",
                Fix.write(inRegion(name))))
        : KnownServicePrincipals.misspelt(entry.statement().catalog(), name)
            .map(
                meant ->
                    entry.finding(
                        Code.UNKNOWN_SERVICE_PRINCIPAL,
                        index,
                        UnknownServicePrincipal.problem(value),
                        UnknownServicePrincipal.fix(meant)));
  }

  private static Finding none(EntryView entry, int index, Optional<String> meant) {
    return entry.finding(
        Code.INVALID_SERVICE_PRINCIPAL_FORMAT,
        index,
        quote(entry.entry().values().get(index))
            + " is not the name of a service, which "
            + quote(entry.key())
            + " has.",
        meant
            .map(Fix::write)
            .orElse(Fix.of("Write the name of a service, such as \"lambda.amazonaws.com\".")));
  }

  private static boolean hasNoRegion(String name) {
    int dot = name.indexOf('.');
    return dot > 0 && DOMAINS.contains(name.substring(dot));
  }

  private static String inRegion(String name) {
    int dot = name.indexOf('.');
    return hasNoRegion(name) ? name.substring(0, dot) + ".eu-west-1" + name.substring(dot) : name;
  }
}
