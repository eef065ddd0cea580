package dev.unless.check.condition;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyLookup;
import dev.unless.catalog.Service;
import dev.unless.check.model.InJava;
import dev.unless.check.model.StatementView;
import dev.unless.document.GlobalKey;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.operator.Arity;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Policy variables that no request has: misspelt ones, and those of keys with many values.
 *
 * <p>Ruling: services and identity providers have variables that they list nowhere as condition
 * keys, so that theirs are only told where they are near to one that is known.
 */
final class UnknownVariable {
  private static final String GLOBAL = "aws";
  private static final Set<String> WITH_VARIABLES_OF_THEIR_OWN = Set.of("iot", "transfer");

  private record Wrong(String variable, String why, Optional<String> meant) {}

  private UnknownVariable() {}

  static List<Finding> findings(StatementView statement) {
    return WrittenText.of(statement).stream()
        .flatMap(
            text ->
                text.variables().stream()
                    .filter(name -> !TemplateLeftover.isOfTemplate(name))
                    .flatMap(name -> wrong(statement.catalog(), name).stream())
                    .limit(1)
                    .map(wrong -> finding(statement.catalog(), text, wrong)))
        .toList();
  }

  private static Optional<Wrong> wrong(Catalog catalog, String name) {
    if (name.indexOf(':') < 0) {
      return none(name, Optional.of("aws:" + name));
    }
    KeyLookup lookup = catalog.lookKey(name);
    if (lookup instanceof KeyLookup.Known known) {
      return GlobalKey.of(name).isPresent() && known.definition().arity() == Arity.MULTI
          ? Optional.of(
              new Wrong(name, "stands for a key of many values, and so for none", Optional.empty()))
          : Optional.empty();
    }
    return lookup instanceof KeyLookup.Undefined unknown
        ? unknown(catalog, name, unknown.nearest())
        : misspelt(catalog, name);
  }

  private static Optional<Wrong> unknown(Catalog catalog, String name, Optional<String> nearest) {
    String prefix = CaseFolding.fold(name.substring(0, name.indexOf(':')));
    if (prefix.equals(GLOBAL)) {
      return none(name, nearest);
    }
    boolean mayBeMore =
        WITH_VARIABLES_OF_THEIR_OWN.contains(prefix)
            || name.indexOf('.', prefix.length()) > 0
            || catalog.service(prefix).filter(Service::isRetired).isPresent();
    return nearest.isPresent() && !mayBeMore ? none(name, nearest) : misspelt(catalog, name);
  }

  private static Optional<Wrong> misspelt(Catalog catalog, String name) {
    Optional<String> meant = ServiceVariables.meant(catalog, name);
    return meant.isPresent() ? none(name, meant) : Optional.empty();
  }

  private static Optional<Wrong> none(String name, Optional<String> meant) {
    return Optional.of(new Wrong(name, "is not a variable that requests have", meant));
  }

  private static Finding finding(Catalog catalog, WrittenText text, Wrong wrong) {
    return text.finding(
        Code.UNKNOWN_VARIABLE,
        quote("${" + wrong.variable() + "}")
            + " in "
            + quote(text.written())
            + " "
            + wrong.why()
            + ".",
        wrong
            .meant()
            .map(key -> fix(text, wrong, key, InJava.key(catalog, key)))
            .orElse(
                Fix.of(
                        "Write the name of a condition key of one value, such as"
                            + " \"${aws:username}\".")
                    .inJava(
                        "Write variable(…) of a condition key of one value, such as"
                            + " variable(USER_NAME).")));
  }

  private static Fix fix(WrittenText text, Wrong wrong, String key, String java) {
    return new Fix(
            "Write " + quote("${" + key + "}") + " if that is meant.",
            Optional.of(text.written().replace("${" + wrong.variable(), "${" + key)))
        .inJava("Write variable(" + java + ") if that is meant.");
  }
}
