package dev.unless.check.model;

import dev.unless.catalog.ResourceType;
import dev.unless.document.ResourcePattern;
import dev.unless.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The resources that a statement names by ARNs, none of them by {@code *}.
 *
 * @param patterns their ARNs
 * @param types the types that the ARNs may be of, as their own services define them
 * @param areKnown whether each ARN is of a known type that stands for nothing else
 */
public record NamedResources(List<Text> patterns, Set<ResourceType> types, boolean areKnown) {
  private static final Set<String> NAMES_WITHOUT_SLASH = Set.of("s3/bucket", "dynamodb/table");

  /** Copies the collections. */
  public NamedResources {
    patterns = List.copyOf(patterns);
    types = Set.copyOf(types);
  }

  /**
   * The resources that a statement names; empty where it names none, or all of them, or some that
   * cannot be told.
   */
  public static Optional<NamedResources> of(StatementView statement) {
    List<ResourcePattern> entries = statement.resources();
    if (!statement.namesResources()
        || entries.isEmpty()
        || entries.stream().anyMatch(entry -> entry.text().equals("*"))
        || !entries.stream().allMatch(statement::isReadable)) {
      return Optional.empty();
    }
    Set<ResourceType> types = new HashSet<>();
    boolean known = true;
    for (ResourcePattern entry : entries) {
      List<ResourceType> own = statement.catalog().resourceTypes(entry);
      known &= !own.isEmpty() && own.stream().noneMatch(NamedResources::isAlias);
      types.addAll(own);
    }
    return Optional.of(
        new NamedResources(
            entries.stream().map(entry -> entry.pattern(statement.variables())).toList(),
            types,
            known));
  }

  /** Multi-Region access points stand for buckets and objects, though no action lists them. */
  private static boolean isAlias(ResourceType type) {
    return type.service().equals("s3") && type.name().equals("multiregionaccesspoint");
  }

  /**
   * Whether some of the resources may be of this type. A name may hold any character, so that
   * {@code function:f:1} may be a function; but neither a bucket's nor a table's holds a slash.
   */
  public boolean mayInclude(ResourceType type) {
    return patterns.stream().anyMatch(type::includesSomeOf)
        && (!NAMES_WITHOUT_SLASH.contains(type.service() + "/" + type.name())
            || types.contains(type));
  }
}
