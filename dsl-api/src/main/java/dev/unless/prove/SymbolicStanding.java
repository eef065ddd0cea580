package dev.unless.prove;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.ActionSet;
import dev.unless.catalog.ResourceControlServices;
import dev.unless.document.GlobalKey;
import dev.unless.document.Layer;
import dev.unless.prove.Dimension.Part;
import dev.unless.request.ArnFamily;
import dev.unless.request.CallerKind;
import dev.unless.request.StandingLogic;
import dev.unless.text.TextSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How requests stand to their layers, as propositions. */
final class SymbolicStanding implements StandingLogic<Proposition>, PropositionLogic {
  private final SymbolicRequest request;
  private final Map<ActionSet, Proposition> calls = new HashMap<>();
  private final Map<ArnFamily, Proposition> callers = new HashMap<>();
  private final Map<ArnFamily, Proposition> resources = new HashMap<>();
  private final Map<Layer, Proposition> inForce = new EnumMap<>(Layer.class);

  SymbolicStanding(SymbolicRequest request) {
    this.request = request;
  }

  @Override
  public Propositions propositions() {
    return request.propositions();
  }

  @Override
  public Proposition callerIs(Set<CallerKind> kinds) {
    return request.callerIs(kinds);
  }

  @Override
  public Proposition callerHas(ArnFamily family) {
    return callers.computeIfAbsent(family, first -> request.isIn(Part.CALLER_ARN, first.texts()));
  }

  @Override
  public Proposition calls(ActionSet actions) {
    return calls.computeIfAbsent(actions, this::isOneOf);
  }

  private Proposition isOneOf(ActionSet actions) {
    return or(
        request.isOneOf(Part.ACTION, actions.named()),
        and(ofServices(actions.services()), not(request.isOneOf(Part.ACTION, actions.excepted()))));
  }

  private Proposition ofServices(Set<String> prefixes) {
    return prefixes.isEmpty()
        ? constant(false)
        : request.isIn(
            Part.ACTION,
            TextSet.anyOf(
                prefixes.stream()
                    .sorted()
                    .map(prefix -> TextSet.startingWith(prefix + ":"))
                    .toList()));
  }

  @Override
  public Proposition isOn(ArnFamily family) {
    return resources.computeIfAbsent(
        family, first -> request.isIn(Part.NAMED_RESOURCE, first.texts()));
  }

  /** Made once: of resource control policies it names thousands of actions. */
  @Override
  public Proposition inForce(Layer layer) {
    Proposition known = inForce.get(layer);
    if (known == null) {
      known = StandingLogic.super.inForce(layer);
      inForce.put(layer, known);
    }
    return known;
  }

  /** Of services that resource control policies bind; nobody asks it of others. */
  @Override
  public Proposition hasResourceType() {
    Set<String> without = actions(action -> action.resources().isEmpty());
    Set<String> with = actions(action -> !action.resources().isEmpty());
    return and(
        not(request.isOneOf(Part.ACTION, without)),
        or(request.isOneOf(Part.ACTION, with), request.namesResource()));
  }

  private Set<String> actions(Predicate<ActionDefinition> which) {
    return ResourceControlServices.prefixes().stream()
        .map(request.catalog()::service)
        .flatMap(Optional::stream)
        .flatMap(service -> service.names(which))
        .collect(Collectors.toSet());
  }

  @Override
  public Proposition isSameAccount() {
    return request.isSameAccount();
  }

  @Override
  public Proposition crossesPartitions() {
    return request.crossesPartitions();
  }

  @Override
  public Proposition callerManagesOrganization() {
    return request.tellsAccount(GlobalKey.PRINCIPAL_ORG_MASTER_ACCOUNT_ID, request::callerIsOf);
  }

  @Override
  public Proposition ownerManagesOrganization() {
    return request.tellsAccount(GlobalKey.PRINCIPAL_ORG_MASTER_ACCOUNT_ID, request::ownerIs);
  }

  @Override
  public Proposition has(GlobalKey key) {
    return request.has(key);
  }

  @Override
  public Proposition says(GlobalKey key) {
    return request.says(key);
  }

  @Override
  public Proposition someBeginsWith(String foldedKey, String beginning) {
    return request.holds(foldedKey, TextSet.startingWith(beginning));
  }
}
