package dev.unless.aws;

import dev.unless.text.CaseFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What AWS's guides publish and its lists lack, by hand: a line each, of a service's prefix, the
 * fields of a line that {@link dev.unless.catalog.Service#parse} reads, and the page.
 *
 * <p>A key of the lists has the type that is published. A resource type or an action of the lists
 * keeps what it has and gets the shapes, resource types and keys besides. Whatever the lists lack
 * is added.
 */
final class PublishedFacts {
  private static final String SERVICE = "service";
  private static final List<String> KINDS = List.of(SERVICE, "key", "resource", "action");
  private static final int NAME = 1;
  private static final int FIRST_LIST = 2;

  private final Map<String, List<List<String>>> byPrefix;

  private PublishedFacts(Map<String, List<List<String>>> byPrefix) {
    this.byPrefix = byPrefix;
  }

  /** The facts of these lines. */
  static PublishedFacts of(String lines) {
    return new PublishedFacts(
        lines
            .lines()
            .map(line -> List.of(line.split("\t", -1)))
            .collect(
                Collectors.groupingBy(
                    fields -> fields.get(0),
                    TreeMap::new,
                    Collectors.mapping(
                        fields -> fields.subList(1, fields.size() - 1), Collectors.toList()))));
  }

  /** The index of services, with what is published. */
  String index(String services) {
    Map<String, String> lines = new TreeMap<>();
    services.lines().forEach(line -> lines.put(line.substring(0, line.indexOf('\t')), line));
    byPrefix.forEach((prefix, facts) -> lines.compute(prefix, (p, line) -> index(p, line, facts)));
    return lines.values().stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String index(String prefix, @Nullable String line, List<List<String>> facts) {
    List<String> fields =
        line == null
            ? new ArrayList<>(List.of(prefix, "", "", "", ""))
            : new ArrayList<>(Arrays.asList(line.split("\t", -1)));
    for (List<String> fact : facts) {
      if (fact.get(0).equals(SERVICE)) {
        fields.set(1, fact.get(1));
        fields.set(2, fact.get(2));
      } else if (fact.get(0).equals("key")) {
        String own = fact.get(NAME).substring(0, fact.get(NAME).indexOf(':'));
        if (!own.equals(prefix)) {
          fields.set(3, joined(fields.get(3), own));
        }
      }
    }
    return String.join("\t", fields);
  }

  /** Whether all that is known of the service is published here. */
  boolean define(String prefix) {
    return byPrefix.getOrDefault(prefix, List.of()).stream()
        .anyMatch(fact -> fact.get(0).equals(SERVICE));
  }

  /** The lines of a service, with what is published. */
  String service(String prefix, String lines) {
    List<List<String>> facts = byPrefix.get(prefix);
    if (facts == null) {
      return lines;
    }
    Map<String, List<String>> known = new LinkedHashMap<>();
    lines.lines().map(line -> List.of(line.split("\t", -1))).forEach(f -> known.put(id(f), f));
    for (List<String> fact : facts) {
      List<String> full = fact.get(0).equals(SERVICE) ? ofService(prefix, fact) : fact;
      known.merge(id(full), full, PublishedFacts::both);
    }
    return KINDS.stream()
        .flatMap(kind -> known.values().stream().filter(fields -> fields.get(0).equals(kind)))
        .map(fields -> String.join("\t", fields) + "\n")
        .collect(Collectors.joining());
  }

  private static List<String> ofService(String prefix, List<String> fact) {
    return Stream.of(List.of(SERVICE, prefix), fact.subList(1, fact.size()))
        .flatMap(List::stream)
        .toList();
  }

  private static String id(List<String> fields) {
    return fields.get(0) + "\t" + CaseFolding.fold(fields.get(NAME));
  }

  private static List<String> both(List<String> listed, List<String> published) {
    if (listed.get(0).equals("key")) {
      return published;
    }
    List<String> both = new ArrayList<>(listed);
    int first = listed.get(0).equals("action") ? FIRST_LIST + 1 : FIRST_LIST;
    for (int i = first; i < published.size(); i++) {
      both.set(i, joined(both.get(i), published.get(i)));
    }
    return both;
  }

  private static String joined(String list, String more) {
    return Stream.of(list, more)
        .filter(text -> !text.isEmpty())
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .distinct()
        .collect(Collectors.joining(","));
  }
}
