package dev.unless.processor.report;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.Catalog;
import dev.unless.catalog.Service;
import dev.unless.document.GlobalKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of actions, keys and services that AWS has. */
record CatalogNames(Catalog catalog) implements Variations.NameSource {
  private static final int FIELDS = 6;
  private static final int SERVICE = 2;
  private static final String[] EXAMPLE = {"arn", "aws", "", "eu-west-1", "111122223333", ""};

  @Override
  public Stream<String> between(String beginning, String end) {
    return Stream.of(
            GlobalKey.all().stream().map(GlobalKey::text),
            catalog.servicePrincipals().stream(),
            ofService(beginning),
            arns(beginning),
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
    if (!end.startsWith(":")) {
      return Stream.empty();
    }
    // Those that have such an action come first.
    Map<Boolean, List<String>> byAction =
        catalog.prefixes().stream()
            .collect(Collectors.partitioningBy(prefix -> has(prefix, end.substring(1))));
    return Stream.of(true, false)
        .flatMap(has -> byAction.getOrDefault(has, List.of()).stream())
        .map(prefix -> prefix + end);
  }

  private boolean has(String prefix, String action) {
    return catalog.service(prefix).flatMap(service -> service.action(action)).isPresent();
  }

  /** ARNs of the service's types that begin with the same fields. */
  private Stream<String> arns(String beginning) {
    String[] begun = beginning.split(":", FIELDS);
    return beginning.startsWith("arn:") && begun.length > SERVICE + 1
        ? catalog.service(begun[SERVICE]).stream()
            .flatMap(service -> service.resourceTypes().stream())
            .flatMap(type -> type.shapes().stream())
            .map(shape -> arn(begun, shape.toString().split(":", FIELDS)))
        : Stream.empty();
  }

  private static String arn(String[] begun, String[] shape) {
    String[] arn = EXAMPLE.clone();
    arn[SERVICE] = begun[SERVICE];
    for (int i = SERVICE + 1; i < FIELDS - 1; i++) {
      arn[i] = shape[i].isEmpty() ? "" : EXAMPLE[i];
    }
    // What the program says of a field is all of it where another one follows.
    System.arraycopy(begun, 0, arn, 0, Math.min(begun.length, FIELDS) - 1);
    arn[FIELDS - 1] = shape[FIELDS - 1].replaceAll("\\$\\{[^}]*\\}", "example");
    return String.join(":", arn);
  }
}
