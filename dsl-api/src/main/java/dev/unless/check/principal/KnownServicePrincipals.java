package dev.unless.check.principal;

import dev.unless.catalog.Catalog;
import dev.unless.check.model.Regions;
import dev.unless.text.NearMiss;
import dev.unless.vocabulary.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of services, told from misspelt ones. Service principals are many and new ones come, so
 * that one is not listed proves nothing; only what is near to a known name, or is a usual mistake,
 * is taken for misspelt (ruling).
 */
final class KnownServicePrincipals {
  private static final String DOMAIN = "amazonaws.com";
  private static final String CHINA = DOMAIN + ".cn";

  /** Shorter names are near to too many others. */
  private static final int SHORTEST = 5;

  private static final int MOST_DIFFERENCE = 2;

  /** What services are called, where it is not the name that they act under. */
  private static final Map<String, String> USUAL_MISTAKES =
      Map.ofEntries(
          Map.entry("api-gateway", "apigateway"),
          Map.entry("cloudwatch-logs", "logs"),
          Map.entry("cloudwatchlogs", "logs"),
          Map.entry("ecs-task", "ecs-tasks"),
          Map.entry("elb", "elasticloadbalancing"),
          Map.entry("emr", "elasticmapreduce"),
          Map.entry("eventbridge", "events"),
          Map.entry("kinesis-firehose", "firehose"),
          Map.entry("lamda", "lambda"),
          Map.entry("step-functions", "states"),
          Map.entry("stepfunctions", "states"),
          Map.entry("vpcflowlogs", "vpc-flow-logs"));

  /** Services that China refuses under {@code .com.cn}, as people reported. */
  private static final Set<String> PLAIN_IN_CHINA =
      Set.of("lambda", "eks", "ecs", "ecs-tasks", "monitoring.rds");

  private KnownServicePrincipals() {}

  /** Whether a service is known to act under this name; in any region where it says none. */
  static boolean isKnown(Catalog catalog, String name) {
    return catalog.servicePrincipals().contains(name)
        || ServiceForm.isOfAlexa(name)
        || ServiceForm.partitionDomain(name)
            .filter(domain -> isKnown(catalog, stem(name, domain), domain))
            .isPresent();
  }

  private static boolean isKnown(Catalog catalog, String stem, String domain) {
    return known(catalog).contains(withoutRegion(stem)) && !isPlain(stem, domain);
  }

  private static boolean isPlain(String stem, String domain) {
    return domain.equals(CHINA) && PLAIN_IN_CHINA.contains(withoutRegion(stem));
  }

  /** The name that was likely meant by one that no service is known to have. */
  static Optional<String> meant(Catalog catalog, String name) {
    Optional<String> region = labels(name).stream().filter(Regions::isMisspelt).findFirst();
    if (region.isPresent()) {
      return region.flatMap(Regions::nearest).map(near -> name.replace(region.get(), near));
    }
    Optional<String> partition = ServiceForm.partitionDomain(name);
    String stem = partition.map(domain -> stem(name, domain)).orElse(ServiceForm.stem(name));
    String domain = partition.filter(own -> !isPlain(stem, own)).orElse(DOMAIN);
    String bare = withoutRegion(stem);
    return known(catalog).contains(bare)
        ? Optional.of(stem + "." + domain)
        : nearest(catalog, bare).map(near -> stem.replace(bare, near) + "." + domain);
  }

  /**
   * The name that was likely meant by one that differs from it in more than the domain; empty where
   * the service or its domain is only unknown.
   */
  static Optional<String> misspelt(Catalog catalog, String name) {
    return isKnown(catalog, name)
        ? Optional.empty()
        : meant(catalog, name)
            .filter(meant -> !ServiceForm.stem(meant).equals(ServiceForm.stem(name)));
  }

  private static String stem(String name, String domain) {
    return name.substring(0, name.length() - domain.length() - 1);
  }

  private static Optional<String> nearest(Catalog catalog, String stem) {
    Set<String> known = known(catalog);
    if (known.isEmpty() || known.contains(stem)) {
      return Optional.empty();
    }
    return Optional.ofNullable(USUAL_MISTAKES.get(stem))
        .or(() -> inAnotherOrder(stem, known))
        .or(
            () ->
                NearMiss.of(
                    stem,
                    known.stream()
                        .filter(one -> stem.length() >= SHORTEST)
                        .filter(one -> Math.abs(one.length() - stem.length()) <= MOST_DIFFERENCE)
                        .filter(one -> labels(one).size() == labels(stem).size())
                        .toList(),
                    MOST_DIFFERENCE));
  }

  /** {@code logging.s3} by {@code s3.logging}. */
  private static Optional<String> inAnotherOrder(String stem, Set<String> known) {
    List<String> sorted = labels(stem).stream().sorted().toList();
    return sorted.size() < 2
        ? Optional.empty()
        : known.stream()
            .filter(one -> labels(one).stream().sorted().toList().equals(sorted))
            .sorted()
            .findFirst();
  }

  /** What stands before the domain in names of service principals, and prefixes of actions. */
  private static Set<String> known(Catalog catalog) {
    return catalog.servicePrincipals().isEmpty()
        ? Set.of()
        : Stream.concat(
                catalog.servicePrincipals().stream()
                    .map(name -> name.replaceFirst("\\.amazonaws\\.com(\\.cn)?$", ""))
                    .map(KnownServicePrincipals::withoutRegion),
                catalog.prefixes().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  private static String withoutRegion(String stem) {
    return labels(stem).stream()
        .filter(label -> !Region.isId(label) || Regions.isMisspelt(label))
        .collect(Collectors.joining("."));
  }

  private static List<String> labels(String stem) {
    return List.of(stem.split("\\.", -1));
  }
}
