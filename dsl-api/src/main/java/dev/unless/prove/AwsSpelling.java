package dev.unless.prove;

import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeyDefinition;
import dev.unless.text.CaseFolding;

/** Names as AWS spells them, else as policies do. */
record AwsSpelling(Catalog catalog, NamedTexts named, PlausibleRequest plausible) {
  /** The action, of whatever case. */
  String action(String name) {
    return plausible
        .action(name)
        .map(action -> action.text())
        .or(
            () ->
                named.actions().stream()
                    .map(pattern -> pattern.text())
                    .filter(text -> CaseFolding.fold(text).equals(CaseFolding.fold(name)))
                    .findFirst())
        .orElse(name);
  }

  /** The condition key, case folded. */
  String key(String folded) {
    int slash = folded.indexOf('/');
    return catalog
        .key(folded)
        .map(KeyDefinition::name)
        .map(
            name ->
                name.isOne() || slash < 0
                    ? name.toString()
                    : name.before() + named.spelled(folded).substring(name.before().length()))
        .orElse(named.spelled(folded));
  }
}
