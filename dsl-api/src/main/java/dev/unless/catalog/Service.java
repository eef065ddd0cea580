package dev.unless.catalog;

import dev.unless.annotation.Internal;
import dev.unless.document.ResourcePattern;
import dev.unless.finding.Nonnull;
import dev.unless.text.ArnShape;
import dev.unless.text.CaseFolding;
import dev.unless.text.Glob;
import dev.unless.text.NearMiss;
import dev.unless.text.ParsedArn;
import dev.unless.text.Text;
import dev.unless.text.TextSet;
import dev.unless.text.Variables;
import dev.unless.vocabulary.AccessLevel;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A service with its actions, resource types and condition keys.
 *
 * <pre>{@code
 * Service service = Service.parse("service\tdoor\tDoors\nkey\tdoor:Colour\tString\naction\tOpen\tWrite\t\tdoor:Colour\n");
 * boolean known = service.action("open").isPresent();
 * }</pre>
 */
public final class Service {
  private final String prefix;
  private final String name;
  private final boolean retired;
  private final Map<String, ActionDefinition> actions;
  private final Map<String, ResourceType> resourceTypes;
  private final Map<String, KeyDefinition> keys;
  private final List<KeyDefinition> families;
  private final Map<String, List<ResourceType>> narrower = new ConcurrentHashMap<>();

  Service(
      String prefix,
      String name,
      boolean retired,
      Map<String, ActionDefinition> actions,
      Map<String, ResourceType> resourceTypes,
      Map<String, KeyDefinition> keys) {
    this.prefix = prefix;
    this.name = name;
    this.retired = retired;
    this.actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    this.resourceTypes = Collections.unmodifiableMap(new LinkedHashMap<>(resourceTypes));
    this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    this.families =
        keys.values().stream()
            .filter(key -> !key.name().isOne())
            .sorted(Comparator.comparingInt(Service::literalLength).reversed())
            .toList();
  }

  /**
   * Reads a service from lines of fields that are separated by tabs:
   *
   * <ul>
   *   <li>{@code service}, prefix, name;
   *   <li>{@code key}, name, type ({@code String}, {@code ARN}, {@code Numeric}, {@code Date},
   *       {@code Bool}, {@code IPAddress}, {@code Binary}, or {@code ArrayOf…} for a set of them);
   *   <li>{@code resource}, name, the shapes of its ARNs, its keys;
   *   <li>{@code action}, name, access level ({@code List}, {@code Read}, {@code Write}, {@code
   *       Permissions management}, {@code Tagging}), its resource types, its keys. Behind a
   *       resource type's name stands {@code !} if it is required, and in parentheses the keys, by
   *       spaces, that count on this type only.
   * </ul>
   *
   * Lists are separated by commas. Keys come before resource types, and these before actions. A
   * last field {@code retired} marks what no longer exists.
   *
   * @throws dev.unless.finding.RefusedException if a line is none of these or names what no line
   *     has defined
   */
  public static Service parse(String lines) {
    Nonnull.require("lines", lines);
    ServiceParser parser = new ServiceParser();
    lines.lines().forEach(parser::line);
    return parser.service();
  }

  /** The prefix of its actions, such as {@code s3}. */
  public String prefix() {
    return prefix;
  }

  /** The service's name, such as {@code Amazon S3}. */
  public String name() {
    return name;
  }

  /** Whether AWS no longer lists the service. */
  public boolean isRetired() {
    return retired;
  }

  /** Its actions by name, retired ones included. */
  public Collection<ActionDefinition> actions() {
    return actions.values();
  }

  /** The names, with prefix and case folded, of those of its actions of which this holds. */
  @Internal
  public Stream<String> names(Predicate<ActionDefinition> which) {
    return actions.entrySet().stream()
        .filter(action -> which.test(action.getValue()))
        .map(action -> prefix + ":" + action.getKey());
  }

  /** Its resource types by name, retired ones included. */
  public Collection<ResourceType> resourceTypes() {
    return resourceTypes.values();
  }

  /** The condition keys that its actions and resources know, by name, retired ones included. */
  @Internal
  public Collection<KeyDefinition> keys() {
    return keys.values();
  }

  /** The action of this name, without prefix, in any case. */
  public Optional<ActionDefinition> action(String action) {
    Nonnull.require("action", action);
    return Optional.ofNullable(actions.get(CaseFolding.fold(action)));
  }

  /** The resource type of this name. */
  public Optional<ResourceType> resourceType(String type) {
    Nonnull.require("type", type);
    return Optional.ofNullable(resourceTypes.get(CaseFolding.fold(type)));
  }

  /** The condition key of this name in any case, a tag's key included. */
  @Internal
  public Optional<KeyDefinition> key(String key) {
    KeyDefinition one = keys.get(CaseFolding.fold(key));
    if (one != null && one.name().isOne()) {
      return Optional.of(one);
    }
    return families.stream().filter(family -> family.name().includes(key)).findFirst();
  }

  /** A key that belongs to two families is of the one that says more of its name. */
  private static int literalLength(KeyDefinition family) {
    return family.name().before().length() + family.name().after().length();
  }

  /** The actions whose name, without prefix, the pattern matches; retired ones are left out. */
  public List<ActionDefinition> expand(Text pattern) {
    Nonnull.require("pattern", pattern);
    Glob glob = Glob.of(pattern.folded());
    return actions.entrySet().stream()
        .filter(entry -> glob.matches(entry.getKey(), Variables.NONE))
        .map(Map.Entry::getValue)
        .filter(action -> !action.retired())
        .toList();
  }

  /** Whether the pattern matches the name, without prefix, of an action, be it a retired one. */
  public boolean hasOrHad(Text pattern) {
    Nonnull.require("pattern", pattern);
    Glob glob = Glob.of(pattern.folded());
    return actions.keySet().stream().anyMatch(name -> glob.matches(name, Variables.NONE));
  }

  /**
   * The types of the resources that an entry of Resource names; of two types whose ARNs it could
   * be, the one with the more specific shape. Variables stand for any text.
   */
  public List<ResourceType> resourceTypes(ResourcePattern entry) {
    Nonnull.require("entry", entry);
    TextSet pattern = TextSet.inFields(entry.pattern(true));
    List<ResourceType> possible =
        resourceTypes.values().stream()
            .filter(type -> !type.retired() && type.includesSomeOf(pattern))
            .toList();
    if (possible.size() <= 1) {
      // No type is wider than a shape of its own: nothing to prove.
      return possible;
    }
    List<ArnShape> covering =
        possible.stream()
            .flatMap(type -> type.shapes().stream())
            .filter(shape -> shape.includesAllOf(pattern))
            .toList();
    return possible.stream()
        .filter(type -> covering.stream().noneMatch(type::isWiderThan))
        .toList();
  }

  /**
   * Whether {@link #resourceTypes(ResourcePattern)} of this very ARN, in which nothing is a
   * wildcard, has this type of the service.
   */
  public boolean isOf(ResourceType type, ParsedArn arn) {
    Nonnull.require("type", type, "arn", arn);
    if (type.retired() || !type.includes(arn)) {
      return false;
    }
    for (ResourceType other : narrower(type)) {
      if (other.includes(arn)
          && other.shapes().stream().anyMatch(s -> s.covers(arn) && type.isWiderThan(s))) {
        return false;
      }
    }
    return true;
  }

  /** The types that have a shape which is more specific than this one's. */
  private List<ResourceType> narrower(ResourceType type) {
    return narrower.computeIfAbsent(
        type.name(),
        name ->
            resourceTypes.values().stream()
                .filter(other -> !other.retired())
                .filter(other -> other.shapes().stream().anyMatch(type::isWiderThan))
                .toList());
  }

  /** The actions of an access level; the retired ones where no other is left. */
  @Internal
  public List<ActionDefinition> actions(AccessLevel level) {
    List<ActionDefinition> all =
        actions.values().stream().filter(action -> action.level() == level).toList();
    List<ActionDefinition> live = all.stream().filter(action -> !action.retired()).toList();
    return live.isEmpty() ? all : live;
  }

  /** The action whose name is nearest to a misspelt one. */
  public Optional<ActionDefinition> nearestAction(String misspelt) {
    Nonnull.require("misspelt", misspelt);
    List<String> names =
        actions.values().stream()
            .filter(action -> !action.retired())
            .map(action -> action.action().name())
            .toList();
    return NearMiss.of(misspelt, names).flatMap(this::action);
  }

  @Override
  public String toString() {
    return prefix;
  }
}
