package dev.unless.check.model;

import dev.unless.annotation.Internal;
import dev.unless.catalog.ListedResources;
import dev.unless.catalog.ResourceType;
import dev.unless.document.ResourcePattern;
import dev.unless.text.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The resources that a statement names by ARNs, none of them by {@code *}. */
@Internal
public final class NamedResources {
  private final List<Text> patterns;
  private final Set<ResourceType> types;
  private final boolean known;
  private final Map<String, Boolean> included = new HashMap<>();

  private NamedResources(List<Text> patterns, Set<ResourceType> types, boolean known) {
    this.patterns = List.copyOf(patterns);
    this.types = Set.copyOf(types);
    this.known = known;
  }

  /** The types that the ARNs may be of, as their own services define them. */
  public Set<ResourceType> types() {
    return types;
  }

  /** Whether each ARN is of a known type that stands for nothing else. */
  public boolean areKnown() {
    return known;
  }

  /**
   * The resources that a statement names; empty where it names none, or all of them, or some that
   * cannot be told.
   */
  public static Optional<NamedResources> of(StatementView statement) {
    List<ResourcePattern> entries = statement.resources();
    if (!statement.namesResources()
        || entries.isEmpty()
        || entries.stream().anyMatch(ResourcePattern::isEverything)
        || !entries.stream().allMatch(statement::isReadable)) {
      return Optional.empty();
    }
    Set<ResourceType> types = new HashSet<>();
    boolean known = true;
    for (ResourcePattern entry : entries) {
      List<ResourceType> own = statement.catalog().resourceTypes(entry);
      known &=
          !own.isEmpty()
              && own.stream().noneMatch(ListedResources::standsForOthers)
              && !isNameless(entry, own);
      types.addAll(own);
    }
    return Optional.of(
        new NamedResources(
            entries.stream().map(entry -> entry.pattern(statement.variables())).toList(),
            types,
            known));
  }

  /** Whether it ends in a slash, behind which a name is missing: it is of none of the types. */
  private static boolean isNameless(ResourcePattern entry, List<ResourceType> types) {
    return entry.text().endsWith("/") && types.stream().anyMatch(ListedResources::haveNarrowNames);
  }

  /**
   * Which types the statement's resources may be of: all of them where it names none, or some that
   * are of no known type.
   */
  public static Predicate<ResourceType> typesOf(StatementView statement) {
    return of(statement)
        .filter(NamedResources::areKnown)
        .<Predicate<ResourceType>>map(named -> named::mayInclude)
        .orElse(type -> true);
  }

  /** Whether some of the resources may be of this type. */
  public boolean mayInclude(ResourceType type) {
    return included.computeIfAbsent(
        type.service() + "/" + type.name(),
        name ->
            patterns.stream().anyMatch(type::includesSomeOf)
                && (!ListedResources.haveNarrowNames(type) || types.contains(type)));
  }
}
