package dev.unless.prove;

import static java.util.stream.Collectors.toSet;

import dev.unless.catalog.ActedOn;
import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.Catalog;
import dev.unless.catalog.KeySupport;
import dev.unless.catalog.ListedResources;
import dev.unless.catalog.ResourceProblem;
import dev.unless.catalog.ResourceType;
import dev.unless.catalog.Service;
import dev.unless.catalog.UnsupportedKey;
import dev.unless.document.GlobalKey;
import dev.unless.document.Truth;
import dev.unless.request.Request;
import dev.unless.text.ArnShape;
import dev.unless.text.CaseFolding;
import dev.unless.text.ParsedArn;
import dev.unless.text.TextSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether somebody could make a request, as far as the catalogue tells: it has the action, on a
 * resource whose ARN AWS could hand out, with the keys. Rulings: of services that the catalogue
 * does not know nothing is doubted, and an action that a policy names without wildcard is taken to
 * exist.
 */
final class PlausibleRequest {
  /** Keys that AWS tells only with another one. */
  private static final Map<GlobalKey, GlobalKey> TOGETHER =
      new TreeMap<>(
          Map.of(
              GlobalKey.CALLED_VIA_FIRST, GlobalKey.CALLED_VIA,
              GlobalKey.CALLED_VIA_LAST, GlobalKey.CALLED_VIA,
              GlobalKey.PRINCIPAL_ORG_PATHS, GlobalKey.PRINCIPAL_ORG_ID,
              GlobalKey.RESOURCE_ORG_PATHS, GlobalKey.RESOURCE_ORG_ID,
              GlobalKey.SOURCE_ORG_PATHS, GlobalKey.SOURCE_ORG_ID,
              GlobalKey.SOURCE_VPCE, GlobalKey.SOURCE_VPC,
              GlobalKey.VPC_SOURCE_IP, GlobalKey.SOURCE_VPC));

  private static final String ANY = "*";

  private final Catalog catalog;
  private final NamedTexts named;
  private final Map<String, Set<String>> actedOn = new HashMap<>();
  private final Map<ArnShape, TextSet> arns = new HashMap<>();
  private final Map<String, List<ArnShape>> shapes = new HashMap<>();
  private final Map<String, List<ArnShape>> allShapes = new HashMap<>();

  PlausibleRequest(Catalog catalog, NamedTexts named) {
    this.catalog = catalog;
    this.named = named;
  }

  /** What is wrong with the request first; nothing where somebody could make it. */
  Optional<Implausible> doubt(Request request) {
    if (!request.caller().kind().isMember() && request.has(GlobalKey.PRINCIPAL_ARN.text())) {
      return Optional.of(new Implausible.WithArn());
    }
    Optional<Implausible> ofCaller = doubtOfCaller(request);
    Optional<Implausible> ofKeys = ofCaller.or(() -> doubtOfKeys(request));
    if (ofKeys.isPresent()) {
      return ofKeys;
    }
    if (catalog.service(request.service()).isEmpty()) {
      return catalog.prefixes().isEmpty() || named.namesService(request.service())
          ? Optional.empty()
          : Optional.of(new Implausible.NoService());
    }
    Optional<Implausible> ofResource = foreign(request);
    if (ofResource.isPresent()) {
      return ofResource;
    }
    Optional<ActionDefinition> action = action(request.action());
    if (action.isEmpty()) {
      return named.names(request.action())
          ? Optional.empty()
          : Optional.of(new Implausible.NoAction(request.service()));
    }
    if (!isOn(action.get(), request.resource())) {
      return Optional.of(new Implausible.NotOn(action.get()));
    }
    return request.saidKeys().stream()
        .filter(key -> !mayCarry(action.get(), key))
        .findFirst()
        .map(key -> new Implausible.NotWith(action.get(), CaseFolding.fold(key)));
  }

  private Optional<Implausible> doubtOfCaller(Request request) {
    if (!partitions(request).allMatch(PlausibleRequest::isPartition)) {
      return Optional.of(new Implausible.NoPartition());
    }
    if (partitions(request).distinct().count() > 1) {
      return Optional.of(new Implausible.AcrossPartitions());
    }
    return request.saidKeys().stream()
        .flatMap(key -> GlobalKey.of(key).stream())
        .filter(key -> request.caller().kind().carries(key) == Truth.FALSE)
        .findFirst()
        .map(Implausible.NotBy::new);
  }

  private Optional<Implausible> doubtOfKeys(Request request) {
    return TOGETHER.entrySet().stream()
        .filter(
            both ->
                request.has(both.getKey().text())
                    && named.asked().contains(both.getValue().folded())
                    && !request.has(both.getValue().text())
                    && !request.isUnknown(both.getValue().text()))
        .findFirst()
        .map(both -> new Implausible.Without(both.getKey(), both.getValue()));
  }

  private Optional<Implausible> foreign(Request request) {
    return request
        .resourceArn()
        .filter(arn -> !named.names(request.action()))
        .map(ParsedArn::service)
        .filter(service -> catalog.service(service).isPresent())
        .filter(service -> !actsOn(request.service(), service))
        .map(Implausible.OfOtherService::new);
  }

  /**
   * Whether actions of the service may be on ARNs of that one. Ruling: also what can be tagged, of
   * which AWS's lists are not complete, is of a service that the types of resources name.
   *
   * @param prefix the prefix of a service that the catalogue knows
   */
  boolean actsOn(String prefix, String service) {
    Set<String> known = actedOn.computeIfAbsent(prefix, this::actedOn);
    return prefix.equals(service) || known.contains(service) || known.contains(ANY);
  }

  /** The services of ARNs on which actions of this one are. */
  private Set<String> actedOn(String prefix) {
    Service service = catalog.service(prefix).orElseThrow();
    boolean without = service.resourceTypes().isEmpty();
    if (without && service.actions().stream().anyMatch(action -> !isLimited(action))) {
      return Set.of(ANY);
    }
    return Stream.concat(
            service.resourceTypes().stream(),
            service.actions().stream()
                .flatMap(action -> action.resources().stream())
                .map(use -> use.type()))
        .flatMap(type -> type.shapes().stream())
        .map(shape -> shape.service().contains("$") ? ANY : shape.service())
        .collect(toSet());
  }

  /** Those of the caller and of the resource, as far as they have one. */
  private static Stream<String> partitions(Request request) {
    return Stream.concat(
        request.caller().partition().stream(),
        request.resourceArn().map(ParsedArn::partition).stream());
  }

  /** Whether AWS could have such a partition. */
  static boolean isPartition(String text) {
    return text.equals("aws") || text.startsWith("aws-");
  }

  /** The action of this name that the catalogue has. */
  Optional<ActionDefinition> action(String name) {
    return catalog.action(name).filter(action -> !action.retired());
  }

  /** Whether requests for the action are made on the resource. */
  boolean isOn(ActionDefinition action, String resource) {
    if (resource.equals("*")) {
      return mayBeOnNone(action);
    }
    return !isLimited(action) || allShapes(action).stream().anyMatch(shape -> has(shape, resource));
  }

  /** Whether it is known of which shapes the resources of the action are. */
  boolean isLimited(ActionDefinition action) {
    return ListedResources.areComplete(action)
        && ActedOn.ofAction(CaseFolding.fold(action.text())).isEmpty();
  }

  /** Whether there are requests for the action that name no resource. */
  boolean mayBeOnNone(ActionDefinition action) {
    return ResourceProblem.of(catalog, action.text(), Optional.empty()).isEmpty();
  }

  /** Whether the ARN is one of the shape, in which no name is empty. */
  boolean has(ArnShape shape, String arn) {
    return arns.computeIfAbsent(shape, ArnShape::texts).contains(arn);
  }

  /** The shapes of what the action is likeliest on: of what it needs, or else plain ones first. */
  List<ArnShape> shapes(ActionDefinition action) {
    return shapes.computeIfAbsent(action.text(), first -> worked(action));
  }

  private static List<ArnShape> worked(ActionDefinition action) {
    boolean needs = action.resources().stream().anyMatch(use -> use.required());
    return action.resources().stream()
        .filter(use -> !use.type().retired() && (use.required() || !needs))
        .flatMap(use -> plainFirst(use.type()))
        .sorted(Comparator.comparing(shape -> needs ? 0 : length(shape)))
        .distinct()
        .toList();
  }

  /** All shapes that what the action is on may have. */
  List<ArnShape> allShapes(ActionDefinition action) {
    return allShapes.computeIfAbsent(action.text(), first -> all(action));
  }

  private List<ArnShape> all(ActionDefinition action) {
    Stream<ResourceType> listed = action.resources().stream().map(use -> use.type());
    Stream<ResourceType> others =
        catalog.service(action.service()).stream()
            .flatMap(service -> service.resourceTypes().stream())
            .filter(type -> ListedResources.mayLack(action, type));
    return Stream.concat(listed, others)
        .filter(type -> !type.retired())
        .flatMap(PlausibleRequest::plainFirst)
        .distinct()
        .toList();
  }

  private static Stream<ArnShape> plainFirst(ResourceType type) {
    return type.shapes().stream().sorted(Comparator.comparing(PlausibleRequest::length));
  }

  private static int length(ArnShape shape) {
    return shape.toString().length();
  }

  /** Whether requests for the action may carry the key. */
  boolean mayCarry(ActionDefinition action, String key) {
    Optional<GlobalKey> global = GlobalKey.of(key);
    if (global.isPresent()) {
      return switch (global.get()) {
        case RESOURCE_TAG -> !isOnNoResource(action);
        case REQUEST_TAG, TAG_KEYS ->
            KeySupport.anywhere().supports(action, key) || !action.onlyReads();
        default -> true;
      };
    }
    return KeySupport.anywhere().supports(action, key)
        || UnsupportedKey.of(catalog, action.text(), key).isEmpty();
  }

  private boolean isOnNoResource(ActionDefinition action) {
    return action.resources().isEmpty() && isLimited(action);
  }
}
