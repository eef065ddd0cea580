package dev.unless.prove;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.Catalog;
import dev.unless.catalog.Service;
import dev.unless.document.ActionPattern;
import dev.unless.document.GlobalKey;
import dev.unless.document.PolicyDocument;
import dev.unless.document.Truth;
import dev.unless.prove.Dimension.Part;
import dev.unless.request.CallerKind;
import dev.unless.text.ArnShape;
import dev.unless.text.CaseFolding;
import dev.unless.text.Glob;
import dev.unless.text.TextSet;
import dev.unless.text.Variables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the catalogue says of all requests, as far as it takes that to leave out those that nobody
 * makes. It is said piece by piece, each because of a request that was found: a service has
 * hundreds of actions, and a question hangs on a few of them.
 */
final class PlausibleUniverse {
  /** Unknown actions of more services than these are left out of all at once. */
  private static final int MOST_SERVICES = 12;

  private static final String ACTIONS = "requests are for actions that the catalogue knows";
  private static final String SHAPES =
      "actions are on resources whose ARNs have the shapes that the catalogue gives them";
  private static final String KEYS =
      "requests carry the condition keys that the catalogue gives to their actions";

  private static final String PARTITIONS =
      "caller and resource are of one partition, of those that AWS has";
  private static final TextSet OF_PARTITIONS =
      TextSet.anyOf(List.of(TextSet.startingWith("arn:aws:"), TextSet.startingWith("arn:aws-")));

  private static final String CALLERS =
      "requests with aws:PrincipalArn are made by the user or role that it names";

  private final Catalog catalog;
  private final SymbolicRequest request;
  private final Propositions propositions;
  private final NamedTexts named;
  private final PlausibleRequest plausible;
  private final List<PolicyDocument> documents;
  private final List<Proposition> said = new ArrayList<>();
  private final Set<String> restsOn = new TreeSet<>();
  private int services;
  private boolean actionsOnly;

  PlausibleUniverse(AskedPolicies asked, NamedTexts named, PlausibleRequest plausible) {
    this.catalog = asked.catalog();
    this.request = asked.request();
    this.propositions = asked.propositions();
    this.named = named;
    this.documents = asked.documents();
    this.plausible = plausible;
  }

  /** What was said of all requests. */
  List<Proposition> said() {
    return said;
  }

  /** The same in words. */
  List<String> restsOn() {
    return List.copyOf(restsOn);
  }

  /** Leaves out what is doubted of a request, and all requests like that. */
  void leaveOut(Implausible doubt) {
    if (doubt instanceof Implausible.NoAction no) {
      leaveOutOtherActions(no.service());
    } else if (doubt instanceof Implausible.OfOtherService foreign) {
      leaveOutOtherServices(foreign.service());
    } else if (doubt instanceof Implausible.NotOn not) {
      leaveOutOtherResources(not.action());
    } else if (doubt instanceof Implausible.NotWith not) {
      leaveOutKey(not);
    } else if (doubt instanceof Implausible.NoService) {
      leaveOutUnknownServices();
    } else if (doubt instanceof Implausible.NoPartition) {
      leaveOutPartitions();
    } else if (doubt instanceof Implausible.AcrossPartitions) {
      add(PARTITIONS, propositions.constant(true), propositions.not(request.crossesPartitions()));
    } else if (doubt instanceof Implausible.Without both) {
      add(
          "requests with " + both.key() + " carry " + both.with() + ", too",
          request.has(both.key()),
          request.has(both.with()));
    } else if (doubt instanceof Implausible.NotBy not) {
      add(
          "requests of callers carry the keys that there are of such callers",
          request.has(not.key()),
          request.callerIs(CallerKind.which(kind -> kind.carries(not.key()) != Truth.FALSE)));
    } else if (doubt instanceof Implausible.WithArn) {
      add(
          CALLERS,
          request.has(GlobalKey.PRINCIPAL_ARN),
          request.callerIs(CallerKind.which(CallerKind::isMember)));
    }
  }

  private void leaveOutPartitions() {
    add(PARTITIONS, request.namesResource(), request.isIn(Part.NAMED_RESOURCE, OF_PARTITIONS));
    for (String partition : request.wholes().partitions()) {
      if (!PlausibleRequest.isPartition(partition)) {
        add(PARTITIONS, request.callerIsIn(partition), propositions.constant(false));
      }
    }
  }

  /**
   * Leaves out all actions that the catalogue does not know, where they are too many to be
   * searched; whether that is new.
   */
  boolean leaveOutUnknownActions() {
    if (actionsOnly) {
      return false;
    }
    actionsOnly = true;
    Set<String> known = new TreeSet<>();
    catalog
        .expand(new ActionPattern("*"))
        .forEach(action -> known.add(CaseFolding.fold(action.text())));
    known.addAll(named.single());
    add(ACTIONS, propositions.constant(true), request.isOneOf(Part.ACTION, known));
    return true;
  }

  private void leaveOutUnknownServices() {
    Set<String> prefixes = new TreeSet<>(catalog.prefixes());
    prefixes.addAll(named.servicePrefixes());
    add(ACTIONS, propositions.constant(true), isOf(prefixes));
  }

  /** Of the requests on resources of a service those for which no action is on them. */
  private void leaveOutOtherServices(String of) {
    Set<String> prefixes = new TreeSet<>(catalog.prefixes());
    prefixes.removeIf(prefix -> !plausible.actsOn(prefix, of));
    prefixes.addAll(named.servicePrefixes());
    restsOn.add(ACTIONS);
    add(
        SHAPES,
        request.isIn(
            Part.NAMED_RESOURCE,
            TextSet.anyOf(
                request.wholes().partitions().stream()
                    .map(partition -> TextSet.startingWith("arn:" + partition + ":" + of + ":"))
                    .toList())),
        isOf(prefixes));
  }

  /** Whether the action is of one of the services. */
  private Proposition isOf(Set<String> prefixes) {
    return request.isIn(
        Part.ACTION,
        TextSet.anyOf(
            prefixes.stream().map(prefix -> TextSet.startingWith(prefix + ":")).toList()));
  }

  private void leaveOutOtherActions(String service) {
    services++;
    if (services > MOST_SERVICES && leaveOutUnknownActions()) {
      return;
    }
    Set<String> actions = actions(service, action -> true);
    named.single().stream().filter(name -> name.startsWith(service + ":")).forEach(actions::add);
    add(
        ACTIONS,
        request.isIn(Part.ACTION, TextSet.startingWith(service + ":")),
        request.isOneOf(Part.ACTION, actions));
  }

  /** What an action is on: these shapes, and whether none is allowed, too. */
  private record On(List<ArnShape> shapes, boolean none) {}

  /** Said of all actions of the service at once: one that is on the wrong resource is not alone. */
  private void leaveOutOtherResources(ActionDefinition like) {
    Set<String> asked = asked(actions(like.service(), plausible::isLimited), like);
    Map<On, Set<String>> groups = new LinkedHashMap<>();
    catalog.service(like.service()).stream()
        .flatMap(service -> service.actions().stream())
        .filter(action -> asked.contains(CaseFolding.fold(action.text())))
        .forEach(
            action ->
                groups
                    .computeIfAbsent(
                        new On(plausible.allShapes(action), plausible.mayBeOnNone(action)),
                        first -> new TreeSet<>())
                    .add(CaseFolding.fold(action.text())));
    groups.forEach(this::addShapes);
  }

  private void addShapes(On on, Set<String> actions) {
    List<TextSet> texts = new ArrayList<>(on.shapes().stream().map(ArnShape::texts).toList());
    if (on.none()) {
      texts.add(TextSet.ofLiteral("*"));
    }
    add(
        SHAPES,
        request.isOneOf(Part.ACTION, actions),
        request.isIn(Part.RESOURCE, TextSet.anyOf(texts)));
  }

  private void leaveOutKey(Implausible.NotWith not) {
    Set<String> actions =
        actions(not.action().service(), action -> !plausible.mayCarry(action, not.key()));
    Proposition has = request.of(Atom.some(request.key(not.key()), new Denoted.Everything()));
    add(KEYS, request.isOneOf(Part.ACTION, asked(actions, not.action())), propositions.not(has));
  }

  /** Those that one of the policies names with this one, of the policy that names the fewest. */
  private Set<String> asked(Set<String> actions, ActionDefinition like) {
    String own = CaseFolding.fold(like.text());
    Set<String> fewest = new TreeSet<>(actions);
    fewest.add(own);
    for (PolicyDocument document : documents) {
      List<Glob> globs =
          document.statements().stream()
              .map(statement -> statement.action())
              .filter(element -> !element.negated())
              .flatMap(element -> element.patterns().stream())
              .map(pattern -> Glob.of(pattern.folded()))
              .toList();
      Set<String> matched = new TreeSet<>(fewest);
      matched.removeIf(
          name -> globs.stream().noneMatch(glob -> glob.matches(name, Variables.NONE)));
      if (matched.contains(own)) {
        fewest = matched;
      }
    }
    return fewest;
  }

  private void add(String words, Proposition given, Proposition then) {
    said.add(propositions.or(propositions.not(given), then));
    restsOn.add(words);
  }

  /** By their names, case folded. */
  private Set<String> actions(String prefix, Predicate<ActionDefinition> which) {
    Set<String> names = new TreeSet<>();
    catalog.service(prefix).stream()
        .map(Service::actions)
        .flatMap(actions -> actions.stream())
        .filter(action -> !action.retired() && which.test(action))
        .map(action -> CaseFolding.fold(action.text()))
        .forEach(names::add);
    return names;
  }
}
