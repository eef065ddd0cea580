package dev.unless.processor.report;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.Catalog;
import dev.unless.catalog.Service;
import dev.unless.document.GlobalKey;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of actions, keys and services that AWS has. */
record CatalogNames(Catalog catalog) implements Variations.NameSource {
  @Override
  public Stream<String> between(String beginning, String end) {
    return Stream.of(
            GlobalKey.all().stream().map(GlobalKey::text),
            catalog.servicePrincipals().stream(),
            ofService(beginning),
            services(end))
        .flatMap(each -> each)
        .filter(name -> name.startsWith(beginning) && name.endsWith(end));
  }

  private Stream<String> ofService(String beginning) {
    int colon = beginning.indexOf(':');
    Optional<Service> service =
        colon < 0 ? Optional.empty() : catalog.service(beginning.substring(0, colon));
    return service.stream()
        .flatMap(
            known ->
                Stream.concat(
                    known.actions().stream().map(ActionDefinition::action).map(Object::toString),
                    known.keys().stream().map(key -> key.name().toString())));
  }

  /** The names before a colon: of actions, {@code sqs:*}, and in ARNs. */
  private Stream<String> services(String end) {
    return end.startsWith(":")
        ? catalog.prefixes().stream().map(prefix -> prefix + end)
        : Stream.empty();
  }
}
