package dev.unless.catalog;

import dev.unless.annotation.Internal;
import dev.unless.document.ActionPattern;
import dev.unless.document.GlobalKey;
import dev.unless.document.ResourcePattern;
import dev.unless.document.ServiceKey;
import dev.unless.finding.Nonnull;
import dev.unless.operator.Arity;
import dev.unless.text.Glob;
import dev.unless.text.NearMiss;
import dev.unless.text.ParsedArn;
import dev.unless.text.Syntax;
import dev.unless.text.Text;
import dev.unless.text.Text.Wildcard;
import dev.unless.text.Variables;
import dev.unless.vocabulary.Action;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The services that exist, with their actions, resource types and condition keys.
 *
 * <p>A catalogue is immutable and safe for any number of threads; a service is read when it is
 * asked for. The global condition keys belong to every catalogue.
 *
 * <pre>{@code
 * Catalog aws = Catalog.aws();
 * List<ActionDefinition> reads = aws.expand(new ActionPattern("s3:Get*"));
 * Optional<Arity> arity = aws.arity("dynamodb:LeadingKeys");
 * }</pre>
 */
public final class Catalog {
  private static final class Aws {
    /** The loader of this class, since within a compiler the thread's loader finds nothing. */
    private static final Catalog CATALOG =
        ServiceLoader.load(CatalogSource.class, Catalog.class.getClassLoader())
            .findFirst()
            .map(source -> new Catalog(CatalogIndex.read(source)))
            .orElseGet(Catalog::empty);
  }

  private final CatalogIndex index;

  private Catalog(CatalogIndex index) {
    this.index = index;
  }

  /**
   * AWS's catalogue, where {@code dsl-aws} is on the class path; else one of no services. It is
   * what {@code dev.unless} takes where nothing else is said; whatever stands below is passed one.
   */
  public static Catalog aws() {
    return Aws.CATALOG;
  }

  /** A catalogue of no services. */
  public static Catalog empty() {
    return new Catalog(CatalogIndex.of(List.of()));
  }

  /** A catalogue of these services. */
  public static Catalog of(Service... services) {
    Nonnull.requireAll("services", services);
    return new Catalog(CatalogIndex.of(List.of(services)));
  }

  /** This catalogue with the services of the other one, which come first where both have one. */
  public Catalog and(Catalog other) {
    Nonnull.require("other", other);
    return new Catalog(index.and(other.index));
  }

  /** The prefixes of all services, retired ones included. */
  public Set<String> prefixes() {
    return index.prefixes();
  }

  /** The service with this prefix, in any case. */
  public Optional<Service> service(String prefix) {
    Nonnull.require("prefix", prefix);
    return index.service(prefix);
  }

  /** The action of this name, such as {@code s3:GetObject}, in any case; retired ones included. */
  public Optional<ActionDefinition> action(String name) {
    Nonnull.require("name", name);
    return Action.parse(name)
        .flatMap(action -> service(action.service()).flatMap(known -> known.action(action.name())));
  }

  /**
   * The actions that an entry of Action names, by service and name; retired ones are left out. A
   * pattern that spans services reads all that it spans.
   */
  public List<ActionDefinition> expand(ActionPattern entry) {
    Nonnull.require("entry", entry);
    Glob prefix = Glob.of(pattern(entry.service()).folded());
    Text name = pattern(entry.name());
    return prefixes().stream()
        .filter(candidate -> prefix.matches(candidate, Variables.NONE))
        .flatMap(candidate -> service(candidate).stream())
        .flatMap(service -> service.expand(name).stream())
        .toList();
  }

  /**
   * The condition key of this name in any case, a tag's key included. Global keys come before those
   * of services: where a service lists a global key with another type, the global one counts
   * (ruling).
   */
  @Internal
  public Optional<KeyDefinition> key(String name) {
    Optional<KeyDefinition> global = KeyDefinition.global(name);
    return global.isPresent()
        ? global
        : keyServices(name).flatMap(service -> service.key(name).stream()).findFirst();
  }

  /** How many values the condition key of this name has in a request, where that is known. */
  public Optional<Arity> arity(String key) {
    Nonnull.require("key", key);
    return key(key).map(KeyDefinition::arity).or(() -> ServiceKey.of(key).map(ServiceKey::arity));
  }

  /**
   * The types of the resources that an entry of Resource names, whatever the action; empty for
   * {@code *} and for entries that span services.
   */
  public List<ResourceType> resourceTypes(ResourcePattern entry) {
    Nonnull.require("entry", entry);
    return arnService(entry).map(service -> index.resourceTypes(service, entry)).orElse(List.of());
  }

  /** The service fields of all ARNs; they are not always the prefixes of actions. */
  public Set<String> arnServices() {
    return index.arnServices();
  }

  /** The types of resources whose ARNs have this service field, retired ones included. */
  public List<ResourceType> arnTypes(String service) {
    Nonnull.require("service", service);
    return index
        .arnServices(service)
        .flatMap(found -> found.resourceTypes().stream())
        .filter(type -> type.shapes().stream().anyMatch(shape -> shape.service().equals(service)))
        .toList();
  }

  /** Names under which services act; there are others. */
  @Internal
  public Set<String> servicePrincipals() {
    return index.servicePrincipals();
  }

  /** What this catalogue knows of the name of an action, such as {@code s3:HeadObject}. */
  public ActionLookup look(Action action) {
    Nonnull.require("action", action);
    Optional<Service> service = service(action.service());
    if (service.isEmpty()) {
      return new ActionLookup.UnknownService(NearMiss.of(action.service(), prefixes()));
    }
    Optional<ActionDefinition> known = service.get().action(action.name());
    if (known.filter(found -> !found.retired()).isPresent()) {
      return new ActionLookup.Known(known.get());
    }
    List<Action> needed = index.neededFor(action);
    if (!needed.isEmpty()) {
      return new ActionLookup.ApiName(needed);
    }
    return known.isPresent()
        ? new ActionLookup.Retired(known.get(), service.get())
        : new ActionLookup.UnknownAction(
            service.get(),
            service.get().nearestAction(action.name()).map(ActionDefinition::action));
  }

  /** What this catalogue knows of the name of a condition key. */
  @Internal
  public KeyLookup lookKey(String name) {
    Optional<KeyDefinition> known = key(name);
    if (known.isPresent()) {
      return new KeyLookup.Known(known.get());
    }
    if (KeyTemplate.prefix(name).indexOf('.') > 0) {
      return new KeyLookup.IssuerKey();
    }
    List<String> candidates =
        Stream.concat(
                GlobalKey.all().stream().map(GlobalKey::text),
                keyServices(name)
                    .flatMap(service -> service.keys().stream())
                    .map(key -> key.name().toString()))
            .toList();
    return new KeyLookup.Undefined(
        NearMiss.of(name, candidates).or(() -> nearestFamily(name, candidates)));
  }

  /** The key of the same tag in the family whose name is nearest. */
  private static Optional<String> nearestFamily(String name, List<String> candidates) {
    int tag = name.indexOf('/') + 1;
    return tag == 0 || tag == name.length()
        ? Optional.empty()
        : NearMiss.of(
                name.substring(0, tag),
                candidates.stream().map(key -> key.replaceFirst("/.*", "/")).distinct().toList())
            .filter(family -> family.endsWith("/"))
            .map(family -> family + name.substring(tag));
  }

  private Stream<Service> keyServices(String key) {
    return key.indexOf(':') < 0 ? Stream.empty() : index.keyServices(KeyTemplate.prefix(key));
  }

  private static Optional<String> arnService(ResourcePattern entry) {
    List<String> segments = ParsedArn.segments(entry.arn());
    return segments.size() <= ParsedArn.REGION || Wildcard.isIn(segments.get(ParsedArn.SERVICE))
        ? Optional.empty()
        : Optional.of(segments.get(ParsedArn.SERVICE));
  }

  private static Text pattern(String text) {
    return Text.parse(text, Syntax.PATTERN);
  }
}
