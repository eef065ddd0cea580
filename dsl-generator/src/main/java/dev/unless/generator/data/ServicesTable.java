package dev.unless.generator.data;

import dev.unless.catalog.Service;
import java.util.List;
import java.util.stream.Collectors;

/** The list of all services, as {@link dev.unless.catalog.CatalogSource#services()} has it. */
public final class ServicesTable {
  private ServicesTable() {}

  /** The table's text. */
  public static String write(Vocabulary vocabulary) {
    List<Service> services =
        vocabulary.services().values().stream().map(ServiceData::service).toList();
    Foreign foreign = new Foreign(services);
    return services.stream()
        .map(service -> line(service, foreign))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The prefixes in the table's first fields. */
  public static List<String> prefixes(String table) {
    return table.lines().map(line -> line.substring(0, line.indexOf('\t'))).toList();
  }

  private static String line(Service service, Foreign foreign) {
    return String.join(
        "\t",
        service.prefix(),
        service.name(),
        service.isRetired() ? DataEntry.RETIRED : "",
        String.join(",", foreign.keyPrefixes(service)),
        String.join(",", foreign.arnFields(service)));
  }
}
