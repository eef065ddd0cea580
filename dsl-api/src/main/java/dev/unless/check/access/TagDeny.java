package dev.unless.check.access;

import static dev.unless.finding.Printable.quote;

import dev.unless.catalog.Service;
import dev.unless.check.model.EntryView;
import dev.unless.check.model.StatementView;
import dev.unless.document.ActionPattern;
import dev.unless.finding.Code;
import dev.unless.finding.Finding;
import dev.unless.finding.Fix;
import dev.unless.finding.Listing;
import dev.unless.text.CaseFolding;
import java.util.List;
import java.util.Optional;

/**
 * A Deny by a tag never applies to the actions of a service that has no such key: the key is absent
 * there, and the condition does not hold.
 */
final class TagDeny {
  private TagDeny() {}

  static List<Finding> findings(StatementView statement) {
    List<EntryView> tags =
        statement.allows()
            ? List.of()
            : statement.entries().stream()
                .filter(EntryView::isOnTags)
                .filter(entry -> !entry.holdsWhenAbsent())
                .toList();
    if (tags.isEmpty() || statement.statement().action().negated()) {
      return tags.stream().map(TagDeny::others).toList();
    }
    List<Service> services = services(statement);
    return tags.stream().flatMap(entry -> named(entry, services).stream()).toList();
  }

  private static Finding others(EntryView entry) {
    return entry.finding(
        Code.DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE,
        "NotAction means actions of services without "
            + quote(entry.key())
            + ", too, and those are not denied.",
        Fix.of("Name in Action what is denied by this tag.")
            .inJava("Name in deny(…) what is denied by this tag."));
  }

  private static Optional<Finding> named(EntryView entry, List<Service> services) {
    List<String> without =
        services.stream()
            .filter(service -> service.key(entry.key()).isEmpty())
            .map(Service::prefix)
            .toList();
    return without.isEmpty()
        ? Optional.empty()
        : Optional.of(
            entry.finding(
                Code.DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE,
                "Actions of "
                    + Listing.of(without)
                    + " are not denied: requests to them have no "
                    + quote(entry.key())
                    + ".",
                Fix.of("Deny them in a statement of their own, by the names of resources.")
                    .inJava("Deny them in a rule of their own, by the names of resources.")));
  }

  /** The services that the statement names in full, where the catalogue knows what they have. */
  private static List<Service> services(StatementView statement) {
    return statement.actions().stream()
        .map(ActionPattern::service)
        .map(CaseFolding::fold)
        .distinct()
        .flatMap(prefix -> statement.catalog().service(prefix).stream())
        .filter(service -> !service.isRetired())
        .toList();
  }
}
